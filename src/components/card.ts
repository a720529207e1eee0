import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { TILE_DATA_URI } from './tile.ts';

/** What a card says. */
export interface Card {
  readonly kicker: string;
  readonly title: string;
  readonly footer: string;
}

/** The size that the Open Graph protocol's readers expect, in pixels. */
const SIZE = { width: 1200, height: 630 };
const COBALT = '#1f3c88';
const PAPER = '#fdfaf3';
const OCHRE = '#d9922e';
const TILE = 60;

const require = createRequire(import.meta.url);
const REGULAR = require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff');
const SEMIBOLD = require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff');

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

/** The packaged letters, so that every machine draws the same. */
const fonts = Promise.all(
  (
    [
      [REGULAR, 400],
      [SEMIBOLD, 600],
    ] as const
  ).map(async ([file, weight]) => ({
    name: 'Card',
    data: await readFile(file),
    weight,
  })),
);

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
export async function drawCard({ kicker, title, footer }: Card): Promise<Uint8Array> {
  const tree = box({ flexDirection: 'column', width: '100%', height: '100%', background: PAPER, fontFamily: 'Card' }, [
    box({ width: '100%', height: TILE }, []),
    box({ flexDirection: 'column', justifyContent: 'space-between', flexGrow: 1, padding: '56px 72px 52px' }, [
      box({ color: '#8a5606', fontSize: 32 }, kicker),
      box({ color: COBALT, fontSize: 58, fontWeight: 600, lineHeight: 1.18 }, title),
      box({ color: '#1c2333', fontSize: 34, borderTop: `4px solid ${OCHRE}`, paddingTop: 24 }, footer),
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
