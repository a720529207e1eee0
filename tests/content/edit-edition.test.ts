import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { breakContent, edit as breakFile, pathOf, problems } from './broken.ts';
import { changedSince, edit, filesNow, root, someone } from './edit-copy.ts';

breakContent();

const PLACE = ['--time-zone', 'America/Guatemala', '--city-es', 'Ciudad de Guatemala', '--city-en', 'Guatemala City'];
const DAYS = ['--start', '2027-05-10', '--end', '2027-05-14'];
const START = ['edition', '--edition', '2021', '--year', '2027', ...PLACE, '--yes'];
const textOf = (file: string) => readFileSync(pathOf(`editions/2027/${file}`), 'utf8');
const filesOf = (folder: string) => readdirSync(pathOf(`editions/2027/${folder}`));

describe('an edition is started from another', () => {
  it('with its structure, and none of its results', async () => {
    const { status } = await edit([...START, ...DAYS, '--presidency', 'GT']);
    expect(status).toBe(0);
    expect(problems()).toEqual([]);
    const edition = textOf('edition.yaml');
    expect(edition).toContain('es: Edición 2027\n  en: 2027 edition');
    expect(edition).toContain('del 10 al 14 de mayo de 2027');
    expect(edition).toContain('10–14 May 2027');
    expect(edition).toContain('published: 2027-01-15T18:00:00Z');
    expect(edition).toContain('dates: { start: 2027-05-10, end: 2027-05-14 }');
    expect(edition).toContain('presidency: ppt-guatemala-2027');
    expect(edition).toContain('outcomes: []');
    expect(edition).not.toMatch(/followUp|month:|oncenoticias/);
    expect(filesOf('agenda')).toEqual(['2027-05-10.yaml', '2027-05-12.yaml', '2027-05-13.yaml', '2027-05-14.yaml']);
    for (const name of filled(filesOf('agenda'))) {
      expect(textOf(`agenda/${name}`)).not.toMatch(/person:|2021|ppt-mexico|representativeOf/);
    }
    expect(textOf('agenda/2027-05-12.yaml')).toContain('organization: ppt-guatemala-2027');
    expect(textOf('participants.yaml')).toContain('anchor: day-2027-05-12');
    expect(textOf('participants.yaml')).toContain('viernes 14 de mayo');
    expect(textOf('note/es/recordings.mdx')).toContain('la Presidencia Pro Témpore de Guatemala');
    expect(textOf('note/en/recordings.mdx')).toContain('Guatemala');
    expect(textOf('recordings/session-1.yaml')).toMatch(
      /\nyoutube: \{ state: pending \}\necampus: \{ state: pending \}\n$/,
    );
    expect(readFileSync(pathOf('site.yaml'), 'utf8')).toContain('host: ppt-mexico-2021');
  });

  it('and what may be a fact of the old one is listed with file and line, as it stands', async () => {
    const { said } = await edit([...START, ...DAYS, '--presidency', 'GT']);
    const places = [...said.matchAll(/^(content\/editions\/2027\/[^\s:]+):(\d+)\n {2}(.{1,40})/gm)];
    const files = new Set(places.map(([, file]) => file));
    expect(files).toContain('content/editions/2027/note/es/regional-review.mdx');
    expect(files).toContain('content/editions/2027/participants.yaml');
    for (const [, file = '', line, text = ''] of filled(places)) {
      const lines = readFileSync(join(root(), file), 'utf8').split('\n');
      expect(lines[Number(line) - 1]).toContain(text);
    }
    expect(said).not.toContain('viernes 14 de mayo');
  });

  it('without what was withdrawn, moved, recorded, handed out or kept for participants', async () => {
    breakFile(
      'editions/2021/agenda/2021-08-18.yaml',
      '      kind: plenary',
      '      status: withdrawn\n      kind: plenary',
    );
    breakFile(
      'editions/2021/agenda/2021-08-18.yaml',
      '  items:',
      '  materials: [{ id: a, kind: link, title: { es: A, en: A }, state: published, published: 2026-12-01T00:00:00Z, language: es, url: https://example.org/a }]\n  changes:\n    - at: 2026-12-01T00:00:00Z\n      text: { es: Sin plenaria., en: No plenary. }\n      items: [s1-5]\n  items:',
    );
    breakFile(
      'editions/2021/recordings/session-1.yaml',
      'youtube: { state: pending }',
      'youtube: { state: published, url: https://youtu.be/aaaaaaaaaaa, published: 2021-08-25T15:00:00Z, language: es, duration: 1:58:04 }\nchapters: [{ at: 0:00:40, item: s1-1 }]',
    );
    breakFile(
      'editions/2021/edition.yaml',
      'languages:',
      '  link: { state: restricted, url: https://example.org/join }\nlanguages:',
    );
    breakFile(
      'editions/2021/participants.yaml',
      'link: { state: restricted }',
      'link: { state: restricted, url: https://example.org/survey }',
    );
    expect(problems()).toEqual([]);
    expect((await edit([...START, ...DAYS])).status).toBe(0);
    expect(problems()).toEqual([]);
    const files = [...filesNow()].filter(([file]) => file.startsWith('content/editions/2027/'));
    for (const [, text] of filled(files)) {
      expect(text).not.toMatch(/withdrawn$|s1-5|No plenary|example\.org|aaaaaaaaaaa|^chapters:|materials/m);
    }
  });

  it.each(['items', 'sessions', 'leave'])('whatever is taken over of the agenda and the rest (%s)', async (agenda) => {
    for (const note of ['copy', 'leave']) {
      for (const participants of ['copy', 'leave']) {
        const year = String(2030 + (note === 'copy' ? 1 : 0) + (participants === 'copy' ? 2 : 0));
        const dates = ['--start', `${year}-05-10`, '--end', `${year}-05-14`];
        const parts = ['--agenda', agenda, '--note', note, '--participants', participants];
        const args = START.map((one) => (one === '2027' ? year : one));
        expect((await edit([...args, ...dates, ...parts])).said).toContain('Written.');
      }
    }
    expect(problems()).toEqual([]);
  });

  it('with its year alone, while the days are not known', async () => {
    expect((await edit(START)).status).toBe(0);
    expect(problems()).toEqual([]);
    expect(textOf('edition.yaml')).not.toContain('dates:');
    expect(readdirSync(pathOf('editions/2027')).toSorted()).toEqual([
      'edition.yaml',
      'note',
      'participants.yaml',
      'references.yaml',
    ]);
  });

  it('on other days than it had, each session where it is said', async () => {
    const days = ['--start', '2027-05-10', '--end', '2027-05-11'];
    expect((await edit([...START, ...days])).said).toContain('--session-dates');
    const { status } = await edit([
      ...START,
      '--start',
      '2027-05-10',
      '--end',
      '2027-05-26',
      '--session-dates',
      '2027-05-12, 2027-05-19, 2027-05-26',
    ]);
    expect(status).toBe(0);
    expect(filesOf('agenda')).toEqual(['2027-05-10.yaml', '2027-05-12.yaml', '2027-05-19.yaml', '2027-05-26.yaml']);
    expect(problems()).toEqual([]);
  });

  it.each([
    ['a year that is there', ['--year', '2020'], 'exists already'],
    ['no year', ['--year', '27'], 'four digits'],
    ['days of another year', ['--start', '2028-05-10'], 'It is not in 2027.'],
    ['an end before the start', ['--start', '2027-05-10', '--end', '2027-05-01'], 'before the first'],
    ['a zone that there is not', ['--time-zone', 'Guatemala'], 'Write Area/City'],
    ['a country that there is not', ['--presidency', 'XX'], '--presidency: '],
    ['objectives without sessions', ['--objectives', 'copy'], 'objectives name sessions'],
  ])('not with %s', async (_, flags, words) => {
    const before = filesNow();
    const own = START.filter((one, index) => one !== flags[0] && START[index - 1] !== flags[0]);
    const { status, said } = await edit([...own, ...flags]);
    expect(said).toContain(words);
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });
});

it('somebody at a terminal starts one, whose presidency hosts the site too; or leaves at any question', async () => {
  const answers = [
    ['Of which edition', '2021'],
    ['What year', '2027'],
    ['Its first day', '2027-05-10'],
    ['Its last day', '2027-05-14'],
    ['Country of the Pro Tempore', 'gt'],
    ['Zone of its hours', 'America/Guatemala'],
    ['host the site too', true],
  ] as const;
  const before = filesNow();
  const whole = someone([...answers, ['Write this change', false]]);
  expect((await edit(['edition'], whole)).status).toBe(1);
  for (const leaveAt of filled(whole.asked.flatMap((_, index) => (index % 4 === 0 ? [index] : [])))) {
    expect((await edit(['edition'], someone(answers, leaveAt))).said).toContain('Nothing was changed.');
  }
  expect(changedSince(before)).toEqual([]);
  expect((await edit(['edition'], someone(answers))).status).toBe(0);
  expect(readFileSync(pathOf('site.yaml'), 'utf8')).toContain('host: ppt-guatemala-2027');
  expect(problems()).toEqual([]);
});
