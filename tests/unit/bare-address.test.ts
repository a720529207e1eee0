import { describe, expect, it } from 'vitest';
import { addressIn, bareAddress } from '../../src/rules/bare-address.ts';

const KEPT = 'https://www.ecampus.iom.int/mod/page/view.php?id=700101&x=ñ';
const finds = (text: string, address = KEPT) =>
  addressIn(text, [{ bare: bareAddress('https://x.example/y') }, { bare: bareAddress(address) }]) !== undefined;

const percent = (text: string) =>
  Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

describe('an address is compared', () => {
  it('by its host, its path and its parameters, without what a browser leaves out', () => {
    const bare = {
      host: 'ecampus.iom.int',
      path: '/mod/page/view.php',
      parameters: [
        ['id', '1'],
        ['x', 'ñ'],
      ],
    };
    for (const written of [
      'https://www.ecampus.iom.int:443/Mod/page/view.php?id=1&x=ñ/#top',
      'https://ECAMPUS.iom.int.//mod/./page/x/../view.php?id=1&x=%C3%B1',
      'https://ecampus.iom.int/mod%2Fpage/view.php?id=1&;x=ñ&token=a',
    ]) {
      expect(bareAddress(written)).toEqual(bare);
    }
  });

  it('the same in the letters of another script of names', () => {
    expect(bareAddress('https://aula.méxico.example/a').host).toBe('aula.xn--mxico-bsa.example');
    for (const text of [
      'aula.méxico.example/a',
      'https://AULA.MÉXICO.example/a',
      'https://aula.xn--mxico-bsa.example/a',
    ])
      expect(finds(text, 'https://aula.méxico.example/a'), text).toBe(true);
  });
});

describe('an address among words is found', () => {
  const bareOf = (address: string) => address.slice('https://www.'.length);
  it.each(
    Object.entries({
      'as it is': (it: string) => it,
      'in a sentence': (it: string) => `Está en ${it}.`,
      'in brackets': (it: string) => `(véase ${it})`,
      'as a link of Markdown': (it: string) => `[la grabación](${it})`,
      'as a link in angle brackets': (it: string) => `<${it}>`,
      'in quotation marks': (it: string) => `«${it}»`,
      'without what stands before it': (it: string) => bareOf(it),
      'without its protocol': (it: string) => `//${bareOf(it)}`,
      'not encrypted': (it: string) => `http://${bareOf(it)}`,
      'in capitals': (it: string) => it.toUpperCase(),
      'with its port': (it: string) => it.replace('.int/', '.int:443/'),
      'with the port of another protocol': (it: string) => it.replace('.int/', '.int:80/'),
      'with a dot at the end of its host': (it: string) => it.replace('.int/', '.int./'),
      'with a user': (it: string) => it.replace('www.', 'ana:secreto@www.'),
      'with slashes too many': (it: string) => it.replace('/mod/', '//mod///'),
      'with dot segments': (it: string) => it.replace('/mod/', '/x/../mod/./'),
      'with dot segments in escapes': (it: string) => it.replace('/mod/', '/x/%2e%2E/mod/%2e/'),
      'with backslashes': (it: string) => it.replaceAll('/', '\\'),
      'with its parameters in another order': (it: string) => it.replace('id=700101&x=ñ', 'x=ñ&id=700101'),
      'with parameters beside them': (it: string) => it.replace('?', '?lang=es&').concat('&forceview=1'),
      'with the one that matters': (it: string) => it.replace('&x=ñ', ''),
      'with a semicolon between them': (it: string) => it.replace('&', ';'),
      'with an anchor': (it: string) => `${it}#section-2`,
      'with what leads further': (it: string) => it.replace('view.php', 'view.php/more'),
      'in percent signs': (it: string) => percent(it),
      'in percent signs twice': (it: string) => encodeURIComponent(encodeURIComponent(it)),
      'in another address': (it: string) => `https://example.org/?to=${encodeURIComponent(it)}&then=1`,
      'beside bytes that are no letters': (it: string) => `https://example.org/%FF%2F${encodeURIComponent(it)}`,
      'in HTML': (it: string) => it.replaceAll('&', '&amp;'),
      'in HTML by names': (it: string) =>
        it.replaceAll('/', '&sol;').replaceAll(':', '&colon;').replaceAll('.', '&period;'),
      'in HTML by numbers': (it: string) => it.replaceAll('/', '&#47;'),
      'in HTML by numbers without an end': (it: string) => it.replaceAll('/', '&#47'),
      'in HTML by other numbers': (it: string) => it.replaceAll('/', '&#x2F;'),
      'in HTML within HTML': (it: string) => it.replaceAll('/', '&amp;#x2f;'),
      'in JSON': (it: string) => JSON.stringify(it).replaceAll('/', '\\/'),
      'in JSON by numbers': (it: string) => it.replaceAll('/', '\\u002f').replace('ñ', '\\u00f1'),
      'in JavaScript by numbers': (it: string) => it.replaceAll('/', '\\x2F').replace('ñ', '\\u{f1}'),
      'in escapes of Markdown': (it: string) => it.replaceAll(/[./?&=]/g, '\\$&'),
      'with an emphasis in it': (it: string) => it.replace('page', '**page**'),
      'broken by a line': (it: string) => it.replace('/page', '\n/page'),
      'broken by a line of a list': (it: string) => it.replace('/page', '\n    /page'),
      'broken in its host': (it: string) => it.replace('iom', '\niom'),
      'broken within a number': (it: string) => it.replace('7001', '7001\n'),
      'broken in the folds of a calendar': (it: string) => it.replace('/page', '/pa\r\n ge'),
      'broken by spaces at several places': (it: string) => it.replaceAll('/', '/ '),
      'with soft hyphens': (it: string) => it.replace('page', 'pa\u00ADge'),
      'with a soft hyphen by name': (it: string) => it.replace('page', 'pa&shy;ge'),
      'with a space of no width': (it: string) => it.replace('.int', '.\u200Bint'),
      'with a word joiner by number': (it: string) => it.replace('.int', '.&#8288;int'),
      'with a sign of direction': (it: string) => it.replace('.int', '\u202E.int'),
      'with a sign of variants': (it: string) => it.replace('page', 'pa\uFE0Fge'),
      'in wide letters': (it: string) => it.replace('ecampus', 'ｅｃａｍｐｕｓ'),
      'with another full stop': (it: string) => it.replaceAll('.iom', '。iom'),
      'with letters out of parts': (it: string) => it.normalize('NFD'),
      'behind three dots': (it: string) => `…${bareOf(it)}`,
    }),
  )('%s', (_, written) => {
    expect(finds(written(KEPT))).toBe(true);
    expect(finds(written(KEPT.replace('700101', '700102')))).toBe(false);
  });

  it.each(
    [
      '—gracias',
      '–',
      '…fin',
      '→',
      '·',
      '¿',
      '~',
      '$',
      '@',
      '_',
      '-2',
      '.html',
      'abc',
      '\\nHola',
      '\\NHola',
      '%E2%80%94',
    ].map((end) => [end]),
  )('before %j', (end) => {
    const page = (id: string) => `ecampus.iom.int/mod/page/view.php?id=${id}${end}`;
    expect(finds(page('700101'))).toBe(true);
    expect(finds(page('700102'))).toBe(false);
    expect(finds(page('7001019'))).toBe(false);
  });

  it.each(['—gracias', '–', '…fin', '→', '·', '¿', '~', '$', '@', '_', '\\nHola'])('by its path, before %j', (end) => {
    expect(finds(`zoom.example/j/812${end}`, 'https://zoom.example/j/812')).toBe(true);
    expect(finds(`zoom.example/j/8123${end}`, 'https://zoom.example/j/812')).toBe(false);
  });

  it.each([
    ['a number written otherwise', 'ecampus.iom.int/mod/page/view.php?id=0700101'],
    ['a number with its sign', 'ecampus.iom.int/mod/page/view.php?id=+700101'],
    ['another part of the page', 'ecampus.iom.int/mod/page/view.php?id=700101&x=ñandú'],
    ['behind a written line', String.raw`Hola\necampus.iom.int/mod/page/view.php?id=700101`],
    ['over a written line', String.raw`ecampus.iom.int/mod/page/\nview.php?id=700101`],
    ['in the cells of a table', '"ecampus.iom.int/mod/page/view.php","id=700101"'],
    ['in all its cells', '"ecampus.iom.int","/mod/page/view.php","id=700101"'],
    ['in cells without quotation marks', 'ecampus.iom.int/mod/page/view.php;id=700101'],
    ['in points of a list', '- ecampus.iom.int/mod/page/\n- view.php?id=700101'],
    ['in emphasis', '_ecampus.iom.int/mod/page/view.php?id=700101_'],
    [
      'where one logs in on the way',
      'https://www.ecampus.iom.int/login/index.php?wantsurl=%2Fmod%2Fpage%2Fview.php%3Fid%3D700101',
    ],
  ])('with %s', (_, text) => {
    expect(finds(text)).toBe(true);
    expect(finds(text.replace('700101', '700102'))).toBe(false);
  });

  it('without the passcode that lets into it', () => {
    const kept = 'https://zoom.example/j/812?pwd=AbC';
    for (const text of ['zoom.example/j/812', kept, 'https://zoom.example/j/812?tk=x&pwd=other']) {
      expect(finds(text, kept), text).toBe(true);
    }
    expect(finds('https://zoom.example/j/8123', kept)).toBe(false);
  });
});

describe('an address among words is another one', () => {
  it.each([
    'https://www.ecampus.iom.int/mod/page/view.php?id=7001019',
    'https://www.ecampus.iom.int/mod/page/view.php?id=2&x=ñ',
    'https://www.ecampus.iom.int/mod/page/view.php',
    'https://www.ecampus.iom.int/mod/page/view.phpx?id=700101',
    'https://www.ecampus.iom.int/mod/page/view.php%FF?id=700101',
    'https://www.ecampus.iom.int/',
    'https://notecampus.iom.int/mod/page/view.php?id=700101',
    'https://my.ecampus.iom.int/mod/page/view.php?id=700101',
    'https://ecampus.iom.int.evil.example/mod/page/view.php?id=700101',
    'https://ecampus.iom.int@evil.example/mod/page/view.php?id=700101',
    'ecampus.iom.international/mod/page/view.php?id=700101',
    'id=700101 de la página view.php',
  ])('%s', (text) => {
    expect(finds(text)).toBe(false);
  });
});
