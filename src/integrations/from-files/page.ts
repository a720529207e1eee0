import type { Document } from 'domhandler';
import { type Lang, LANGS } from '../../domain/locale.ts';
import { fileLedTo } from '../local-addresses.ts';
import { elementsOf, readPage, writePage } from './dom.ts';
import { carryFetched } from './fetched.ts';
import { nameFiles } from './links.ts';
import { setPolicy } from './policy.ts';
import { type Bundle, carryScripts } from './scripts.ts';
import { excuseSearch, linkToSearch, takeOutServed } from './unserved.ts';

/** What pages are given of the site that they belong to. */
export interface Sources {
  /** What stands in a file, by its path from the root of the site. */
  readonly read: (file: string) => Promise<Buffer>;
  readonly bundle: Bundle;
}

/** The language of a page. */
function langOf(page: Document): Lang {
  const [root] = elementsOf(page, ({ name }) => name === 'html');
  const lang = LANGS.find((one) => one === root?.attribs['lang']);
  if (!lang) throw new Error('The page says no language');
  return lang;
}

/**
 * A finished page, to be opened from a folder by `file://`: its links name files, it carries what its scripts load, and what
 * needs a server gives way.
 * @param file the page's file, from the root of the site: `es/2021/agenda/index.html`
 * @throws Error where the page has no language or policy, or loads what the site does not have
 */
export async function pageFromFiles(html: string, file: string, { read, bundle }: Sources): Promise<string> {
  const page = readPage(html);
  const lang = langOf(page);
  const fileOf = (address: string) => {
    const led = fileLedTo(address, file);
    if (led === undefined) throw new Error(`${file}: ${address}`);
    return led;
  };
  takeOutServed(page, '../'.repeat(file.split('/').length - 1));
  excuseSearch(page, lang);
  linkToSearch(page, lang);
  await carryScripts(page, fileOf, bundle);
  await carryFetched(page, (address) => read(fileOf(address)));
  nameFiles(page);
  setPolicy(page);
  return writePage(page);
}
