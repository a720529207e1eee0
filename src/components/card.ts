import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import type { CardWords } from '../i18n/card.ts';
import { TILE_DATA_URI } from './tile.ts';

/** The size that the Open Graph protocol's readers expect, in pixels. */
const SIZE = { width: 1200, height: 630 };
const COBALT = '#1f3c88';
const PAPER = '#fdfaf3';
const OCHRE = '#d9922e';
const TILE = 60;

const require = createRequire(import.meta.url);
/** The subsets of the packaged typeface, and the code points that each draws. */
const SUBSETS = require('@fontsource/source-serif-4/unicode.json') as Readonly<Record<string, string>>;

const WEIGHTS = [400, 600] as const;

/** Whether the typeface has a letter. */
function isDrawable(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  return DRAWN.some(([from, to]) => from <= point && point <= to);
}

/** The ranges that the subsets name, as CSS writes them (unicode-range). */
const DRAWN = Object.values(SUBSETS)
  .flatMap((ranges) => ranges.split(','))
  .map((range) =>
    range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((point) => parseInt(point, 16)),
  )
  .map(([from = 0, to = from]) => [from, to] as const);

/** A text without the letters that the typeface lacks, which would be drawn as boxes; what is left of a name may be its Latin form. */
export function drawableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/./gsu, (letter) => (isDrawable(letter) ? letter : ''))
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How many letters a title may have at each size, in pixels, so that the date below it always has its place. */
const TITLE_SIZES = [
  [90, 58],
  [150, 48],
  [240, 38],
] as const;

/** A title at the largest size that holds it; one that none holds is cut between words. */
export function fitTitle(title: string): { readonly text: string; readonly size: number } {
  const [, smallest] = TITLE_SIZES.at(-1) ?? [0, 38];
  const most = TITLE_SIZES.at(-1)?.[0] ?? 0;
  const size = TITLE_SIZES.find(([letters]) => title.length <= letters)?.[1];
  if (size !== undefined) return { text: title, size };
  const cut = title.slice(0, most);
  return {
    text: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:.]+$/, '')}…`,
    size: smallest,
  };
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

const tile: Element = { type: 'img', props: { src: TILE_DATA_URI, width: TILE, height: TILE } };

/** The packaged letters, so that every machine draws the same; a family a subset, each the fallback of the one before. */
const fonts = Promise.all(
  Object.keys(SUBSETS).flatMap((subset) =>
    WEIGHTS.map(async (weight) => ({
      name: `Card ${subset}`,
      data: await readFile(
        require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${String(weight)}-normal.woff`),
      ),
      weight,
    })),
  ),
);

const FAMILY = ['latin', ...Object.keys(SUBSETS)].map((subset) => `Card ${subset}`).join(', ');

async function draw(tree: Element, width: number, height: number) {
  return sharp(Buffer.from(await satori(tree, { width, height, fonts: await fonts })));
}

/** The strip of tiles, the same on every card and the dearest part of it: drawn once. */
const strip = draw(
  box(
    { width: '100%', height: '100%', background: PAPER },
    Array.from({ length: SIZE.width / TILE }, () => tile),
  ),
  SIZE.width,
  TILE,
).then((image) => image.png().toBuffer());

/** Draws a card as a PNG image. */
export async function drawCard({ kicker, title, footer }: CardWords): Promise<Uint8Array> {
  const { text, size } = fitTitle(drawableText(title));
  const tree = box({ flexDirection: 'column', width: '100%', height: '100%', background: PAPER, fontFamily: FAMILY }, [
    box({ width: '100%', height: TILE }, []),
    box({ flexDirection: 'column', justifyContent: 'space-between', flexGrow: 1, padding: '56px 72px 52px' }, [
      box({ color: '#8a5606', fontSize: 32 }, drawableText(kicker)),
      box(
        { color: COBALT, fontSize: size, fontWeight: 600, lineHeight: 1.18, maxHeight: 330, overflow: 'hidden' },
        text,
      ),
      box(
        { color: '#1c2333', fontSize: 34, borderTop: `4px solid ${OCHRE}`, paddingTop: 24, flexShrink: 0 },
        drawableText(footer),
      ),
    ]),
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
