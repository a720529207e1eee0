import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import satori from 'satori';
import sharp from 'sharp';
import tileSvg from '../styles/tile.svg?raw';
import type { Card } from '../domain/card.ts';
import type { Lang } from '../domain/locale.ts';
import { translator } from '../i18n/translate.ts';
import { type CardWords, cardWords } from './card-text.ts';
import { colour } from './colours.ts';
import { petalsOf } from './petals.ts';

/** The size that the Open Graph protocol's readers expect, in pixels. */
const SIZE = { width: 1200, height: 630 };
const COBALT = colour('brand');
const PAPER = colour('paper');
const OCHRE = colour('ochre-fill');
const TILE = 60;

/** Where a title stands: between the margins, and above the date, which always has its place. */
const TITLE = { width: 1056, leading: 1.18 };
/** How high it may be: below the name of the site, or below the tile of a session. */
const ROOM = { plain: 330, tiled: 214 } as const;
/** The tile of a session. */
const SESSION_TILE = 112;
/** The sizes of a title, in pixels, from the largest. */
const TITLE_SIZES = [58, 48, 38] as const;

const require = createRequire(import.meta.url);

/** The packaged typefaces, by their subsets: what the first lacks (few Latin letters, many others) the second draws. */
const TYPEFACES = {
  'source-serif-4': require('@fontsource/source-serif-4/unicode.json') as object,
  'noto-serif': require('@fontsource/noto-serif/unicode.json') as object,
};
const WEIGHTS = [400, 600] as const;

/** The packaged letters, so that every machine draws the same; a family a subset, each the fallback of the one before. */
const FACES = Object.entries(TYPEFACES).flatMap(([typeface, subsets]) =>
  [...new Set(['latin', ...Object.keys(subsets)])].flatMap((subset) =>
    WEIGHTS.map((weight) => ({
      name: `${typeface} ${subset}`,
      weight,
      data: readFileSync(
        require.resolve(`@fontsource/${typeface}/files/${typeface}-${subset}-${String(weight)}-normal.woff`),
      ),
    })),
  ),
);

const FAMILY = [...new Set(FACES.map(({ name }) => name))].join(', ');

/** How wide each letter of a title is, as a share of its size; a letter that is not here no face has. */
const WIDTHS = new Map(
  FACES.filter(({ weight }) => weight === 600)
    .toReversed()
    .flatMap(({ data }) => widthsIn(data)),
);

/** The letters and marks of the first face: a combining mark is drawn only on a letter of the same face. */
const FIRST = new Set(FACES.slice(0, 1).flatMap(({ data }) => widthsIn(data).map(([letter]) => letter)));

function widthsIn(data: Buffer): readonly (readonly [string, number])[] {
  const font = opentype.parse(new Uint8Array(data).buffer);
  const { glyphIndexMap } = font.tables['cmap'] as unknown as { glyphIndexMap: Readonly<Record<string, number>> };
  return Object.entries(glyphIndexMap).map(([point, glyph]) => [
    String.fromCodePoint(Number(point)),
    (font.glyphs.get(glyph).advanceWidth ?? 0) / font.unitsPerEm,
  ]);
}

/** A letter with those of its marks that can be drawn on it. */
function drawableMarks(base: string, marks: string): string {
  return base + Array.from(marks, (mark) => (FIRST.has(base) && FIRST.has(mark) ? mark : '')).join('');
}

/** A letter as it can be drawn: itself, else what it is composed of (`Ａ` is A), else a hyphen for any dash, else nothing. */
function drawableLetter(letter: string): string {
  if (WIDTHS.has(letter)) return letter;
  if (/\p{Pd}/u.test(letter)) return '-';
  return Array.from(letter.normalize('NFKD'), (part) => (WIDTHS.has(part) ? part : '')).join('');
}

/**
 * A text without the letters that the typefaces lack, which would be drawn as boxes: what is left of a name may be its Latin
 * form. Where no letter is left of a text that had some, there is no text.
 */
export function drawableText(text: string): string {
  const drawn = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/(?<!.)\p{M}+/gu, '')
    .replace(/(\P{M})(\p{M}+)/gu, (_, base: string, marks: string) => drawableMarks(base, marks))
    .replace(/./gu, drawableLetter)
    // What stood around letters that are gone.
    .replace(/\(\s*\)|«\s*»|“\s*”/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /\p{L}/u.test(text) && !/\p{L}/u.test(drawn) ? '' : drawn;
}

const widthOf = (text: string, size: number) =>
  Array.from(text).reduce((width, letter) => width + (WIDTHS.get(letter) ?? 0), 0) * size;

/** As much of a word as a line holds, and the rest. */
function breakWord(word: string, size: number): readonly [string, string] {
  const letters = [...new Intl.Segmenter('es').segment(word)].map(({ segment }) => segment);
  const over = letters.findIndex((_, index) => widthOf(letters.slice(0, index + 1).join(''), size) > TITLE.width);
  return [letters.slice(0, Math.max(over, 1)).join(''), letters.slice(Math.max(over, 1)).join('')];
}

/** A text in lines of a title, parted between words; a word that no line holds is parted too. */
function linesOf(text: string, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= TITLE.width) {
      lines[lines.length - 1] = `${line} ${word}`;
      continue;
    }
    let rest = word;
    while (widthOf(rest, size) > TITLE.width) {
      const [part, after] = breakWord(rest, size);
      lines.push(part);
      rest = after;
    }
    lines.push(rest);
  }
  return lines;
}

/** A line that ends in an ellipsis, shortened between words until it has room for it. */
function ellipsis(line: string, size: number): string {
  const end = `${line.replace(/[\s,;:.]+$/, '')}…`;
  if (widthOf(end, size) <= TITLE.width) return end;
  const space = line.lastIndexOf(' ');
  return ellipsis(space > 0 ? line.slice(0, space) : line.slice(0, -1), size);
}

/**
 * The lines of a title at the largest size at which they have room; where none has, they are cut.
 * @param room how high they may be together, in pixels
 */
export function fitTitle(
  title: string,
  room: number = ROOM.plain,
): { readonly lines: readonly string[]; readonly size: number } {
  const most = (size: number) => Math.floor(room / (size * TITLE.leading));
  const tried = TITLE_SIZES.map((size) => ({ size, lines: linesOf(title, size) }));
  const fitting = tried.find(({ size, lines }) => lines.length <= most(size));
  if (fitting) return fitting;
  const [size, lines] = [TITLE_SIZES[2], linesOf(title, TITLE_SIZES[2]).slice(0, most(TITLE_SIZES[2]))];
  return { size, lines: [...lines.slice(0, -1), ellipsis(lines.at(-1) ?? '', size)] };
}

interface Element {
  readonly type: string;
  readonly props: {
    readonly style?: Record<string, string | number>;
    readonly children?: readonly Element[] | string;
    readonly src?: string;
    readonly width?: number;
    readonly height?: number;
  };
}

const box = (style: Record<string, string | number>, children: readonly Element[] | string): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const picture = (svg: string, size: number): Element => ({
  type: 'img',
  props: { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, width: size, height: size },
});

const tile = picture(tileSvg, TILE);

/** The tile of a session, by its number. */
const sessionTile = (number: number) =>
  picture(tileSvg.replace('</svg>', `<path fill="${OCHRE}" d="${petalsOf(number)}"/></svg>`), SESSION_TILE);

async function draw(tree: Element, width: number, height: number) {
  return sharp(Buffer.from(await satori(tree, { width, height, fonts: FACES })));
}

/** The strip of tiles, the same on every card and the slowest part to draw: drawn once. */
const strip = draw(
  box(
    { width: '100%', height: '100%', background: PAPER },
    Array.from({ length: SIZE.width / TILE }, () => tile),
  ),
  SIZE.width,
  TILE,
).then((image) => image.png().toBuffer());

/** The name of the site; of a session with its tile, and what it is called before its title. */
function head({ kicker, label = '' }: CardWords, number: number | undefined): Element {
  const name = box({ color: colour('ochre'), fontSize: 32 }, drawableText(kicker));
  if (number === undefined) return name;
  return box({ alignItems: 'center', gap: 28 }, [
    sessionTile(number),
    box({ flexDirection: 'column', gap: 6 }, [
      name,
      box({ color: colour('ink'), fontSize: 34, fontWeight: 600 }, drawableText(label)),
    ]),
  ]);
}

/** The card of an edition or of a session in a language, as a file of the site. */
export async function cardImage(card: Card, lang: Lang): Promise<Response> {
  const image = await drawCard(cardWords(card, { lang, t: translator(lang) }), card.session?.number);
  return new Response(Buffer.from(image), { headers: { 'Content-Type': 'image/png' } });
}

/**
 * Draws a card as a PNG image.
 * @param number that of the session whose tile it shows
 */
export async function drawCard(words: CardWords, number?: number): Promise<Uint8Array> {
  const { lines, size } = fitTitle(drawableText(words.title), number === undefined ? ROOM.plain : ROOM.tiled);
  const tree = box({ flexDirection: 'column', width: '100%', height: '100%', background: PAPER, fontFamily: FAMILY }, [
    box({ width: '100%', height: TILE }, []),
    box(
      {
        flexDirection: 'column',
        justifyContent: 'space-between',
        flexGrow: 1,
        padding: number === undefined ? '56px 72px 52px' : '40px 72px',
      },
      [
        head(words, number),
        box(
          { flexDirection: 'column', color: COBALT, fontSize: size, fontWeight: 600, lineHeight: TITLE.leading },
          lines.map((line) => box({ whiteSpace: 'pre' }, line)),
        ),
        box(
          {
            flexDirection: 'column',
            color: colour('ink'),
            fontSize: 34,
            borderTop: `4px solid ${OCHRE}`,
            paddingTop: 24,
            flexShrink: 0,
          },
          words.footer.map((line) => box({}, drawableText(line))),
        ),
      ],
    ),
  ]);
  const image = await draw(tree, SIZE.width, SIZE.height);
  return (
    image
      .composite([{ input: await strip, top: 0, left: 0 }])
      // A palette would halve the file and cost ten times the drawing; a card is fetched by the few that preview a link.
      .png({ compressionLevel: 6 })
      .toBuffer()
  );
}
