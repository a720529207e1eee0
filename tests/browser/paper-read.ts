import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A bookmark, and those below it. */
export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** What a reader of PDFs finds in one besides its text. */
export interface Read {
  readonly info: Readonly<Record<string, unknown>>;
  readonly isMarked: boolean;
  readonly bookmarks: readonly Bookmark[];
  /** The roles of its elements (ISO 32000-1, 14.8.4), each once. */
  readonly roles: ReadonlySet<string>;
  /** The texts that stand for its pictures. */
  readonly alternatives: readonly string[];
  /** The whole addresses that its links lead to. */
  readonly urls: readonly string[];
  /** Its links within that lead to no place of it. */
  readonly dead: readonly string[];
  /** How many links lead within it. */
  readonly within: number;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const nodesIn = (node: Node | null): readonly Node[] =>
  node ? [node, ...(node.children ?? []).flatMap((child) => nodesIn(child))] : [];

/** Reads a PDF as a reader does that shows its bookmarks and follows its links. */
export async function readPaper(pdf: Uint8Array): Promise<Read> {
  const reading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await reading.promise;
  const { info } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  const bookmarks = (await document.getOutline()) as readonly Bookmark[] | null;
  const nodes: Node[] = [];
  const urls: string[] = [];
  const named: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    nodes.push(...nodesIn((await page.getStructTree()) as Node | null));
    for (const { url, dest } of (await page.getAnnotations()) as { url?: string; dest?: string }[]) {
      if (url !== undefined) urls.push(url);
      else if (dest !== undefined) named.push(dest);
    }
  }
  const dead: string[] = [];
  for (const name of new Set(named)) if ((await document.getDestination(name)) === null) dead.push(name);
  await reading.destroy();
  return {
    info: info as Record<string, unknown>,
    isMarked: (marks as { get: (name: string) => boolean } | null)?.get('Marked') === true,
    bookmarks: bookmarks ?? [],
    roles: new Set(nodes.flatMap(({ role }) => role ?? [])),
    alternatives: nodes.flatMap(({ alt }) => alt ?? []),
    urls,
    dead,
    within: named.length,
  };
}
