import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/loaders/file-words.ts';
import { addressInWords } from '../../src/loaders/finished-files.ts';
import { bareAddress } from '../../src/rules/bare-address.ts';

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
    [
      'across the tags of a page',
      `<p>${sample.slice(0, 40)}<wbr>${sample.slice(40, 50)}</p><p>${sample.slice(50)}</p>`,
    ],
    ['in a calendar', `URL:${sample.slice(0, 40)}\r\n ${sample.slice(40)}`],
  ])('is found %s, compressed or not', (_, written) => {
    for (const bytes of [Buffer.from(written), gzipSync(written), gzipSync(gzipSync(written))]) {
      expect(addressInWords(wordsIn(bytes), asList(sample))).toBeDefined();
      expect(addressInWords(wordsIn(bytes), asList(sample.replace('700101', '70010')))).toBeUndefined();
    }
  });
});
