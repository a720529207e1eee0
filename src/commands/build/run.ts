import { pathToFileURL } from 'node:url';
import { inTerminal } from '../../i18n/terminal.ts';
import { refuseRestricted } from '../../loaders/finished-files.ts';
import { isOffline, siteRoot } from '../../loaders/site-root.ts';
import { makeOffline } from '../../offline/build/index.ts';
import { indexSite } from '../../search/build/index.ts';
import { compressSite } from '../compress.ts';
import { ROOT } from '../root.ts';
import { progressOn } from '../terminal/progress.ts';
import { buildPages } from './pages-process.ts';
import { buildSite } from './site-build.ts';
import { lackingIn } from './whole.ts';

/** The folder that the site is published in. */
export const PUBLISHED = `${ROOT}dist`;

/**
 * Builds the site of the project into dist/, and shows that it goes on.
 * @param isCompressed whether each text gets a packed copy beside it, as servers send it
 * @returns whether it is built; what is wrong is told
 */
export async function buildProject(isCompressed: boolean): Promise<boolean> {
  const progress = progressOn();
  const tell = (text: string) => {
    progress.print(`${text}\n`);
  };
  const isBuilt = await buildSite(
    ROOT,
    {
      pages: (folder, signal) => buildPages(folder, progress, signal),
      index: async (folder) => {
        progress.tell({ es: 'Preparando la búsqueda', en: 'Preparing the search' });
        await indexSite(new URL(`${pathToFileURL(folder).href}/`));
        await makeOffline(folder, isOffline(`${ROOT}content`));
        refuseRestricted(folder, `${ROOT}content`);
        if (!isCompressed) return;
        progress.tell({ es: 'Comprimiendo los textos', en: 'Compressing the texts' });
        await compressSite(folder);
      },
      lacking: async (folder) => {
        progress.tell({ es: 'Comprobando el sitio', en: 'Checking the site' });
        return lackingIn(folder, siteRoot(`${ROOT}content`, process.env['SITE_URL']).href);
      },
    },
    tell,
  );
  progress.end();
  if (isBuilt) console.log(inTerminal({ es: 'El sitio está en dist/.', en: 'The site is built in dist/.' }));
  return isBuilt;
}
