/** Why a search cannot go on: a file of its index is missing, broken, of another build, or out of reach. */
export class IndexError extends Error {}

/** The part of Pagefind's own module that is used. */
export interface Pagefind {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindIndex;
}

/** A volume that Pagefind found. */
export interface Found {
  readonly id: string;
  readonly score: number;
}

/** The index of one language. */
export interface PagefindIndex {
  search(term: string | null): Promise<{ readonly results: readonly Found[] }>;
}

interface Listing {
  /** Changes with every build of the index. */
  readonly build: string;
  /** The last eight bytes of each packed file, in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
  /** Pagefind's own list of its indexes, as it stands in its file. */
  readonly entry: string;
  /** The letters that have a file of the vocabulary. */
  readonly letters: string;
}

/**
 * Watches over the files that Pagefind asks for. It takes a file that is missing or cut for one that holds nothing, prints
 * an error and goes on; here such a file never arrives, and `failed` tells.
 */
export interface Watch {
  readonly listing: Listing;
  /** Rejects with an IndexError when a file cannot be used; never resolves. */
  readonly failed: Promise<never>;
}

interface Watched {
  /** Where the files stand that the indexes of all languages share. */
  readonly root: string;
  readonly listing: Listing;
  readonly fail: (reason: unknown) => void;
}

const watches = new Map<string, Watched>();
let watching = false;

/** The files of Pagefind that are packed, or must be what they are. */
const FILES = /\.(?:pf_\w+|pagefind)$|^pagefind-entry\.json$/;

/** Pagefind's own code: each index asks for it beside its own files, and one is loaded for all. */
const CODE = /\.pagefind$/;

/**
 * Starts watching over the index at `base`, and reads which files it has. Throws an IndexError where it cannot.
 * @param root where the files stand that the indexes of all languages share
 */
export async function watch(base: string, root: string): Promise<Watch> {
  if (!watching) {
    watching = true;
    const original = globalThis.fetch.bind(globalThis);
    const bytesOf = async (address: string, name: string, { listing }: Watched) =>
      verified(await original(address), name, listing);
    let code: Promise<ArrayBuffer> | undefined;
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      // Pagefind asks for a path alone where a file stands on the page's own host.
      const [at = '', own] = [...watches].find(([start]) => new URL(url, start).href.startsWith(start)) ?? [];
      const address = own ? new URL(url, at).href : url;
      const name = address.slice(at.length).replace(/\?.*$/, '');
      if (!own || !FILES.test(name)) return original(input, init);
      const isCode = CODE.test(name);
      const bytes = isCode ? (code ??= bytesOf(own.root + name, name, own)) : bytesOf(address, name, own);
      return bytes.then(
        (content) => new Response(content),
        (reason: unknown) => {
          // What failed once may be asked for again.
          if (isCode) code = undefined;
          own.fail(reason);
          return new Promise<Response>(() => undefined);
        },
      );
    };
  }
  const listing = await readJson<Listing>(`${base}files.json`);
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = (reason) => {
      reject(reason instanceof IndexError ? reason : new IndexError(String(reason)));
    };
  });
  // Whoever waits for an answer hears of it; that nobody happens to wait is no error.
  failed.catch(() => undefined);
  watches.set(base, { root, listing, fail });
  return { listing, failed };
}

/**
 * A file as it came, if it is whole and the one that the listing means.
 * @throws IndexError else
 */
async function verified(response: Response, name: string, { files, entry }: Listing): Promise<ArrayBuffer> {
  if (!response.ok) throw new IndexError(`${name}: ${String(response.status)}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (name.endsWith('.json')) {
    if (new TextDecoder().decode(bytes) !== entry) throw new IndexError(`${name} is of another build`);
  } else {
    const tail = [...bytes.slice(-8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (files[name] !== tail) throw new IndexError(`${name} is of another build`);
    // Its checksum and length end a gzip file (RFC 1952); reading it to the end holds it against both.
    await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  }
  return bytes.buffer;
}

/**
 * A JSON file of the index.
 * @throws IndexError where it is missing or broken
 */
export async function readJson<Content>(url: string): Promise<Content> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as Content;
  } catch (reason) {
    throw new IndexError(`${url}: ${String(reason)}`);
  }
}
