import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { parseHTML } from 'linkedom';

/** A built page. */
export interface BuiltPage {
  /** Its file, from the root of the site: `es/2021/agenda/index.html`. */
  readonly file: string;
  /** Its address, from the root of the site: `es/2021/agenda/`. */
  readonly address: string;
  readonly html: string;
  readonly document: Document;
}

/** A site as it was built into a folder. */
export interface BuiltSite {
  /** Its folder, with a slash at its end. */
  readonly folder: string;
  /** The root that its absolute addresses have, with a slash at its end. */
  readonly root: string;
  readonly pages: readonly BuiltPage[];
  /** The pages that have an address of their own: all but the one for wrong addresses. */
  readonly content: readonly BuiltPage[];
  /**
   * The page at an address.
   * @throws Error where none stands there
   */
  readonly pageAt: (address: string) => BuiltPage;
  /** The file that a path of the site is served from, if there is one. */
  readonly fileAt: (path: string) => string | undefined;
}

/** What is wrong with a site, each fault with the page that has it; nothing where all is right. */
export type Check = (site: BuiltSite) => readonly string[] | Promise<readonly string[]>;

/** Checks by the sentence that each holds true. */
export type Checks = Readonly<Record<string, Check>>;

/** The root that the absolute addresses of a site built in a folder have: what the host set, whatever it is. */
export function rootOf(folder: string): string {
  return /^Sitemap: (.*)sitemap-index\.xml$/m.exec(readFileSync(`${folder}robots.txt`, 'utf8'))?.[1] ?? '';
}

/** Every page of a site built in a folder, whose path ends in a slash. */
export function pagesIn(folder: string): readonly BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((file) => {
      const html = readFileSync(folder + file, 'utf8');
      let parsed: Document | undefined;
      return {
        file,
        address: file.replace(/index\.html$/, ''),
        html,
        // Parsed once somebody looks: most tests look at a few pages of the many.
        get document() {
          return (parsed ??= parseHTML(html).document);
        },
      };
    });
}

/** Reads a site that was built into a folder, whose path ends in a slash. */
export function readSite(folder: string): BuiltSite {
  const pages = pagesIn(folder);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return {
    folder,
    root: rootOf(folder),
    pages,
    content: pages.filter(({ file }) => file !== '404.html'),
    pageAt: (address) => {
      const found = byAddress.get(address);
      if (!found) throw new Error(`No page stands at ${address}`);
      return found;
    },
    fileAt: (path) => {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      return existsSync(folder + file) && statSync(folder + file).isFile() ? file : undefined;
    },
  };
}

/** The elements of a page that a selector finds. */
export function all(page: BuiltPage, selector: string): readonly Element[] {
  return [...page.document.querySelectorAll(selector)];
}

/** Where a link of a page leads, as an address from the site's root. */
export function target({ address }: BuiltPage, link: Element | null | undefined): string {
  return new URL(link?.getAttribute('href') ?? '', `https://site.example/${address}`).pathname.slice(1);
}

/** The text of an element on one line; undefined where there is no element. */
export function words(element: Element | null | undefined): string | undefined {
  return element?.textContent.replace(/\s+/g, ' ').trim();
}

/** The faults of each page among some, with its file before them. */
export function onEach(
  pages: readonly BuiltPage[],
  faultsOf: (page: BuiltPage) => readonly (string | undefined)[],
): readonly string[] {
  return pages.flatMap((page) =>
    faultsOf(page).flatMap((fault) => (fault === undefined ? [] : [`${page.file}: ${fault}`])),
  );
}
