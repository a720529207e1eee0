import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/loaders/vtt.ts';
import { breakContent, edit, pathOf, problem, problems } from './broken.ts';

const RECORDINGS = 'editions/2021/recordings';
const FIRST = `${RECORDINGS}/session-1.yaml`;
const SPANISH = `${RECORDINGS}/session-1.es.vtt`;

const YOUTUBE = `youtube:
  state: published
  url: https://youtu.be/AAAAAAAAAAA
  published: 2021-08-25T15:00:00Z
  language: es
  interpretation: [en]
  duration: 1:58:04`;
const ECAMPUS = `ecampus:
  state: published
  url: https://www.ecampus.iom.int/mod/page/view.php?id=1
  published: 2021-08-25T15:00:00Z
  language: es
  duration: 1:58:04`;
const PENDING = ['youtube: { state: pending }', 'ecampus: { state: pending }'] as const;
const REST = `summary: { es: Qué se dijo., en: What was said. }
chapters:
  - { at: 0:00:40, item: s1-1 }
  - { at: 0:12:30, item: s1-2, title: { es: El panel, en: The panel } }
  - { at: 1:58:03, item: s1-7 }
transcripts: [es]
`;
const VTT = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ana>Buenos días.

00:00:05.000 --> 00:00:09.000
Bienvenidas y bienvenidos.
`;

breakContent();

/** Writes the recording of session 1, and its transcript where it is given one. */
function record(yaml: string, transcript?: string): void {
  writeFileSync(pathOf(FIRST), `session: 1\n${yaml}`);
  if (transcript !== undefined) writeFileSync(pathOf(SPANISH), transcript);
}

/** A recording published on YouTube, with everything that can be told of it. */
function published(): void {
  record(`${YOUTUBE}\n${PENDING[1]}\n${REST}`, VTT);
}

describe('a recording is accepted', () => {
  it('with all that can be told of it', () => {
    published();
    expect(problems()).toEqual([]);
  });

  it('on E-Campus alone, restricted with an address or without', () => {
    record(`${PENDING[0]}\n${ECAMPUS}\n`);
    expect(problems()).toEqual([]);
    edit(FIRST, '  url: https://www.ecampus.iom.int/mod/page/view.php?id=1\n', '');
    expect(problems()).toEqual([]);
  });

  it('on E-Campus alone, open to everyone, with chapters and a transcript', () => {
    record(`${PENDING[0]}\n${ECAMPUS}\n  access: public\n${REST}`, VTT);
    expect(problems()).toEqual([]);
  });
});

describe('a recording is refused', () => {
  const cases: readonly [string, string, string, string, RegExp][] = [
    ['published without an address', '  url: https://youtu.be/AAAAAAAAAAA\n', '', 'youtube.url', /is missing/],
    ['published at no time', '  published: 2021-08-25T15:00:00Z\n', '', 'youtube.published', /is missing/],
    [
      'with a video elsewhere',
      'https://youtu.be/AAAAAAAAAAA',
      'https://youtube.com.evil.example/watch?v=AAAAAAAAAAA',
      'youtube.url',
      /^this value is not on YouTube$/,
    ],
    [
      'with a short',
      'https://youtu.be/AAAAAAAAAAA',
      'https://www.youtube.com/shorts/AAAAAAAAAAA',
      'youtube.url',
      /^this value has \/shorts\/ before the video, a form that the site does not take$/,
    ],
    [
      'published on a day of 25 hours',
      '2021-08-25T15:00:00Z',
      '2021-08-25T24:00:00Z',
      'youtube.published',
      /^this value is not a moment in UTC$/,
    ],
    [
      'published in a leap second',
      '2021-08-25T15:00:00Z',
      '2016-12-31T23:59:60Z',
      'youtube.published',
      /^this value is not a moment in UTC$/,
    ],
    [
      'published before its session begins',
      '2021-08-25T15:00:00Z',
      '2021-08-18T13:59:59Z',
      'youtube.published',
      /^is before the session begins, at 2021-08-18T14:00:00Z$/,
    ],
    [
      'in a state that does not exist',
      'state: published',
      'state: publicado',
      'youtube.state',
      /^this value is not one of the values allowed$/,
    ],
    [
      'with a playlist',
      'https://youtu.be/AAAAAAAAAAA',
      'https://www.youtube.com/playlist?list=PL1',
      'youtube.url',
      /playlist/,
    ],
    ['with an address that is not encrypted', 'https://youtu.be', 'http://youtu.be', 'youtube.url', /https/],
    [
      'in a language that does not exist',
      'language: es',
      'language: zz',
      'youtube.language',
      /^this value is not a language$/,
    ],
    ['interpreted into its own language', '[en]', '[en, es]', 'youtube.interpretation[1]', /already a language/],
    [
      'of a length that is none',
      'duration: 1:58:04',
      'duration: 1:60:00',
      'youtube.duration',
      /^this value is not how long/,
    ],
    ['of no length', 'duration: 1:58:04', 'duration: 0:00:00', 'youtube.duration', /^this value is not how long/],
    ['with a chapter at no time', 'at: 0:12:30', 'at: "9:5"', 'chapters[1].at', /^this value is not a time/],
    ['with chapters out of order', 'at: 0:12:30', 'at: 0:00:39', 'chapters[1].at', /^comes before the chapter above$/],
    [
      'with two chapters at one time',
      'at: 0:12:30',
      'at: 00:00:40',
      'chapters[1].at',
      /already begins the chapter above/,
    ],
    ['with a chapter beyond its end', 'at: 1:58:03', 'at: 1:58:04', 'chapters[2].at', /beyond the end/],
    [
      'with a chapter of another session',
      'item: s1-2',
      'item: s2-2',
      'chapters[1].item',
      /^there is no item with that id$/,
    ],
    ['with a transcript named twice', '[es]', '[es, es]', 'transcripts[1]', /appears twice/],
    [
      'with a transcript that is not there',
      '[es]',
      '[es, en]',
      'transcripts[1]',
      /there is no content\/editions\/2021\/recordings\/session-1\.en\.vtt/,
    ],
    ['with a transcript in a third language', '[es]', '[es, fr]', 'transcripts[1]', /not one of/],
  ];

  it.each(cases)('%s', (_, from, to, field, wrong) => {
    published();
    const line = edit(FIRST, from, to);
    const found = problem();
    expect(found).toMatchObject({ file: `content/${FIRST}`, field });
    expect(found.wrong).toMatch(wrong);
    expect(found.fix).not.toBe('');
    // What is missing is told where its group begins.
    expect(found.line).toBe(to === '' ? 2 : line);
  });

  it('in a state that does not exist, with those that do', () => {
    for (const outlet of ['youtube', 'ecampus']) {
      record(`${PENDING.join('\n').replace(`${outlet}: { state: pending }`, `${outlet}: { state: publicado }`)}\n`);
      expect(problem()).toMatchObject({ field: `${outlet}.state`, fix: 'write one of: pending, published, withdrawn' });
    }
  });

  it('with a form of address that YouTube has and the site does not take, with those that it does', () => {
    record(`${YOUTUBE.replace('youtu.be', 'www.youtube.com/v')}\n${PENDING[1]}\n`);
    expect(problem().fix).toMatch(/watch\?v=, https:\/\/youtu\.be\/, .*\/live\/ or .*\/embed\/ and the eleven letters/);
  });

  it('of the video of another, in whatever form', () => {
    published();
    writeFileSync(
      pathOf(`${RECORDINGS}/session-2.yaml`),
      `session: 2\n${YOUTUBE.replace('youtu.be/', 'www.youtube.com/watch?v=')}\n${PENDING[1]}\n`,
    );
    expect(problem()).toMatchObject({
      file: `content/${RECORDINGS}/session-2.yaml`,
      line: 4,
      field: 'youtube.url',
      wrong: `the video is already that of content/${FIRST}`,
      fix: 'give each recording the address of its own video',
    });
  });

  it.each([
    ['leads to the home page', 'https://www.ecampus.iom.int/', /home page/],
    ['leads to where one logs in', 'https://www.ecampus.iom.int/login/index.php?id=5', /log in or out/],
    ['lets its reader in', 'https://www.ecampus.iom.int/mod/page/view.php?id=5&Token=3f2a', /credential: token$/],
  ])('with an address of E-Campus that %s, which the message does not repeat', (_, address, wrong) => {
    record(`${PENDING[0]}\n${ECAMPUS}\n`);
    const line = edit(FIRST, 'https://www.ecampus.iom.int/mod/page/view.php?id=1', address);
    const found = problem();
    expect(found).toMatchObject({
      line,
      field: 'ecampus.url',
      fix: expect.stringMatching(/^write https:\/\/www\.ecampus\.iom\.int\//) as unknown,
    });
    expect(found.wrong).toMatch(wrong);
    expect(found.wrong).not.toMatch(/ecampus\.iom\.int|3f2a/);
  });

  it('with an address that is not of E-Campus, even where nobody will see it', () => {
    record(`${PENDING[0]}\n${ECAMPUS}\n`);
    const line = edit(FIRST, 'www.ecampus.iom.int', 'ecampus.iom.int.evil.example');
    expect(problem()).toMatchObject({
      line,
      field: 'ecampus.url',
      wrong: expect.stringMatching(/is not on E-Campus/) as unknown,
    });
  });

  it('open on E-Campus without an address', () => {
    record(`${PENDING[0]}\n${ECAMPUS}\n  access: public\n`);
    edit(FIRST, '  url: https://www.ecampus.iom.int/mod/page/view.php?id=1\n', '');
    expect(problem()).toMatchObject({
      field: 'ecampus.access',
      line: 8,
      wrong: 'this value opens an address that is not given',
    });
  });

  it.each([
    ['pending', PENDING.join('\n')],
    ['withdrawn', `youtube: { state: withdrawn }\n${PENDING[1]}`],
    ['for participants only', `${PENDING[0]}\n${ECAMPUS}`],
  ])('%s with a summary, chapters and transcripts of it', (_, outlets) => {
    record(`${outlets}\n${REST}`, VTT);
    const found = problems();
    expect(found.map(({ field }) => field)).toEqual(['summary', 'chapters', 'transcripts']);
    expect(new Set(found.map(({ wrong }) => wrong))).toEqual(
      new Set(['tells of a recording that not everyone can open']),
    );
    expect(found[0]?.line).toBe(outlets.split('\n').length + 2);
  });

  it('of no session', () => {
    edit(`${RECORDINGS}/session-3.yaml`, 'session: 3', 'session: 4');
    expect(problem().wrong).toBe('there is no session with that id');
  });
});

describe('when a recording was told of', () => {
  const announced = (when: string) => {
    record(`${YOUTUBE}\n  announced: ${when}\n${PENDING[1]}\n`);
  };

  it('is accepted from when it and its edition were published', () => {
    announced('2026-11-23T19:00:00Z');
    expect(problems()).toEqual([]);
    record(`youtube: { state: withdrawn, announced: 2026-11-23T19:00:00Z }\n${PENDING[1]}\n`);
    expect(problems()).toEqual([]);
  });

  it.each([
    ['the edition', '2026-11-23T18:59:59Z', '2021-08-25T15:00:00Z'],
    ['the video', '2027-01-31T23:59:59Z', '2027-02-01T00:00:00Z'],
  ])('is refused before %s was published', (_, when, published) => {
    announced(when);
    edit(FIRST, 'published: 2021-08-25T15:00:00Z', `published: ${published}`);
    expect(problem()).toMatchObject({
      file: `content/${FIRST}`,
      line: 9,
      field: 'youtube.announced',
      wrong: 'is before the recording or the edition was published',
      fix: 'write when this site first told it, in UTC, or remove announced',
    });
  });

  it('is refused of E-Campus too, and of one that was taken down', () => {
    record(`${PENDING[0]}\n${ECAMPUS}\n  announced: 2021-08-26T00:00:00Z\n`);
    expect(problem()).toMatchObject({ field: 'ecampus.announced' });
    record(`youtube: { state: withdrawn, announced: 2021-08-26T00:00:00Z }\n${PENDING[1]}\n`);
    expect(problem()).toMatchObject({ field: 'youtube.announced', line: 2 });
  });

  it('is refused of an edition before it was published', () => {
    const line =
      edit(
        'editions/2021/edition.yaml',
        'published: 2026-11-23T19:00:00Z',
        'published: 2026-11-23T19:00:00Z\nannounced: 2026-11-23T18:59:59Z',
      ) + 1;
    expect(problem()).toMatchObject({
      file: 'content/editions/2021/edition.yaml',
      line,
      field: 'announced',
      wrong: '2026-11-23T18:59:59Z is before the edition was published, at 2026-11-23T19:00:00Z',
    });
    edit('editions/2021/edition.yaml', 'announced: 2026-11-23T18:59:59Z', 'announced: 2026-11-23T19:00:00Z');
    expect(problems()).toEqual([]);
  });
});

describe('an address that only participants may have is refused elsewhere', () => {
  const BARE = 'ecampus.iom.int/mod/page/view.php?id=1';
  const SECOND = `${RECORDINGS}/session-2.yaml`;
  const PERSON = 'people/fabio-jimenez.yaml';
  const NOTE = 'editions/2021/note/es/introduction.mdx';

  /** Session 1 keeps its address on E-Campus restricted, and is open on YouTube. */
  function restricted(): void {
    record(`${YOUTUBE}\n${ECAMPUS}\n${REST}`, VTT);
  }

  const cases: readonly [string, string, string, string, string][] = [
    ['in its own summary', FIRST, 'en: What was said.', `en: "What was said: https://www.${BARE}."`, 'summary.en'],
    [
      'beside its video on YouTube',
      FIRST,
      'https://youtu.be/AAAAAAAAAAA',
      `https://youtu.be/AAAAAAAAAAA?from=https%3A%2F%2F${encodeURIComponent(BARE)}`,
      'youtube.url',
    ],
    ['in what is said', SPANISH, 'Bienvenidas', `Entren en www.${BARE}, bienvenidas`, 'cues[1].voices[0].text'],
    ['as the name of who speaks', SPANISH, '<v Ana>', `<v ${BARE}>`, 'cues[0].voices[0].speaker'],
    ['in a link of the prose', NOTE, 'cambió', `[cambió](https://WWW.${BARE.toUpperCase()}/)`, 'text'],
    ['in the words of the prose', NOTE, 'cambió', `cambió (www.${BARE.replace('view.', 'view\\.')})`, 'text'],
    [
      'in the agenda',
      'editions/2021/agenda/2021-08-18.yaml',
      'es: Diagnóstico',
      `es: https://${BARE}&forceview=1 Diagnóstico`,
      'session.title.es',
    ],
    ['in a list', 'glossary.yaml', 'es: [E-Campus', `es: [${BARE}`, expect.stringMatching(/^words\[\d+\]\.es\[0\]$/)],
  ];

  it.each(cases)('%s', (_, file, from, to, field) => {
    restricted();
    const line = edit(file, from, to);
    const [found, ...others] = problems().filter(({ wrong }) => wrong.startsWith('repeats'));
    expect(others).toEqual([]);
    // What a cue says is told where its times stand.
    expect(found).toMatchObject({
      file: `content/${file}`,
      line: file === SPANISH ? line - 1 : line,
      field,
      wrong: `repeats the address that content/${FIRST} keeps for participants only`,
    });
    expect(found?.fix).toMatch(/remove it here.* access: public/);
    expect(JSON.stringify(found)).not.toMatch(/view\.php/i);
  });

  it('as the open address of another session', () => {
    restricted();
    writeFileSync(
      pathOf(SECOND),
      `session: 2\n${PENDING[0]}\n${ECAMPUS.replace('www.', '').replace('id=1', 'ID=1&x=2')}\n  access: public\n`,
    );
    expect(problem()).toMatchObject({ file: `content/${SECOND}`, line: 5, field: 'ecampus.url' });
  });

  it('but not where another keeps the same one, nor where an address goes on differently', () => {
    restricted();
    writeFileSync(pathOf(SECOND), `session: 2\n${PENDING[0]}\n${ECAMPUS}\n`);
    edit(PERSON, 'name: Fabio Jiménez', `name: Fabio Jiménez https://www.${BARE}97`);
    expect(problems()).toEqual([]);
  });

  it('and nowhere once the host opens it', () => {
    restricted();
    edit(FIRST, 'summary:', `summary: { es: "https://www.${BARE}", en: x }\nold:`);
    edit(FIRST, `\nold: { es: Qué se dijo., en: What was said. }`, '');
    expect(problem()).toMatchObject({ field: 'summary.es' });
    edit(FIRST, `view.php?id=1\n`, `view.php?id=1\n  access: public\n`);
    expect(problems()).toEqual([]);
  });
});

describe('a transcript is refused', () => {
  const cases: readonly [string, string, string, number, RegExp][] = [
    ['that is not WebVTT', 'WEBVTT', 'WEBVT', 1, /is not WebVTT/],
    ['that is a SubRip file', VTT, '1\n00:00:01,000 --> 00:00:04,000\nHola.\n', 1, /is not WebVTT/],
    [
      'with a time that is none',
      '00:00:05.000',
      '00:00:5.000',
      6,
      /is not WebVTT: has "00:00:5\.000 --> 00:00:09\.000", which is not the times of a cue/,
    ],
    ['with a comma in a time', '00:00:05.000', '00:00:05,000', 6, /is not WebVTT/],
    [
      'with a cue that ends before it starts',
      '00:00:09.000',
      '00:00:04.000',
      6,
      /is not WebVTT: has a cue that ends no later than it starts/,
    ],
    [
      'with a cue that takes no time',
      '00:00:09.000',
      '00:00:05.000',
      6,
      /is not WebVTT: has a cue that ends no later than it starts/,
    ],
    ['that goes on after its video', '00:00:09.000', '01:58:05.000', 6, /goes on after the end/],
    [
      'with cues that say nothing',
      VTT,
      'WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\n \n',
      1,
      /has no cue/,
    ],
    ['with a tag that is none', 'Bienvenidas', '<script>x</script>', 7, /is not WebVTT: has <script>, a tag/],
    ['with a tag without its end', 'Bienvenidas', '<i Bienvenidas', 7, /is not WebVTT: has a tag <i that does not end/],
    ['with a cue too long to be one', 'Bienvenidas', 'largo '.repeat(200), 6, /a cue of \d+ letters/],
    ['without a cue', VTT, 'WEBVTT\n\nNOTE nada\n', 1, /has no cue/],
    ['that is empty', VTT, '', 1, /is empty/],
    ['that is not UTF-8', 'Bienvenidas', '\uFFFD', 7, /not UTF-8/],
  ];

  it.each(cases)('%s', (_, from, to, line, wrong) => {
    published();
    edit(SPANISH, from, to);
    const found = problem();
    expect(found).toMatchObject({ file: `content/${SPANISH}`, line });
    expect(found.wrong).toMatch(wrong);
    expect(found.fix).not.toBe('');
  });

  it.each([
    ['without its first line', 'WEBVTT\n\n', '', 1, 'begin the file with a line WEBVTT and an empty line'],
    ['with < by itself', 'Bienvenidas', '<i>2</i> < 3 y\nbienvenidas', 7, 'write &lt; for <'],
    ['with < before a number', 'Bienvenidas', 'menos de <3', 7, 'write &lt; for <'],
    ['with a tag that WebVTT does not know', 'Bienvenidas', 'No <img src="x">\n<i>bienvenidas</i>', 7, 'remove it'],
    ['with the end of such a tag', 'Bienvenidas', 'No</p>', 7, 'remove it'],
    [
      'with a cue that ends before it starts',
      '00:00:09.000',
      '00:00:04.000',
      6,
      'give the cue an end that is later than its start',
    ],
    [
      'with a comma in a time',
      '00:00:05.000',
      '00:00:05,000',
      6,
      'write the times as 00:01:02.000 --> 00:01:05.500, with a point before the thousandths',
    ],
    [
      'with words parted by an empty line',
      'Bienvenidas',
      'Buenos días.\n\nBienvenidas',
      9,
      'write its times on a line of their own, for example 00:01:02.000 --> 00:01:05.500, with no empty line in the text',
    ],
  ])('%s, with the way to fix that', (_, from, to, line, fix) => {
    published();
    edit(SPANISH, from, to);
    expect(problem()).toMatchObject({ line, fix, wrong: expect.stringMatching(/^is not WebVTT: /) as unknown });
  });

  it.each([
    ['a letter that turns the others', '\u202Esadinevneib', /a control that changes the order .*\(U\+202E\)/],
    ['a letter that parts the order of others', '\u2066bienvenidas', /changes the order .*\(U\+2066\)/],
    ['one by its number', '&#x202e;bienvenidas', /\(U\+202E\), written &#x202e;,/],
    ['one by its name', 'bien&zwnj;venidas', /a zero-width non-joiner \(U\+200C\), written &zwnj;,/],
    ['a mark of direction', 'bienvenidas&rlm;', /a mark of the direction of text \(U\+200F\), written &rlm;,/],
    ['a control character', '\u001Bbienvenidas', /a control character \(U\+001B\)/],
    ['one of the second set', '\u0085bienvenidas', /a control character \(U\+0085\)/],
    ['nothing in place of a letter', '\0bienvenidas', /a control character \(U\+0000\)/],
    ['nothing by its number', '&#0;bienvenidas', /a letter that was lost \(U\+FFFD\), written &#0;,/],
    ['half a letter by its number', '&#xd83d;bienvenidas', /a letter that was lost .* written &#xd83d;,/],
  ])('with %s', (_, text, wrong) => {
    published();
    edit(SPANISH, 'Bienvenidas', text);
    expect(problem()).toMatchObject({ line: 7, wrong: expect.stringMatching(wrong) as unknown });
  });

  it('in another form, with the form that is read', () => {
    writeFileSync(pathOf(`${RECORDINGS}/session-1.es.srt`), '1\n00:00:01,000 --> 00:00:04,000\nHola.\n');
    expect(problem().fix).toMatch(/^export it as WebVTT, and name it session-1\.es\.vtt or /);
  });

  it('named alone where its recording lists what it has, with what to write', () => {
    published();
    edit(FIRST, 'transcripts: [es]', 'transcripts: es');
    expect(problem()).toMatchObject({
      field: 'transcripts',
      wrong: 'this value is not a list',
      fix: 'write a list here',
    });
  });

  it('with all that is wrong with it, each tag once', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<script>x</script> y 3 < 4\n\n00:05.000 --> 00:04.000\n<b>\nA <q>b</q>\n';
    record(`${YOUTUBE}\n${PENDING[1]}\n${REST}`, text);
    expect(problems().map(({ line, wrong }) => `${String(line)} ${wrong.replace('is not WebVTT: ', '')}`)).toEqual([
      '4 has <script>, a tag that WebVTT does not know',
      '4 has < by itself',
      '6 has a cue that ends no later than it starts',
      '8 has <q>, a tag that WebVTT does not know',
    ]);
  });

  it.each(['session-1.vtt', 'session-1.ES.vtt', 'Session-1.es.vtt', 'session-1.es.VTT', 'session-1.fr.vtt'])(
    'named %s, with the names it may have',
    (name) => {
      writeFileSync(pathOf(`${RECORDINGS}/${name}`), VTT);
      expect(problem()).toMatchObject({
        file: `content/${RECORDINGS}/${name}`,
        fix: expect.stringMatching(/^name it session-1\.es\.vtt(?:$| or session-1\.en\.vtt)/) as unknown,
      });
    },
  );

  it('whose cues all begin in one second', () => {
    published();
    const cue = `00:00:10.000 --> 00:00:12.000\n${'largo '.repeat(150)}\n\n`;
    writeFileSync(pathOf(SPANISH), `${VTT}\n${cue.repeat(3)}`);
    expect(problem()).toMatchObject({ line: 9, wrong: 'has more than 2000 letters that begin in one second' });
  });

  it('that no recording names', () => {
    writeFileSync(pathOf(SPANISH), VTT);
    expect(problem()).toMatchObject({
      file: `content/${SPANISH}`,
      line: 1,
      wrong: 'no recording names this transcript',
      fix: expect.stringContaining(`content/${FIRST}`) as unknown,
    });
  });
});

describe('a transcript is read', () => {
  const cues = (text: string) => {
    const reading = readTranscript(text);
    if ('findings' in reading) throw new Error(JSON.stringify(reading.findings));
    return reading.cues;
  };

  it('with its voices, without its styles, comments, regions, names and settings', () => {
    const text = `WEBVTT - Sesión 1
Kind: captions
Language: es

STYLE
::cue { color: white }

REGION
id:a
width:40%

NOTE
Esto no se dice.

saludo
00:01.000 --> 00:04.500 line:90% align:start
<v.loud Ana Ruiz>Buenos <i>días</i>,
a todas y todos.</v> <v Luis>¡Hola!

01:00:05.250 --> 01:00:09.000
<lang en>Thank you</lang> <c.yellow>R&amp;D</c> &lt;b&gt; <01:00:06.000>fin&nbsp;&#233;&#x1F600;
`;
    expect(cues(text)).toEqual([
      {
        start: 1,
        end: 4.5,
        voices: [
          { speaker: 'Ana Ruiz', text: 'Buenos días, a todas y todos.' },
          { speaker: 'Luis', text: '¡Hola!' },
        ],
      },
      { start: 3605.25, end: 3609, voices: [{ text: 'Thank you R&D <b> fin é😀' }] },
    ]);
  });

  it('with tabs and ends of line by number', () => {
    expect(cues('WEBVTT\n\n00:01.000 --> 00:04.000\nuno\tdos&#10;tres\n')[0]?.voices).toEqual([
      { text: 'uno dos tres' },
    ]);
  });

  it('with any end of line, and a mark of the order of bytes', () => {
    const expected = cues(VTT);
    expect(cues(VTT.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(cues(VTT.replaceAll('\n', '\r'))).toEqual(expected);
    expect(cues(`\uFEFF${VTT}`)).toEqual(expected);
    expect(expected).toHaveLength(2);
  });
});
