import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { all, content, DIST, type BuiltPage } from './site.ts';

/** What one round trip of a fresh connection carries: ten segments of 1,460 bytes (RFC 6928); a player may take one more. */
const LIMIT = { bytes: 14_600, player: 1_460, requests: 3 };

const onTheWire = (file: string) =>
  brotliCompressSync(readFileSync(DIST + file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

/** Everything a cold view of a page waits for: itself and whatever it names to be loaded, but for its icon. */
function filesOf(page: BuiltPage): readonly string[] {
  const named = all(
    page,
    'link[rel="stylesheet"], link[rel="manifest"], link[rel="preload"], link[rel="modulepreload"], script[src], img[src]',
  )
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .filter((address) => !address.startsWith('data:'))
    .map((address) => new URL(address, `https://site.example/${page.address}`).pathname.slice(1));
  return [page.file, ...new Set(named)];
}

describe.each(content)('$file', (page) => {
  const files = filesOf(page);

  it('asks for no more than three files', () => {
    expect(files.length).toBeLessThanOrEqual(LIMIT.requests);
  });

  it('weighs no more than one round trip carries', () => {
    const most = LIMIT.bytes + (page.document.querySelector('.player') ? LIMIT.player : 0);
    expect(files.map(onTheWire).reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(most);
  });
});

describe('the scripts of the agenda', () => {
  it('weigh no more than 3 KB together', () => {
    const scripts = content
      .filter(({ address }) => address === 'es/2021/agenda/')
      .flatMap((page) => all(page, 'script[type="module"]').map(({ textContent }) => textContent));
    expect(scripts.length).toBeGreaterThan(1);
    expect(brotliCompressSync(scripts.join('\n')).length).toBeLessThanOrEqual(3 * 1024);
  });
});
