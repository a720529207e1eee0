// Builds the pages of the site into the folder that it is given, and tells the process that started it how far it is.
import { pageProgress } from '../integrations/page-progress.ts';
import { siteRoot } from '../loaders/site-root.ts';
import { build } from './astro.ts';
import { ROOT } from './root.ts';
import { failureText } from './terminal/failure.ts';

// Whoever started it is gone: nobody waits for these pages.
const leave = () => process.exit(1);
process.on('disconnect', leave);

const [outDir = 'dist'] = process.argv.slice(2);
try {
  siteRoot(`${ROOT}content`, process.env['SITE_URL']);
  await build({
    root: ROOT,
    outDir,
    logLevel: 'warn',
    integrations: [pageProgress((done) => process.send?.(done))],
  });
  process.off('disconnect', leave);
  process.disconnect();
} catch (error) {
  console.error(failureText(error));
  process.exit(1);
}
