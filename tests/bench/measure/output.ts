import { globSync, statSync } from 'node:fs';

/** What a build made. */
export interface Output {
  /** HTML pages. */
  readonly pages: number;
  /** Everything in it, in bytes. */
  readonly bytes: number;
  /** The largest page: its file, and its size as HTML in bytes. */
  readonly largest: { readonly file: string; readonly bytes: number };
}

/** Weighs the built site in a folder. */
export function measureOutput(dist: string): Output {
  let pages = 0;
  let bytes = 0;
  let largest = { file: '', bytes: 0 };
  for (const entry of globSync('**/*', { cwd: dist, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}/${entry.name}`;
    const { size } = statSync(path);
    bytes += size;
    if (!entry.name.endsWith('.html')) continue;
    pages++;
    if (size > largest.bytes) largest = { file: path.slice(dist.length + 1).replaceAll('\\', '/'), bytes: size };
  }
  return { pages, bytes, largest };
}
