import { join } from 'node:path';
import { filesIn } from '../files-in.ts';

/** A file that goes into a package. */
export interface Entry {
  /** Its path in the package, with `/`. */
  readonly path: string;
  /** Where it is on this machine. */
  readonly from: string;
}

/**
 * What belongs to the project: all that is needed to build, check and change it. What is installed or made (node_modules,
 * dist, test-results), and whatever else someone keeps in the folder, stays where it is.
 */
export const PROJECT_PARTS = [
  '.ci',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.prettierignore',
  'README.md',
  'astro.config.mjs',
  'content',
  'eslint.config.mjs',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
];

/** What is hidden may be a secret of this machine (`.env`); of a site, one folder is hidden by its standard (RFC 8615). */
const isHidden = (file: string) => /(?:^|\/)\.(?!well-known\/)/.test(file);

/** A file or folder of the project, with all that is in it and not hidden there, at a path of the package. */
function part(root: string, name: string, path: string): readonly Entry[] {
  const from = join(root, ...name.split('/'));
  return filesIn(from, name)
    .filter((file) => !isHidden(file))
    .map((file) => (file === '' ? { path, from } : { path: `${path}/${file}`, from: join(from, ...file.split('/')) }));
}

/** The guide for the next host stands beside the folders, where it is seen first. */
const isGuide = ({ path }: Entry) => /^hosting\/guide\.[^/]+$/.test(path);

/**
 * The finished site, in `site/`.
 * @throws Refusal where a symbolic link is among it
 */
export const siteEntries = (root: string): readonly Entry[] => part(root, 'dist', 'site');

/**
 * What is handed over with the site: the settings for web servers in `hosting/`, the project in `project/`, and the guide in
 * both languages.
 * @throws Refusal where a symbolic link is among it
 */
export function handoverEntries(root: string): readonly Entry[] {
  const hosting = part(root, 'src/hosting', 'hosting');
  return [
    ...hosting.map((entry) => (isGuide(entry) ? { ...entry, path: entry.path.replace('hosting/', '') } : entry)),
    ...PROJECT_PARTS.flatMap((name) => part(root, name, `project/${name}`)),
  ];
}
