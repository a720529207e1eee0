import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressSite, packed } from '../../src/commands/compress.ts';

let site = '';

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'site-'));
});

afterEach(() => {
  rmSync(site, { recursive: true, force: true });
});

const write = (file: string, text: string | Buffer) => {
  mkdirSync(join(site, file, '..'), { recursive: true });
  writeFileSync(join(site, file), text);
};
const files = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
const TEXT = 'Formación en gobernanza migratoria local. '.repeat(100);

describe('what is packed', () => {
  it.each([
    'index.html',
    'es/agenda.json',
    'a.css',
    'a.js',
    'a.ics',
    'a.xml',
    'a.vtt',
    'a.svg',
    'a.txt',
    'm.webmanifest',
    '.well-known/security.txt',
  ])('is a text, and comes out as it went in: %s', async (file) => {
    write(file, TEXT);
    expect(await compressSite(site)).toBe(2);
    expect(gunzipSync(readFileSync(join(site, `${file}.gz`))).toString()).toBe(TEXT);
    expect(brotliDecompressSync(readFileSync(join(site, `${file}.br`))).toString()).toBe(TEXT);
  });

  it.each(['a.png', 'a.ico', 'a.webp', 'a.pdf', 'a.zip', 'a.pf_fragment', 'wasm.es.pagefind', 'a.html.gz'])(
    'is nothing that is packed in itself: %s',
    async (file) => {
      write(file, TEXT);
      expect(await compressSite(site)).toBe(0);
      expect(files()).toEqual([file]);
    },
  );

  it('is no text that is shorter than a packet, and none that would grow', async () => {
    write('short.txt', 'a'.repeat(1023));
    // Of what is packed, nothing can be made smaller.
    const { '.br': noise } = await packed(
      Buffer.from(Array.from({ length: 9000 }, (_, at) => Math.imul(at, at * 40_503) >>> 11)),
    );
    expect(noise.length).toBeGreaterThan(2000);
    write('noise.txt', noise);
    expect(await compressSite(site)).toBe(0);
    expect(files()).toEqual(['noise.txt', 'short.txt']);
  });

  it('is the same each time, and in the header of gzip neither an hour nor a system', async () => {
    const text = Buffer.from(TEXT);
    const [one, other] = [await packed(text), await packed(text)];
    expect(one['.gz'].equals(other['.gz'])).toBe(true);
    expect(one['.br'].equals(other['.br'])).toBe(true);
    expect(one['.gz'].readUInt32LE(4)).toBe(0);
    expect(one['.gz'][9]).toBe(255);
  });

  it('is as small as zlib and brotli make it', async () => {
    const { '.gz': gz, '.br': br } = await packed(Buffer.from(TEXT));
    expect(br.length).toBeLessThan(gz.length);
    expect(gz.length).toBeLessThan(TEXT.length / 20);
  });
});
