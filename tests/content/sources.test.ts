import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terminalReports, bannerOf } from '../../src/dev/problems.ts';
import { problemsPage } from '../../src/dev/problems-page.ts';
import { sourcesOf, withSources } from '../../src/dev/sources.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { filled } from '../filled.ts';
import { breakContent, pathOf, readCopy } from './broken.ts';

breakContent();

const sources = (address: string) => sourcesOf(readCopy(), address);

/** The line of a file of the content that a source names. */
function lineAt(source: string | undefined): string {
  const [, file = '', line = ''] = /^content\/(.*):(\d+)$/.exec(source ?? '') ?? [];
  return readFileSync(pathOf(file), 'utf8').split('\n')[Number(line) - 1] ?? 'no such line';
}

describe('where a page is written', () => {
  it.each([
    ['es/', 'content/editions/2021/edition.yaml'],
    ['es/2021/', 'content/editions/2021/edition.yaml'],
    ['en/2021/objectives/', 'content/editions/2021/objectives.yaml'],
    ['es/2021/participantes/', 'content/editions/2021/participants.yaml'],
    ['es/2021/agenda/sesion-2/', 'content/editions/2021/agenda/2021-08-19.yaml'],
    ['en/people/fabio-jimenez/', 'content/people/fabio-jimenez.yaml'],
    ['es/instituciones/iom/', 'content/organizations/iom.yaml'],
    ['es/temas/buenas-practicas/', 'content/subjects.yaml'],
    ['es/siglas/', 'content/site.yaml'],
  ])('%s: %s', (address, file) => {
    expect(sources(address).main?.replace(/:\d+$/, '')).toBe(file);
  });

  it.each([
    ['es/2021/agenda/', 's1-2', /^ +- id: s1-2/],
    ['es/2021/agenda/', 'course', /^course:/],
    ['es/2021/agenda/', 'session-3', /^session:/],
    ['en/2021/agenda/session-1/', 's1-4', /^ +- id: s1-4/],
    ['es/2021/nota-conceptual/', 'introduction', /^\S/],
    ['es/2021/nota-conceptual/', 'ref-global-compact', /^ +- id: global-compact/],
    ['es/2021/participantes/', 'step-nomination', /^ +- id: step-nomination/],
    ['es/2021/objetivos/', 'objective-2', /^ +- /],
    ['es/personas/', 'fabio-jimenez', /^\S/],
    ['en/acronyms/', 'unhcr', /^\S/],
  ])('on %s, the block %s', (address, id, line) => {
    expect(lineAt(sources(address).ids.get(id))).toMatch(line);
  });

  it('is in the language of the page', () => {
    const file = (address: string) => sources(address).ids.get('introduction')?.split(':')[0];
    expect(file('es/2021/nota-conceptual/')).toBe('content/editions/2021/note/es/introduction.mdx');
    expect(file('en/2021/concept-note/')).toBe('content/editions/2021/note/en/introduction.mdx');
  });

  it.each(['es/2050/', 'es/no-existe/', 'search/terms.json', ''])(
    'is unknown of %j, which is no page of it',
    (address) => {
      expect([...sources(address).ids.keys()].filter((id) => id === 's1-1')).toEqual([]);
    },
  );

  it('is written into its blocks, and nothing else changes', () => {
    const html =
      '<head><meta id="s1-1"></head><main id="content"><li class="item" id="s1-1" data-item>A</li><p id="x">B</p></main>';
    const marked = withSources(html, { main: 'content/a.yaml:1', ids: new Map([['s1-1', 'content/b.yaml:2']]) });
    expect(marked).toBe(
      '<head><meta id="s1-1"></head><main data-source="content/a.yaml:1" id="content"><li class="item" id="s1-1" data-source="content/b.yaml:2" data-item>A</li><p id="x">B</p></main>',
    );
  });

  it('is known of no build: its parts are reached from one command alone', () => {
    const files = globSync('src/**/*.{ts,mjs,astro}').map((file) => file.replaceAll('\\', '/'));
    const users = files.filter(
      (file) => !file.startsWith('src/dev/') && /from '[./]+dev\//.test(readFileSync(join('.', file), 'utf8')),
    );
    expect(users).toEqual(['src/commands/dev.ts']);
    expect(readFileSync('astro.config.mjs', 'utf8')).not.toContain('dev/');
  });
});

describe('what is told of a reading while the site is written', () => {
  const finding = (line: number): Finding => ({
    file: 'content/site.yaml',
    line,
    column: 3,
    field: 'url',
    wrong: { es: `mal ${String(line)}`, en: `wrong ${String(line)}` },
    fix: { es: 'así <b>', en: 'so <b>' },
  });
  const problems = (...lines: readonly number[]) => ({ problems: lines.map(finding), isShown: true });
  const right = (...lines: readonly number[]) => ({ content: readCopy(), warnings: lines.map(finding) });

  it('is each problem once for as long as it stays, and once that all is right again', () => {
    const report = terminalReports();
    const counts = [
      problems(1, 2),
      problems(1, 2),
      problems(2, 3),
      right(),
      right(),
      problems(1),
      right(9),
      right(9),
    ].map((outcome) => {
      const { errors, warnings, info } = report(outcome);
      return [errors.length, warnings.length, info === undefined ? 0 : 1];
    });
    expect(counts).toEqual([
      [2, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('is in a browser where it is wrong, as its opener of files takes it', () => {
    expect(bannerOf(problems(4)).problems[0]?.source).toBe('content/site.yaml:4:3');
    expect(bannerOf(right(4)).problems).toEqual([]);
  });

  it('stands, as text, in the place of a page that there is no content for', () => {
    const page = problemsPage(bannerOf({ ...problems(4), isShown: false }));
    for (const text of filled(['content/site.yaml:4:3', '&lt;b&gt;'])) expect(page).toContain(text);
    expect(page).not.toContain('<b>');
  });
});
