import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';

/** The built site that the checks look at. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A built page. */
export interface BuiltPage {
  /** Its file, from the root of the site: `es/2021/agenda/index.html`. */
  readonly file: string;
  /** Its address, from the root of the site: `es/2021/agenda/`. */
  readonly address: string;
  readonly html: string;
  readonly document: Document;
}

/** Every page of a site built in a folder, whose path ends in a slash. */
export function pagesIn(folder: string): readonly BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const html = readFileSync(folder + file, 'utf8');
      return { file, address: file.replace(/index\.html$/, ''), html, document: parseHTML(html).document };
    });
}

/** Every page of the built site. */
export const pages: readonly BuiltPage[] = pagesIn(DIST);

/** The pages that have an address of their own: all but the one for wrong addresses. */
export const content = pages.filter(({ file }) => file !== '404.html');

/** The page at an address. */
export function pageOf(address: string): BuiltPage {
  const found = pages.find((page) => page.address === address);
  if (!found) throw new Error(`No page stands at ${address}`);
  return found;
}

/** The elements of a page that a selector finds. */
export function all(page: BuiltPage, selector: string): readonly Element[] {
  return [...page.document.querySelectorAll(selector)];
}
