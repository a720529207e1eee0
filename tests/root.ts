import { readFileSync } from 'node:fs';
import { PROJECT } from './builds/copy.ts';

/** The root that the absolute addresses of a site built in a folder have: what the host set, whatever it is. */
export function rootOf(folder: string): string {
  return /^Sitemap: (.*)sitemap-index\.xml$/m.exec(readFileSync(`${folder}robots.txt`, 'utf8'))?.[1] ?? '';
}

/** That of the built site. */
export const ROOT = rootOf(`${PROJECT}dist/`);
