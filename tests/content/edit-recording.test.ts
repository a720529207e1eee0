import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { breakContent, problems } from './broken.ts';
import { changedIn, changedSince, edit, filesNow, root, someone } from './edit-copy.ts';

breakContent();

const FILE = 'content/editions/2021/recordings/session-1.yaml';
const VIDEO = 'https://www.youtube.com/watch?v=aaaaaaaaaaa';
const ECAMPUS = 'https://www.ecampus.iom.int/mod/page/view.php?id=4321';

const flags = (url: string, ...more: readonly string[]) => [
  'recording',
  ...['--edition', '2021', '--session', '1', '--url', url, '--language', 'es', '--duration', '1:58:04'],
  ...['--published', '2021-08-25 10:00', '--yes', ...more],
];

describe('a recording is added by one command', () => {
  it('with the lines of its outlet and no others', async () => {
    const before = filesNow();
    const { status, said } = await edit(flags(`Mira: ${VIDEO}&list=PLx&t=40s`, '--interpretation', 'en'));
    expect(said).toContain('Written.');
    expect(status).toBe(0);
    expect(changedIn(FILE, before)).toEqual([
      '- youtube: { state: pending }',
      '+ youtube:',
      '+   state: published',
      `+   url: ${VIDEO}`,
      '+   published: 2021-08-25T15:00:00Z',
      '+   announced: 2027-01-15T18:00:00Z',
      '+   language: es',
      '+   interpretation: [en]',
      '+   duration: 1:58:04',
    ]);
    expect(problems()).toEqual([]);
  });

  it('with chapters that name their items by title or id, and titles in both languages', async () => {
    const lines =
      '1:02:03 - s1-7 Cierre de sesión\n00:40 Bienvenida | Welcome\n\n12:30 Panel con representantes | Panel';
    const { status } = await edit(flags(VIDEO, '--chapters', lines));
    expect(status).toBe(0);
    expect(readFileSync(join(root(), FILE), 'utf8')).toContain(
      [
        'chapters:',
        '  - at: 0:00:40',
        '    item: s1-1',
        '    title: { es: Bienvenida, en: Welcome }',
        '  - at: 0:12:30',
        '    item: s1-2',
        '    title: { es: Panel con representantes, en: Panel }',
        '  - { at: 1:02:03, item: s1-7 }',
      ].join('\n'),
    );
    expect(problems()).toEqual([]);
  });

  it.each([
    ['00:40 Bienvenida', 'lacks its title in English'],
    ['00:40 Algo muy distinto | Something else', 'not known which item'],
    ['Bienvenida', 'is not a chapter'],
    ['99:99 Bienvenida | Welcome', 'is not a chapter'],
    ['3:00:00 s1-1', 'is beyond the end of the video'],
    ['0:00:40 s1-99', 'not known which item'],
  ])('and nothing is written for the chapter %j', async (lines, words) => {
    const before = filesNow();
    const { status, said } = await edit(flags(VIDEO, '--chapters', lines));
    expect(said).toContain(words);
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });

  it('with its transcript beside it, under its own name', async () => {
    const captions = join(root(), 'Captions final.VTT');
    writeFileSync(captions, 'WEBVTT\n\n00:01.000 --> 00:03.000\nBienvenidas y bienvenidos.\n');
    const { status, said } = await edit(flags(VIDEO, '--vtt', captions, '--vtt-language', 'es'));
    expect(said).toContain('session-1.es.vtt (new file)');
    expect(status).toBe(0);
    expect(readFileSync(join(root(), FILE), 'utf8')).toContain('transcripts: [es]');
    expect(problems()).toEqual([]);
  });

  it('of E-Campus stays restricted, and its address is not printed', async () => {
    const { status, said } = await edit(flags(ECAMPUS));
    expect(status).toBe(0);
    expect(said).toContain('url: (restricted address)');
    expect(said).not.toContain('4321');
    const text = readFileSync(join(root(), FILE), 'utf8');
    expect(text).toContain(`url: ${ECAMPUS}`);
    expect(text).toContain('access: restricted');
    expect(problems()).toEqual([]);
  });

  it('of E-Campus is opened where it is said so', async () => {
    expect((await edit(flags(ECAMPUS, '--public', '--chapters', '0:00:40 s1-1'))).status).toBe(0);
    expect(readFileSync(join(root(), FILE), 'utf8')).toContain('access: public');
    expect(problems()).toEqual([]);
  });

  it.each([
    ['a channel', 'https://www.youtube.com/@canal'],
    ['a playlist', 'https://www.youtube.com/playlist?list=PLaaaaaaaaaaa'],
    ['another host', 'https://example.org/watch?v=aaaaaaaaaaa'],
    ['a key', 'https://www.ecampus.iom.int/mod/page/view.php?id=1&token=abc'],
    ['two videos', `${VIDEO} https://youtu.be/bbbbbbbbbbb`],
    ['words', 'mi video'],
  ])('but not with %s', async (_, url) => {
    const before = filesNow();
    const { status, said } = await edit(flags(url));
    expect(said).toMatch(/^--url: /);
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });

  it('and replaced only where that is meant', async () => {
    await edit(flags(VIDEO));
    const before = filesNow();
    const again = await edit(flags('https://youtu.be/bbbbbbbbbbb'));
    expect(again.said).toContain('--replace');
    expect(again.status).toBe(1);
    expect(changedSince(before)).toEqual([]);
    expect((await edit(flags('https://youtu.be/bbbbbbbbbbb', '--replace'))).status).toBe(0);
    expect(changedIn(FILE, before)).toEqual([
      `-   url: ${VIDEO}`,
      '+   url: https://www.youtube.com/watch?v=bbbbbbbbbbb',
    ]);
  });

  it('where the session has no file for it yet', async () => {
    rmSync(join(root(), FILE));
    const before = filesNow();
    expect((await edit(flags(VIDEO))).status).toBe(0);
    expect(changedIn(FILE, before).slice(0, 5)).toEqual([
      '+ # yaml-language-server: $schema=../../../../src/schemas/json/recordings.json',
      '+ session: 1',
      '+ youtube:',
      '+   state: published',
      `+   url: ${VIDEO}`,
    ]);
    expect(problems()).toEqual([]);
  });
});

describe('somebody at a terminal', () => {
  const answers = [
    ['Of which edition', '2021'],
    ['Which session', '1'],
    ['Paste the address', `mira https://m.youtube.com/watch?v=aaaaaaaaaaa&feature=share`],
    ['Which languages', 'en'],
    ['How long', '58:04'],
    ['Write when it was published', '2021-08-25 10:00'],
    ['Paste the chapters', '00:40 Bienvenida\n10:00 Otra cosa'],
    ['Which item does', 's1-2'],
    ['“Bienvenida” in English', 'Welcome'],
    ['“Otra cosa” in English', 'Something else'],
  ] as const;

  it('is asked what is not known, sees the change and agrees', async () => {
    const before = filesNow();
    const { status } = await edit(['recording'], someone(answers));
    expect(status).toBe(0);
    const lines = changedIn(FILE, before);
    expect(lines).toContain('+   duration: 0:58:04');
    expect(lines).toContain('+     title: { es: Otra cosa, en: Something else }');
    expect(problems()).toEqual([]);
  });

  it('changes nothing by leaving, at whichever question', async () => {
    const before = filesNow();
    const whole = someone([...answers, ['Write this change', false]]);
    expect((await edit(['recording'], whole)).status).toBe(1);
    expect(whole.asked.length).toBeGreaterThan(8);
    for (const leaveAt of filled(whole.asked.map((_, index) => index))) {
      const { status, said } = await edit(['recording'], someone(answers, leaveAt));
      expect(said).toContain('Nothing was changed.');
      expect(status).toBe(1);
    }
    expect(changedSince(before)).toEqual([]);
  });
});
