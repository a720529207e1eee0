// Serves the site while it is being written, on content that is wrong too.
import { contentDesk } from '../dev/content-desk.ts';
import { siteRootOrExample } from '../loaders/site-root.ts';
import { dev } from './astro.ts';
import { refusePath } from './build/path.ts';
import { stoppable } from './build/stopping.ts';
import { refuseUnwritable } from './build/writable.ts';
import { ROOT } from './root.ts';
import { failureText } from './terminal/failure.ts';
import { serverOptions } from './terminal/options.ts';

try {
  const server = serverOptions();
  refusePath(ROOT);
  refuseUnwritable(ROOT);
  siteRootOrExample(`${ROOT}content`, process.env['SITE_URL']);
  await stoppable(dev({ root: ROOT, server, integrations: [contentDesk()], devToolbar: { enabled: true } }));
} catch (error) {
  console.error(failureText(error));
  process.exit(1);
}
