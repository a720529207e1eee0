import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '../terminal/refusal.ts';

/** The two families of a document, each by its package: under the SIL Open Font License, so that every machine has the same. */
const FAMILIES = [
  { family: 'Roboto', name: 'roboto' },
  { family: 'Noto Serif', name: 'noto-serif' },
] as const;

/** The weights that pages ask for. */
const FACES = [400, 600, 700].flatMap((weight) => (['normal', 'italic'] as const).map((style) => ({ weight, style })));

/** What the fonts in a PDF are called that are of the pair (PostScript names, without spaces). */
const OWN = new RegExp(`^(?:${FAMILIES.map(({ family }) => family.replaceAll(' ', '')).join('|')})-`);

const require = createRequire(import.meta.url);

const holds = (ranges: string, sign: number) =>
  ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return sign >= parseInt(from, 16) && sign <= parseInt(to, 16);
  });

/** Where the file of a package is: the one that says which of its fonts has which letters. */
type Resolve = (file: string) => string;

/** The faces of a family with the letters that a text has. */
function facesOf(
  { family, name }: (typeof FAMILIES)[number],
  signs: readonly number[],
  resolve: Resolve,
): readonly string[] {
  const home = resolve(`@fontsource/${name}/unicode.json`);
  const subsets = JSON.parse(readFileSync(home, 'utf8')) as Readonly<Record<string, string>>;
  const needed = Object.entries(subsets).filter(([, ranges]) => signs.some((sign) => holds(ranges, sign)));
  return needed.flatMap(([subset, ranges]) =>
    FACES.map(({ weight, style }) => {
      const file = join(dirname(home), 'files', `${name}-${subset}-${String(weight)}-${style}.woff2`);
      const source = `url(data:font/woff2;base64,${readFileSync(file, 'base64')})`;
      return (
        `@font-face{font-family:"${family}";font-weight:${String(weight)};font-style:${style};` +
        `unicode-range:${ranges};src:${source}}`
      );
    }),
  );
}

/**
 * The style sheet of the fonts that a document comes in: with the letters that its text has, and no others.
 * @throws Refusal where a file of the fonts is missing
 */
export function fontSheet(text: string, resolve: Resolve = require.resolve): string {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0);
  try {
    return FAMILIES.flatMap((family) => facesOf(family, signs, resolve)).join('');
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'MODULE_NOT_FOUND') throw error;
    const what = path ?? '@fontsource';
    throw new Refusal({
      es: `Falta un tipo de letra de los PDF (${what}), y no se hizo ningún PDF: repite «npm install».`,
      en: `A font of the PDFs is missing (${what}), and no PDF was made: run “npm install” again.`,
    });
  }
}

/** The fonts in a PDF that are not of the pair: of the machine that it was made on, for letters that the pair lacks. */
export function foreignFonts(pdf: Buffer): readonly string[] {
  const named = [...pdf.toString('latin1').matchAll(/\/FontName\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)];
  return [...new Set(named.map(([, name = '']) => name))].filter((name) => !OWN.test(name)).toSorted();
}
