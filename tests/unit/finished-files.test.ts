import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
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
    write('dist/photo.webp', ADDRESS);
    expect(refusal()).toBeUndefined();
  });

  it('unless it is for everyone', () => {
    write('content/editions/2021/recordings/session-1.yaml', `${RECORDING}  access: public\n`);
    write('dist/es/index.html', ADDRESS);
    expect(refusal()).toBeUndefined();
  });
});
