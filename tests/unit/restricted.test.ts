import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bareAddress } from '../../src/rules/restricted.ts';
import { tells, wordsIn } from '../site/file-words.ts';

const asList = (address: string) => [{ bare: bareAddress(address) }];

describe('an address that is restricted', () => {
  const sample = 'https://www.ecampus.iom.int/mod/page/view.php?id=700101&page=ñ';

  it.each([
    ['as it is', `<p>${sample}</p>`],
    ['without what stands before it', `ecampus.iom.int${sample.slice(27)}.`],
    ['in an address', `https://example.org/?to=${encodeURIComponent(sample)}`],
    ['in JSON', JSON.stringify({ sample }).replaceAll('/', '\\/')],
    [
      'in JSON by the numbers of its letters',
      JSON.stringify({ sample }).replace(
        /[&/ñ]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    ],
    ['in HTML', `<a href="${sample.replace('&', '&amp;')}">`],
    [
      'in HTML by the numbers of its letters',
      `<a href="${sample.replaceAll('/', '&#x2F;').replace('&page', '&#38;page')}">`,
    ],
    ['in a calendar', `URL:${sample.slice(0, 40)}\r\n ${sample.slice(40)}`],
  ])('is found %s, compressed or not', (_, written) => {
    for (const bytes of [Buffer.from(written), gzipSync(written), gzipSync(gzipSync(written))]) {
      expect(tells(wordsIn(bytes), asList(sample))).toBe(true);
      expect(tells(wordsIn(bytes), asList(sample.replace('700101', '70010')))).toBe(false);
    }
  });
});
