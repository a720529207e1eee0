/** Why a search cannot go on: a file of its index is missing, broken, of another build, or out of reach. */
export class IndexError extends Error {}

/** The part of Pagefind's own module that is used. */
export interface Pagefind {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindIndex;
}

/** One page that Pagefind found, not yet loaded. */
export interface Found {
  readonly id: string;
  readonly score: number;
  data(): Promise<{
    readonly raw_url: string;
    readonly content: string;
    readonly meta: Readonly<Record<string, string>>;
    readonly anchors: readonly { readonly id: string; readonly location: number }[];
  }>;
}

/** The index of one language. */
export interface PagefindIndex {
  init(): Promise<void>;
  search(
    term: string | null,
    options: { readonly filters: Readonly<Record<string, unknown>> },
  ): Promise<{ readonly results: readonly Found[]; readonly filters: Record<string, Record<string, number>> }>;
}

interface Listing {
  /** Changes with every build of the index. */
  readonly build: string;
  /** The last eight bytes of each shared file, in hexadecimal. */
  readonly files: Readonly<Record<string, string>>;
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

const watches = new Map<string, { readonly listing: Listing; readonly fail: (reason: unknown) => void }>();
let watching = false;

/** Starts watching over the index at `base`, and reads which files it has. Throws an IndexError where it cannot. */
export async function watch(base: string): Promise<Watch> {
  if (!watching) {
    watching = true;
    const original = globalThis.fetch.bind(globalThis);
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      // Pagefind asks for a path alone where a file stands on the page's own host.
      const [at = '', own] = [...watches].find(([start]) => new URL(url, start).href.startsWith(start)) ?? [];
      const name = own ? new URL(url, at).href.slice(at.length).replace(/\?.*$/, '') : '';
      if (!own || !/\.(?:pf_\w+|pagefind)$|^pagefind-entry\.json$/.test(name)) return original(input, init);
      return original(input, init)
        .then((response) => verified(response, name, own.listing))
        .catch((reason: unknown) => {
          own.fail(reason);
          return new Promise<Response>(() => undefined);
        });
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
  watches.set(base, { listing, fail });
  return { listing, failed };
}

/** A file as it came, if it is whole and the one that the listing means; throws an IndexError else. */
async function verified(response: Response, name: string, { files }: Listing): Promise<Response> {
  if (!response.ok) throw new IndexError(`${name}: ${String(response.status)}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (name.endsWith('.json')) {
    JSON.parse(new TextDecoder().decode(bytes));
  } else {
    const tail = [...bytes.slice(-8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!name.endsWith('.pf_fragment') && files[name] !== tail) throw new IndexError(`${name} is of another build`);
    // Its checksum and length end a gzip file (RFC 1952); reading it to the end holds it against both.
    await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  }
  return new Response(bytes);
}

/** A JSON file of the index; throws an IndexError where it is missing or broken. */
export async function readJson<Content>(url: string): Promise<Content> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as Content;
  } catch (reason) {
    throw new IndexError(`${url}: ${String(reason)}`);
  }
}
