import { globSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { colour } from '../../src/formats/colours.ts';

const TOKENS = 'src/styles/tokens.css';
const TILE = 'src/styles/tile.svg';
const BRAND = ['paper', 'brand', 'ochre-fill'].map(colour);

/** Where the hexadecimal colours of the sources stand, in lower case. */
const written = globSync('src/**/*.{ts,astro,css,svg}')
  .map((file) => file.replaceAll('\\', '/'))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<!&|href="|url\()#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi)].map(([value]) => ({
      file,
      value: value.toLowerCase(),
    })),
  );

describe('the colours of the brand', () => {
  it('stand once each, among the tokens, beside the tile', () => {
    const places = BRAND.map((value) =>
      written.filter((one) => one.value === value && one.file !== TILE).map(({ file }) => file),
    );
    expect(places).toEqual(BRAND.map(() => [TOKENS]));
  });

  it('are those of the tile, which has no other', () => {
    const ofTile = written.filter(({ file }) => file === TILE).map(({ value }) => value);
    expect([...new Set(ofTile)].sort()).toEqual([...BRAND].sort());
  });

  it('are written in no script and no component of the site', () => {
    // What is shown above a page while it is written is no part of the site.
    const ofSite = written.filter(({ file }) => !file.startsWith('src/dev/'));
    expect(ofSite.filter(({ file }) => /\.(?:ts|astro)$/.test(file))).toEqual([]);
  });

  it('are asked for by names that tokens have', () => {
    expect(() => colour('vermilion')).toThrow('tokens.css gives no colour --vermilion');
  });
});

describe('the files of the favicon', () => {
  const tile = readFileSync(TILE);

  /** How far two images of one size are from each other: the mean difference of a channel, of 255. */
  async function difference(image: Buffer, size: number): Promise<number> {
    const pixels = (input: Buffer) =>
      sharp(input, { density: 3 * size })
        .resize(size, size)
        .removeAlpha()
        .raw()
        .toBuffer();
    const [a, b] = await Promise.all([pixels(image), pixels(tile)]);
    expect(a).toHaveLength(b.length);
    return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
  }

  it('are the tile as a drawing', () => {
    expect(readFileSync('public/favicon.svg', 'utf8')).toBe(tile.toString());
  });

  it('are the tile on 180 pixels, for a home screen', async () => {
    const icon = readFileSync('public/apple-touch-icon.png');
    expect(await sharp(icon).metadata()).toMatchObject({ format: 'png', width: 180, height: 180 });
    expect(await difference(icon, 180)).toBeLessThan(6);
  });

  it('are the tile on 16, 32 and 48 pixels, in one file', async () => {
    // ICO: a head of 6 bytes, then an entry of 16 an image: its width at 0, the length of its data at 8, where at 12.
    const ico = readFileSync('public/favicon.ico');
    const images = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = ico.subarray(6 + 16 * index, 22 + 16 * index);
      const [length, start] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
      return { size: entry.readUInt8(0), data: ico.subarray(start, start + length) };
    });
    expect(images.map(({ size }) => size)).toEqual([16, 32, 48]);
    for (const { data, size } of filled(images)) {
      expect(await sharp(data).metadata()).toMatchObject({ format: 'png', width: size, height: size });
      expect(await difference(data, size)).toBeLessThan(6);
    }
  });
});
