import { accessSync, constants, existsSync, lstatSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { LANGS, type Localized } from '../../domain/locale.ts';
import { address } from '../../i18n/routes.ts';
import { listEdition } from '../../offline/build/index.ts';
import { editionsIn } from '../../offline/build/lists.ts';
import { foldersOf } from '../build/folders.ts';
import { takeLock } from '../build/lock.ts';
import { onStop } from '../build/stopping.ts';
import { packed } from '../compress.ts';
import { Refusal } from '../terminal/refusal.ts';
import { saidBy } from './assemble.ts';
import { startBrowser } from './browser.ts';
import { settled } from './bytes.ts';
import { documentHtml } from './document.ts';
import { foreignFonts } from './fonts.ts';
import { type Made, withPapers } from './links.ts';
import { fileOf, pageFile, type Paper, papersOf } from './papers.ts';
import { type Format, FORMATS, printed } from './print.ts';

/** A site to make documents of. */
export interface Site {
  /** The folder of the project. */
  readonly root: string;
  /** The folder of the finished site. */
  readonly folder: string;
  /** The day of the content, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A file that was made and is not yet in its place. */
interface File {
  readonly address: string;
  readonly format: Format;
  readonly bytes: Buffer;
}

/**
 * Refuses where there is no finished site to make documents of, or where they cannot be put.
 * @throws Refusal where there is none; what the file system says where it cannot be written to
 */
function refuseUnready({ folder }: Site): void {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Refusal({
      es: 'En dist/ no hay ningún sitio del que hacer los PDF: genera el sitio con «npm run build» y repite la orden.',
      en: 'There is no site in dist/ to make PDFs of: build it with “npm run build” and run the command again.',
    });
  }
  const documents = join(folder, 'documents');
  if (lstatSync(documents, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new Refusal({
      es: '«dist/documents» no es una carpeta, y ahí van los PDF: genera el sitio de nuevo.',
      en: '“dist/documents” is not a folder, and that is where PDFs go: build the site again.',
    });
  }
  for (const place of [folder, documents].filter((one) => existsSync(one))) {
    accessSync(place, constants.R_OK | constants.W_OK);
  }
}

/** Refuses to write over a file that the host has put there under the same name. */
function refuseTaken({ root }: Site, file: string): void {
  if (!existsSync(join(root, 'public', file))) return;
  throw new Refusal({
    es: `«public/${file}» tiene el nombre de un PDF que hace esta orden: dale otro nombre.`,
    en: `“public/${file}” has the name of a PDF that this command makes: give it another name.`,
  });
}

/** Writes a file beside its place, and puts it there once it is whole. */
async function put(file: string, bytes: Buffer | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

/** Puts a text in its place, and its packed copies where it has some. */
async function putText(file: string, text: string): Promise<void> {
  await put(file, text);
  for (const [ending, bytes] of Object.entries(await packed(Buffer.from(text)))) {
    if (existsSync(file + ending)) await put(file + ending, bytes);
  }
}

/** The whole address of a site, as its home page tells it. */
async function rootOf({ folder }: Site): Promise<string> {
  const home = address({ page: 'home' }, LANGS[0]);
  const { canonical } = saidBy(await readFile(join(folder, pageFile(home)), 'utf8'));
  return canonical.slice(0, canonical.length - home.length);
}

/** What goes through the making of documents. */
interface Work {
  readonly browser: Browser;
  readonly site: Site;
  /** The whole address of the site. */
  readonly root: string;
  readonly tell: (said: Localized) => void;
}

/** Prints a document in a size, and tells of letters that came from this machine. */
async function print(paper: Paper, format: Format, { browser, site, root, tell }: Work): Promise<File> {
  const here = fileOf(paper, format);
  refuseTaken(site, here);
  const html = documentHtml(paper, { folder: site.folder, date: site.date, here });
  const bytes = settled(
    await printed(browser, { html, url: root + here, format }, { folder: site.folder, root }),
    site.date,
  );
  const foreign = foreignFonts(bytes).join(', ');
  if (foreign !== '') {
    tell({
      es: `${here}: tiene letras que no están en los tipos de letra del proyecto y que tomó de este equipo (${foreign}); en otro, el archivo puede ser distinto.`,
      en: `${here}: it has letters that the project’s fonts lack, and took them from this machine (${foreign}); on another, the file may differ.`,
    });
  }
  return { address: here, format, bytes };
}

/** Makes the documents of an edition, puts them into the site once all are there, and then the links to them. */
async function makeEdition(papers: readonly Paper[], work: Work): Promise<readonly string[]> {
  const { folder, date } = work.site;
  const files: File[] = [];
  const offered = new Map<string, readonly Made[]>();
  for (const paper of papers) {
    const sizes: File[] = [];
    for (const format of FORMATS) sizes.push(await print(paper, format, work));
    files.push(...sizes);
    const made = { title: paper.title, lang: paper.lang, files: sizes.map((file) => sized(file)) };
    for (const page of paper.offeredOn) offered.set(page, [...(offered.get(page) ?? []), made]);
  }
  for (const file of files) await put(join(folder, file.address), file.bytes);
  for (const [page, made] of offered) {
    const file = join(folder, pageFile(page));
    await putText(file, withPapers(await readFile(file, 'utf8'), { page, made, date }));
  }
  return files.map((file) => file.address);
}

const sized = ({ bytes, ...file }: File) => ({ ...file, bytes: bytes.length });

/**
 * Makes the documents of a finished site from its pages, puts them among its `documents/`, and links to them on the pages
 * where they help. The same pages, day and browser give the same bytes.
 * @param tell says how far it is, and what whoever runs it has to know
 * @returns the addresses of the documents, from the root of the site
 * @throws Refusal where there is no site, a font is missing, no browser starts, or a name is taken; what the file system says
 *   where something cannot be written
 */
export async function makePapers(site: Site, tell: Work['tell']): Promise<readonly string[]> {
  refuseUnready(site);
  const lock = takeLock(foldersOf(site.root).lock);
  let browser: Browser | undefined;
  const stopped = new AbortController();
  const leave = async () => {
    await browser?.close();
    lock.release();
  };
  const goOn = onStop(() => {
    stopped.abort();
    return leave();
  });
  try {
    const root = await rootOf(site);
    browser = await startBrowser();
    const made: string[] = [];
    for (const edition of await editionsIn(site.folder)) {
      made.push(...(await makeEdition(papersOf(site.folder, edition), { browser, site, root, tell })));
      // The pages that link to them are other pages now, for whoever keeps them.
      await listEdition(site.folder, edition, (file, text) => putText(join(site.folder, file), text));
    }
    return made;
  } catch (error) {
    // What is not finished because this is being stopped is no fault: the process ends by itself.
    if (stopped.signal.aborted) await new Promise(() => undefined);
    throw error;
  } finally {
    await leave();
    goOn();
  }
}
