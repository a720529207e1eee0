// Writes the package that the next host is handed: the finished site, the settings for its server, the project and a guide;
// with --files, the site once more, as one that opens from a folder.
import { join, relative } from 'node:path';
import type { Localized } from '../domain/locale.ts';
import { inTerminal, terminalLang } from '../i18n/terminal.ts';
import { siteRoot } from '../loaders/site-root.ts';
import { makeFolder, writeArchive } from './package/archive.ts';
import { handoverEntries, siteEntries } from './package/entries.ts';
import { type FolderSite, makeFolderSite } from './package/folder-site.ts';
import { contentDate, packageName } from './package/name.ts';
import { buildProject, PUBLISHED } from './build/run.ts';
import { CONTENT, ofContent } from './checked-content.ts';
import { onStop } from './build/stopping.ts';
import { BrowserMissing } from './pdf/browser.ts';
import { makePapers } from './pdf/make.ts';
import { ROOT } from './root.ts';
import { failureText } from './terminal/failure.ts';
import { packageOptions } from './terminal/options.ts';
import { Refusal } from './terminal/refusal.ts';

/** How the package is called and dated. */
function checkedName(): { name: string; date: string } {
  return ofContent(
    (content) => {
      const date = contentDate(content);
      return { name: packageName(siteRoot(CONTENT, process.env['SITE_URL']), date), date };
    },
    { es: 'no se hizo ningún paquete', en: 'no package was made' },
  );
}

/** A size as people read it. */
const megabytes = (bytes: number) =>
  new Intl.NumberFormat(terminalLang() === 'es' ? 'es-419' : 'en-GB', {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1e6);

/** Makes the PDFs of the site; without a browser the package goes on without them, and says so. */
async function addPapers(date: string): Promise<void> {
  const tell = (said: Localized) => {
    console.log(inTerminal(said));
  };
  tell({ es: 'Haciendo los PDF …', en: 'Making the PDFs …' });
  try {
    await makePapers({ root: ROOT, folder: PUBLISHED, date }, tell);
  } catch (error) {
    if (!(error instanceof BrowserMissing)) throw error;
    tell(error.said);
    tell({ es: 'El paquete va sin los PDF.', en: 'The package goes without the PDFs.' });
  }
}

let folderSite: FolderSite | undefined;
try {
  const { files: isForFiles } = packageOptions();
  const { name, date } = checkedName();
  const handover = handoverEntries(ROOT);
  const folder = join(ROOT, 'packages');
  await makeFolder(folder);
  // The site that goes with the content as it is now, with the packed files that servers send.
  if (!(await buildProject(true))) throw new Refusal({ es: 'No se hizo ningún paquete.', en: 'No package was made.' });
  await addPapers(date);
  // What is written of a package when it is stopped, the next one takes away.
  onStop(async () => folderSite?.remove());
  console.log(inTerminal({ es: 'Haciendo el paquete …', en: 'Making the package …' }));
  if (isForFiles) folderSite = await makeFolderSite(ROOT);
  const entries = [...siteEntries(ROOT), ...(folderSite?.entries ?? []), ...handover];
  const { file, bytes, sha256, files } = await writeArchive(entries, { folder, name, date });
  const is = { name: relative(ROOT, file), size: megabytes(bytes), files: String(files) };
  console.log(
    inTerminal({
      es: `${is.name}\n${is.size}, ${is.files} archivos\nSHA-256: ${sha256}\nDentro, guide.es.md explica qué hacer a quien lo recibe.`,
      en: `${is.name}\n${is.size}, ${is.files} files\nSHA-256: ${sha256}\nInside, guide.en.md tells whoever receives it what to do.`,
    }),
  );
} catch (error) {
  console.error(failureText(error));
  process.exitCode = 1;
} finally {
  await folderSite?.remove();
}
