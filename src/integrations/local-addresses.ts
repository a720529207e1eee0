import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** Where a site may stand: at a domain's root or below a path; its addresses must hold at both. */
const MOUNTS = ['https://site.example/', 'https://site.example/a/b/'];

/** Addresses of other hosts, and what is no address of a file. */
const FOREIGN = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Whether an address leads within the site. */
export const isLocal = (address: string): boolean => !FOREIGN.test(address);

/** Attributes whose value is an address (HTML, 2.5); `srcset` holds several. */
export const ADDRESSES = ['href', 'src', 'poster'];

/** What a page leads to and loads within the site, and what can be led to on it. */
interface PageAddresses {
  readonly links: ReadonlySet<string>;
  readonly ids: readonly string[];
}

/** The local addresses of a page, and its anchors. */
export function addressesOf(html: string): PageAddresses {
  const links = new Set<string>();
  const ids: string[] = [];
  const add = (link: string | undefined) => {
    if (link !== undefined && isLocal(link)) links.add(link);
  };
  const parser = new Parser({
    onopentag(_name, attributes) {
      for (const name of ADDRESSES) add(attributes[name]);
      for (const source of attributes['srcset']?.split(',') ?? []) add(source.trim().split(/\s/)[0]);
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
    },
  });
  parser.end(html);
  return { links, ids };
}

/** An anchor that pages lead to, and the page that was the first to. */
type Wanted = Map<string, { readonly page: string; readonly link: string }>;

/**
 * The local addresses of the finished pages in a folder that lead to no file of it, or to no anchor of a page, at a domain's
 * root or below a path: each with its page. Pages are read one after the other, and of each its anchors are kept.
 * @param folder the folder of the site
 * @param base the path that the addresses of 404.html begin with, which a server shows at any depth
 */
export async function brokenAddresses(folder: string, base: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const anchors = new Map<string, string>();
  const wanted = new Map<string, Wanted>();
  const files = new Map<string, boolean>();
  const exists = async (file: string) => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const found = await stat(join(folder, file)).then(
      (entry) => entry.isFile(),
      () => false,
    );
    files.set(copied(file), found);
    return found;
  };
  for await (const path of glob('**/*.html', { cwd: folder })) {
    const page = path.replaceAll('\\', '/');
    const { links, ids } = addressesOf(await readFile(join(folder, path), 'utf8'));
    anchors.set(page, ids.join(' '));
    const mounts = page === '404.html' ? [new URL(base, MOUNTS[0]).href] : MOUNTS;
    for (const link of links) {
      const target = targetOf(link, page, mounts);
      if (target === undefined || !(await exists(target.file))) faults.push(`${page}: ${link}`);
      else if (target.anchor !== '') want(wanted, target, { page, link });
    }
  }
  for (const [file, of] of wanted) {
    const ids = new Set(anchors.get(file)?.split(' '));
    for (const [anchor, { page, link }] of of) if (!ids.has(anchor)) faults.push(`${page}: ${link}`);
  }
  return faults;
}

/** A text of its own: one cut from a page would keep all of it in memory until the last is read. */
const copied = (text: string) => Buffer.from(text).toString();

function want(
  wanted: Map<string, Wanted>,
  { file, anchor }: Target,
  { page, link }: { page: string; link: string },
): void {
  const known: Wanted = wanted.get(file) ?? new Map<string, never>();
  wanted.set(copied(file), known);
  if (!known.has(anchor)) known.set(copied(anchor), { page, link: copied(link) });
}

interface Target {
  readonly file: string;
  readonly anchor: string;
}

/** The file and the anchor that a link of a page leads to, the same wherever the site stands; undefined where it leads out of it. */
function targetOf(link: string, page: string, mounts: readonly string[]): Target | undefined {
  const address = page.replace(/index\.html$/, '');
  const targets = mounts.map((mount) => {
    if (!URL.canParse(link, mount + address)) return undefined;
    const url = new URL(link, mount + address);
    if (!url.href.startsWith(mount)) return undefined;
    const path = decoded(url.href.slice(mount.length).replace(/[#?].*$/, ''));
    const anchor = decoded(url.hash.slice(1));
    if (path === undefined || anchor === undefined) return undefined;
    return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, anchor };
  });
  const [first] = targets;
  return targets.every((target) => target !== undefined && target.file === first?.file) ? first : undefined;
}

/**
 * The file that an address of a page leads to, by its path from the root of the site; undefined where it leads out of it.
 * @param page the page's file, from the root of the site
 */
export const fileLedTo = (address: string, page: string): string | undefined => targetOf(address, page, MOUNTS)?.file;

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
