import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseRestricted } from '../../src/loaders/finished-files.ts';
import { ContentError } from '../../src/rules/finding.ts';

const ADDRESS = 'https://www.ecampus.iom.int/mod/page/view.php?id=700101&x=1';
const RECORDING = `session: 1
youtube: { state: pending }
ecampus:
  state: published
  url: ${ADDRESS}
  published: 2021-08-25T15:00:00Z
  language: es
  duration: 1:58:04
`;

let folder = '';

/** A PDF, as far as it is looked into, with one compressed stream. */
const pdf = (stream: string) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
    deflateSync(stream),
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);

/** An archive, as far as it is looked into, with one compressed file. */
function zip(words: string): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(8, 8);
  head.writeUInt16LE(5, 26);
  return Buffer.concat([head, Buffer.from('a.xml'), deflateRawSync(words), Buffer.from('PK\x01\x02')]);
}

/** What an image says of itself, between letters that are none. */
const image = (start: string, words: string) =>
  Buffer.concat([Buffer.from(`${start}\0\0\xff`, 'latin1'), Buffer.from(words), Buffer.from([0, 0xff, 0xd9])]);

const hex = (text: string) => Buffer.from(text).toString('hex');

const CUE = '00:03.000 --> 00:04.000 align:start';

const write = (file: string, data: string | Buffer) => {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
};

/** What the check says of the site; nothing where it lets it through. */
function refusal(): ContentError | undefined {
  try {
    refuseRestricted(join(folder, 'dist'), join(folder, 'content'));
    return undefined;
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'finished-'));
  write('content/editions/2021/recordings/session-1.yaml', RECORDING);
  write('dist/index.html', '<p>ecampus.iom.int</p>');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a finished site is refused that tells an address for participants', () => {
  it.each([
    ['es/index.html', `<a href="${ADDRESS.replace('&', '&amp;')}">x</a>`],
    ['es/tags.html', `<p>${ADDRESS.slice(0, 40)}<wbr>${ADDRESS.slice(40)}</p>`],
    ['es/agenda.json', JSON.stringify({ url: ADDRESS }).replaceAll('/', '\\/')],
    ['es/agenda.ics', `URL:${ADDRESS.slice(0, 30)}\r\n ${ADDRESS.slice(30)}`],
    ['es/feed.xml', `<link href="${ADDRESS.replaceAll('/', '&#x2F;')}"/>`],
    ['robots.txt', `# ${ADDRESS}`],
    ['.well-known/security.txt', `Contact: ${ADDRESS}`],
    ['es/manifest.webmanifest', JSON.stringify({ start_url: ADDRESS })],
    ['_astro/page.js', `fetch("${ADDRESS.replaceAll('/', '\\x2f')}")`],
    ['_astro/page.css', `a{background:url(${ADDRESS})}`],
    ['documents/lista.csv', `x;${ADDRESS}`],
    ['es/lines.json', JSON.stringify({ text: `Ve a ${ADDRESS}\nGracias` })],
    ['es/lines.ics', `DESCRIPTION:Ve a ${ADDRESS.replace('&x=1', '')}\\nHola\\, gracias`],
    ['documents/cells.csv', '"ecampus.iom.int/mod/page/view.php","id=700101"'],
    ['documents/wide.txt', Buffer.from(`\uFEFF${ADDRESS}`, 'utf16le')],
    ['es/cues.vtt', `WEBVTT\n\n1\n${CUE}\necampus.iom.int/mod/page/\n\n2\n${CUE}\nview.php?id=700101\n`],
    [
      'es/log-in.html',
      '<a href="https://ecampus.iom.int/login/?wantsurl=%2Fmod%2Fpage%2Fview.php%3Fid%3D700101">x</a>',
    ],
    ['es/index.html.br', brotliCompressSync(ADDRESS)],
    ['documents/plain.pdf', `%PDF-1.7\n<< /Type /Annot /URI (${ADDRESS}) >>`],
    ['documents/link.pdf', pdf(`<< /S /URI /URI (${ADDRESS.replace('/mod', '\\057mod')}) >>`)],
    ['documents/hex.pdf', pdf(`BT <${hex('Ve a ecampus.iom.int')}> Tj <${hex('/mod/page/view.php?id=700101')}> Tj ET`)],
    ['documents/kerned.pdf', pdf('BT [(Ve a ecam) -20 (pus.iom.int/mod) 3 (/page/view.php?id=700101)] TJ ET')],
    ['documents/letters.pdf', pdf(Array.from(ADDRESS, (letter) => `(${letter}) Tj`).join(' 3 0 Td '))],
    ['documents/office.docx', zip(`<w:t>ecampus.iom.int/mod/</w:t><w:t>page/view.php?id=700101</w:t>`)],
    ['people/a.jpg', image('\xff\xd8\xff\xe1', `<x:xmpmeta><dc:source>${ADDRESS}</dc:source></x:xmpmeta>`)],
    ['people/a.png', image('\x89PNG\r\n\x1a\n', ADDRESS)],
    ['people/a.webp', image('RIFF\x01\x02WEBP', ADDRESS)],
    ['search/es/fragment/es_1.pf_fragment', gzipSync(`pagefind_dcd{"content":"Ve a ${ADDRESS}."}`)],
  ])('in %s', (file, words) => {
    write(`dist/${file}`, words);
    const refused = refusal();
    expect(refused?.findings).toMatchObject([
      {
        file: 'content/editions/2021/recordings/session-1.yaml',
        line: 5,
        field: 'ecampus.url',
        wrong: { en: `keeps an address for participants only, and the finished file "${file}" tells it` },
      },
    ]);
    expect(`${String(refused?.message)} ${JSON.stringify(refused)}`).not.toContain('700101');
  });

  it('and no other', () => {
    write('dist/es/index.html', `<a href="${ADDRESS.replace('700101', '700102')}">x</a>`);
    write('dist/a.pdf', pdf(`BT (${ADDRESS.replace('700101', '700102')}) Tj ET`));
    write('dist/b.docx', zip(ADDRESS.replace('700101', '7001011')));
    write('dist/c.pdf', '%PDF-1.7 stream\nstream');
    write('dist/d.docx', 'PK\x03\x04');
    expect(refusal()).toBeUndefined();
  });

  it.each([
    ['datos.gz', Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.from('bad')])],
    ['index.html.br', Buffer.from('bad')],
  ])('nor one whose file %s cannot be unpacked, which is named', (file, data) => {
    write(`dist/${file}`, data);
    expect(refusal()?.findings).toMatchObject([
      {
        file: `public/${file}`,
        line: 1,
        wrong: { en: expect.stringMatching(/^is compressed and damaged/) as unknown },
      },
    ]);
  });

  it('unless it is for everyone', () => {
    write('content/editions/2021/recordings/session-1.yaml', `${RECORDING}  access: public\n`);
    write('dist/es/index.html', ADDRESS);
    expect(refusal()).toBeUndefined();
  });
});
