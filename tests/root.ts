import { readFileSync } from 'node:fs';

const robots = readFileSync(new URL('../dist/robots.txt', import.meta.url), 'utf8');

/** The root that the built site's absolute addresses have: what the host set, whatever it is. */
export const ROOT = /^Sitemap: (.*)sitemap-index\.xml$/m.exec(robots)?.[1] ?? '';
