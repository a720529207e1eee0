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
    ['with a video elsewhere', 'https://youtu.be/AAAAAAAAAAA', 'https://youtube.com.evil.example/watch?v=AAAAAAAAAAA', 'youtube.url', /"https:.*" is not on YouTube: its host is youtube\.com\.evil\.example/],
    ['with a playlist', 'https://youtu.be/AAAAAAAAAAA', 'https://www.youtube.com/playlist?list=PL1', 'youtube.url', /playlist/],
    ['with an address that is not encrypted', 'https://youtu.be', 'http://youtu.be', 'youtube.url', /https/],
    ['in a language that does not exist', 'language: es', 'language: zz', 'youtube.language', /"zz" is not a language/],
    ['interpreted into its own language', '[en]', '[en, es]', 'youtube.interpretation[1]', /already a language/],
    ['of a length that is none', 'duration: 1:58:04', 'duration: 1:60:00', 'youtube.duration', /"1:60:00" is not how long/],
    ['of no length', 'duration: 1:58:04', 'duration: 0:00:00', 'youtube.duration', /"0:00:00" is not how long/],
    ['with a chapter at no time', 'at: 0:12:30', 'at: "9:5"', 'chapters[1].at', /"9:5" is not a time/],
    ['with chapters out of order', 'at: 0:12:30', 'at: 0:00:39', 'chapters[1].at', /0:00:39 comes before the chapter above, at 0:00:40/],
    ['with two chapters at one time', 'at: 0:12:30', 'at: 00:00:40', 'chapters[1].at', /already begins the chapter above/],
    ['with a chapter beyond its end', 'at: 1:58:03', 'at: 1:58:04', 'chapters[2].at', /beyond the end/],
    ['with a chapter of another session', 'item: s1-2', 'item: s2-2', 'chapters[1].item', /there is no item "s2-2"/],
    ['with a transcript named twice', '[es]', '[es, es]', 'transcripts[1]', /stands twice/],
    ['with a transcript that is not there', '[es]', '[es, en]', 'transcripts[1]', /there is no content\/editions\/2021\/recordings\/session-1\.en\.vtt/],
    ['with a transcript in a third language', '[es]', '[es, fr]', 'transcripts[1]', /not one of/],
  ];

  it.each(cases)('%s', (_, from, to, field, wrong) => {
    published();
    const line = edit(FIRST, from, to);
    const found = problem();
    expect(found).toMatchObject({ file: `content/${FIRST}`, field });
    expect(found.wrong).toMatch(wrong);
    expect(found.mend).not.toBe('');
    // What is missing is told where its group begins.
    expect(found.line).toBe(to === '' ? 2 : line);
  });

  it('with an address that is not of E-Campus, even where nobody will see it', () => {
    record(`${PENDING[0]}\n${ECAMPUS}\n`);
    const line = edit(FIRST, 'www.ecampus.iom.int', 'ecampus.iom.int.evil.example');
    expect(problem()).toMatchObject({ line, field: 'ecampus.url', wrong: expect.stringMatching(/is not on E-Campus/) as unknown });
  });

  it('open on E-Campus without an address', () => {
    record(`${PENDING[0]}\n${ECAMPUS}\n  access: public\n`);
    edit(FIRST, '  url: https://www.ecampus.iom.int/mod/page/view.php?id=1\n', '');
    expect(problem()).toMatchObject({ field: 'ecampus.access', line: 8, wrong: '"public" opens an address that is not given' });
  });

  it.each([
    ['pending', PENDING.join('\n')],
    ['withdrawn', `youtube: { state: withdrawn }\n${PENDING[1]}`],
    ['for participants only', `${PENDING[0]}\n${ECAMPUS}`],
  ])('%s with a summary, chapters and transcripts of it', (_, outlets) => {
    record(`${outlets}\n${REST}`, VTT);
    const found = problems();
    expect(found.map(({ field }) => field)).toEqual(['summary', 'chapters', 'transcripts']);
    expect(new Set(found.map(({ wrong }) => wrong))).toEqual(new Set(['tells of a recording that nobody can open']));
    expect(found[0]?.line).toBe(outlets.split('\n').length + 2);
  });

  it('of no session, and a session without a recording', () => {
    edit(`${RECORDINGS}/session-3.yaml`, '\nsession: 3', '\nsession: 4');
    expect(problems().map(({ wrong }) => wrong)).toEqual(['session 3 has no recording file', 'there is no session "4"']);
  });
});

describe('a transcript is refused', () => {
  const cases: readonly [string, string, string, number, RegExp][] = [
    ['that is not WebVTT', 'WEBVTT', 'WEBVT', 1, /is not WebVTT/],
    ['that is a SubRip file', VTT, '1\n00:00:01,000 --> 00:00:04,000\nHola.\n', 1, /is not WebVTT/],
    ['with a time that is none', '00:00:05.000', '00:00:5.000', 6, /is not WebVTT: Must be exactly two digits/],
    ['with a comma in a time', '00:00:05.000', '00:00:05,000', 6, /is not WebVTT/],
    ['with cues out of order', '00:00:05.000 --> 00:00:09.000', '00:00:00.500 --> 00:00:00.900', 6, /not greater than or equal to start timestamp of previous/],
    ['with a cue that ends before it starts', '00:00:09.000', '00:00:04.000', 6, /End timestamp is not greater/],
    ['with a cue that takes no time', '00:00:09.000', '00:00:05.000', 6, /End timestamp is not greater/],
    ['that goes on after its video', '00:00:09.000', '01:58:05.000', 6, /goes on after the end/],
    ['with a cue that says nothing', 'Bienvenidas y bienvenidos.\n', '', 6, /says nothing/],
    ['with a tag that is none', 'Bienvenidas', '<script>x</script>', 7, /is not WebVTT: Incorrect start tag/],
    ['with a tag left open', 'Bienvenidas', '<i>Bienvenidas', 7, /is not WebVTT: Required end tag missing/],
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
    expect(found.mend).not.toBe('');
  });

  it('whose cues all begin in one second', () => {
    published();
    const cue = `00:00:10.000 --> 00:00:12.000\n${'largo '.repeat(150)}\n\n`;
    writeFileSync(pathOf(SPANISH), `${VTT}\n${cue.repeat(3)}`);
    expect(problem()).toMatchObject({ line: 9, wrong: 'has more than 2000 letters that begin in one second' });
  });

  it('that no recording names', () => {
    writeFileSync(pathOf(SPANISH), VTT);
    expect(problem()).toMatchObject({ file: `content/${SPANISH}`, line: 1, wrong: 'no recording names this transcript', mend: expect.stringContaining(`content/${FIRST}`) as unknown });
  });

  it('in a language that the site does not have', () => {
    writeFileSync(pathOf(`${RECORDINGS}/session-1.fr.vtt`), VTT);
    expect(problem()).toMatchObject({ wrong: 'no content of the site has this name and place' });
  });
});

describe('a transcript is read', () => {
  const cues = (text: string) => {
    const reading = readTranscript(text);
    if ('fault' in reading) throw new Error(JSON.stringify(reading.fault));
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
      { start: 1, end: 4.5, voices: [{ speaker: 'Ana Ruiz', text: 'Buenos días, a todas y todos.' }, { speaker: 'Luis', text: '¡Hola!' }] },
      { start: 3605.25, end: 3609, voices: [{ text: 'Thank you R&D <b> fin é😀' }] },
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
