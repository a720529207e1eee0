import { existsSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGS, type Localized } from '../../domain/locale.ts';
import { brokenAddresses } from '../../integrations/local-addresses.ts';
import { WORKER_FILE } from '../../offline/list.ts';
import { SEARCH_FOLDER } from '../../search/record.ts';

/** How many faults of a kind are told: one mistake makes many. */
const TOLD = 5;

/** The files that every site has beside its pages. */
const FILES = [
  'index.html',
  '404.html',
  'robots.txt',
  'sitemap-index.xml',
  WORKER_FILE,
  ...LANGS.flatMap((lang) => [`${lang}/index.html`, `${lang}/feed.xml`]),
];

/** What the index of a language names as the first to be loaded (`src/search/build/index.ts`). */
function indexFiles(folder: string, lang: string): readonly string[] {
  const entry = `${SEARCH_FOLDER}${lang}/pagefind-entry.json`;
  if (!existsSync(join(folder, entry))) return [entry];
  const { first } = JSON.parse(readFileSync(join(folder, entry), 'utf8')) as { first: readonly string[] };
  return ['pagefind.js', 'values.json', ...first].map((file) => `${SEARCH_FOLDER}${lang}/${file}`);
}

/** The pages that the sitemap names, as files; `root` is where the site will stand. */
async function pagesNamed(folder: string, root: string): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const map of glob('sitemap-[0-9]*.xml', { cwd: folder })) {
    const text = await readFile(join(folder, map), 'utf8');
    for (const [, url = ''] of text.matchAll(/<loc>([^<]*)<\/loc>/g)) files.push(`${url.slice(root.length)}index.html`);
  }
  return files;
}

/** The pages that were cut short, or have lost their styles. */
async function poorPages(folder: string): Promise<readonly string[]> {
  const poor: string[] = [];
  for await (const file of glob('**/*.html', { cwd: folder })) {
    const html = await readFile(join(folder, file), 'utf8');
    const isStyled = /<style\b[^>]*>[^<]|<link\b[^>]* rel="?stylesheet/.test(html);
    if (!isStyled || !/<\/html>\s*$/.test(html)) poor.push(file);
  }
  return poor;
}

const some = (list: readonly string[]) =>
  [...list.slice(0, TOLD), ...(list.length > TOLD ? [`… (${String(list.length)})`] : [])].join('\n  ');

/**
 * What a finished site lacks: pages, styles, an index, or what its pages lead to and load; nothing where it is whole. What
 * is wrong here is the program's fault or the machine's, not the content's.
 * @param folder the folder of the site
 * @param root where the site will stand, with a slash at its end
 */
export async function lackingIn(folder: string, root: string): Promise<readonly Localized[]> {
  const named = await pagesNamed(folder, root);
  const index = LANGS.flatMap((lang) => indexFiles(folder, lang));
  const missing = [...new Set([...FILES, ...named, ...index])].filter((file) => !existsSync(join(folder, file)));
  const poor = await poorPages(folder);
  const broken = await brokenAddresses(folder, new URL(root).pathname);
  return [
    ...(named.length === 0
      ? [{ es: 'El mapa del sitio no nombra ninguna página.', en: 'The sitemap names no page.' }]
      : []),
    ...(missing.length > 0
      ? [{ es: `Faltan archivos:\n  ${some(missing)}`, en: `Files are missing:\n  ${some(missing)}` }]
      : []),
    ...(poor.length > 0
      ? [
          {
            es: `Páginas incompletas o sin estilo:\n  ${some(poor)}`,
            en: `Pages are cut short or have no style:\n  ${some(poor)}`,
          },
        ]
      : []),
    ...(broken.length > 0
      ? [
          {
            es: `Direcciones del sitio que no llevan a nada:\n  ${some(broken)}`,
            en: `Addresses of the site that lead nowhere:\n  ${some(broken)}`,
          },
        ]
      : []),
  ];
}
