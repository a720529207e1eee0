import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decompress } from 'woff2-encoder';

/** The families that a page's letters without serifs may come in, from one that many phones have to a narrow one. */
export const FAMILIES = ['Roboto', 'Noto Sans', 'DejaVu Sans', 'Roboto Condensed'] as const;

/** The packages of these and of the one with serifs, each with the weights that pages ask for and it has. */
const PACKAGES = [
  { home: import.meta.resolve('@fontsource/roboto/unicode.json'), weights: [400, 600, 700] },
  { home: import.meta.resolve('@fontsource/noto-sans/unicode.json'), weights: [400, 600, 700] },
  { home: import.meta.resolve('@fontsource/dejavu-sans/unicode.json'), weights: [400, 700] },
  { home: import.meta.resolve('@fontsource/roboto-condensed/unicode.json'), weights: [400, 600, 700] },
  { home: import.meta.resolve('@fontsource/noto-serif/unicode.json'), weights: [400, 600, 700] },
];

const FOLDER = fileURLToPath(new URL('../../test-results/fonts/', import.meta.url));

/** What names the fonts to a browser, by the environment variable FONTCONFIG_FILE. */
export const FONTS_FILE = `${FOLDER}fonts.conf`;

/** What a browser takes where a page, or its own settings, ask for no family by its name. */
const MEANT = {
  'system-ui': 'Roboto',
  'sans-serif': 'Roboto',
  Arial: 'Roboto',
  serif: 'Noto Serif',
  'Times New Roman': 'Noto Serif',
} as const;

const matches = Object.entries(MEANT).map(
  ([asked, meant]) =>
    `<match target="pattern"><test name="family"><string>${asked}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${meant}</string></edit></match>`,
);

/**
 * Writes the fonts of the packages as a browser takes them from a system, which reads none that are packed, and the file
 * that names them and no other: so a page is as large on every machine.
 */
export default async function writeFonts(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const { home, weights } of PACKAGES) {
    const name = /([^/]+)\/[^/]+$/.exec(home)?.[1] ?? '';
    for (const face of weights.flatMap((weight) => [`${String(weight)}-normal`, `${String(weight)}-italic`])) {
      const packed = readFileSync(new URL(`files/${name}-latin-${face}.woff2`, home));
      writeFileSync(`${FOLDER}${name}-${face}.ttf`, await decompress(packed));
    }
  }
  const places = `<dir>${FOLDER}</dir><cachedir>${FOLDER}cache</cachedir>`;
  writeFileSync(
    FONTS_FILE,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places}${matches.join('')}</fontconfig>`,
  );
}
