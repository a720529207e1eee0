import { describe, expect, it } from 'vitest';
import { edit, problem, problems, publishData, write } from './broken.ts';
import { AFTERNOON, breakEdition, EDITION, PERSON, ROUTE } from './edition-2032.ts';

breakEdition();

const KEPT = 'https://example.org/join/edition';
const RECORDING = 'editions/2021/recordings/session-1.yaml';

/** Publishes a recording of 2021 with a transcript. */
function transcript(vtt: string): void {
  write(
    RECORDING,
    `session: 1
youtube:
  state: published
  url: https://youtu.be/AAAAAAAAAAA
  published: 2021-08-25T15:00:00Z
  language: es
  duration: 1:58:04
ecampus: { state: pending }
transcripts: [es]
`,
  );
  write(RECORDING.replace('.yaml', '.es.vtt'), vtt);
}

const REPEATED = `repeats the address that content/${EDITION} keeps for participants only`;

describe('an address for participants is refused, however it is written', () => {
  it.each([
    ['in a text', `role: { es: "Ver example.org:443//x/../join/./edition", en: Head }`],
    ['in a text by the numbers of its letters', `role: { es: "Ver example.org&#47;join&sol;edition", en: Head }`],
    ['in a text over lines', `role: { es: "Ver https://example.org/join/\n  edition", en: Head }`],
    ['in a text, escaped as YAML has it', String.raw`role: { es: "Ver example.org\u002Fjoin/edition", en: Head }`],
  ])('%s', (_, yaml) => {
    edit(PERSON, 'organization: iom', `organization: iom\n${yaml}`);
    const found = problems().filter(({ wrong }) => wrong === REPEATED);
    expect(found).toMatchObject([{ file: `content/${PERSON}`, line: 3, field: 'role.es' }]);
  });

  const note = 'editions/2021/note/es/purpose.mdx';
  it.each([
    ['in a link of the prose', `[aquí](${KEPT}?x=1)`],
    ['in the prose, escaped', KEPT.replaceAll('/', '\\/')],
    ['in the prose, over lines', `https://example.org/\njoin/edition`],
    ['before a dash', `Entra en example.org/join/edition—gracias.`],
    ['in emphasis', `_example.org/join/edition_`],
    ['in points of a list', `- example.org/join/\n- edition`],
    ['in part a link', `example.org/join/<PageLink page="agenda">edition</PageLink>`],
    ['with its end behind a link', `[example.org/join](https://www.iom.int/)/edition`],
    ['with its host in emphasis', `example**.org**/join/edition`],
  ])('%s', (_, words) => {
    edit(note, '\n\n', `\n\n${words}\n\n`);
    const found = problems();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file: `content/${note}`, field: 'text', wrong: REPEATED });
    expect(found[0]?.line).toBeGreaterThan(5);
  });

  it.each([
    ['in what is said', `WEBVTT\n\n00:01.000 --> 00:02.000\nEntren en example.org/join/edition\n`, 3],
    ['over two cues', `WEBVTT\n\n00:01.000 --> 00:02.000\nexample.org/join/\n\n00:03.000 --> 00:04.000\nedition\n`, 3],
    ['in a note', `WEBVTT\n\nNOTE ${KEPT}\n\n00:01.000 --> 00:02.000\nHola.\n`, 3],
    ['in the name of a cue', `WEBVTT\n\n${KEPT}\n00:01.000 --> 00:02.000\nHola.\n`, 3],
    ['in the head', `WEBVTT - ${KEPT}\n\n00:01.000 --> 00:02.000\nHola.\n`, 1],
  ])('%s of a transcript', (_, vtt, line) => {
    transcript(vtt);
    expect(problem()).toMatchObject({ line, wrong: REPEATED });
  });
});

describe('an address for participants is refused in the files that are published as they are', () => {
  it.each([
    ['x.svg', `<svg xmlns="http://www.w3.org/2000/svg"><text>example.org/<tspan>join/edition</tspan></text></svg>`],
    ['documents/x.txt', `Entra en ${KEPT}.`],
    ['people/x.jpg', `\xff\xd8\xff\0\0<x:xmpmeta>${KEPT}</x:xmpmeta>`],
  ])('%s', (file, data) => {
    publishData(file, data);
    expect(problem()).toMatchObject({ file: `public/${file}`, line: 1, wrong: REPEATED });
    publishData(file, data.replace('edition', 'editions'));
    expect(problems()).toEqual([]);
  });

  it('and one that cannot be looked into is named', () => {
    publishData('datos.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0x62, 0x61, 0x64]));
    expect(problem()).toMatchObject({
      file: 'public/datos.gz',
      wrong: expect.stringMatching(/^is compressed and damaged/) as unknown,
    });
  });
});

describe('an address that lets in whoever holds it is refused', () => {
  it.each([
    [
      'as a public link',
      AFTERNOON,
      'room: workshop',
      'link: { state: public, url: "https://zoom.example/j/812?pwd=marca9" }',
    ],
    ['as an open form', ROUTE, 'https://example.org/form', 'https://example.org/form?access_code=marca9'],
    [
      'in a text',
      PERSON,
      'organization: iom',
      'organization: iom\nrole: { es: "x.example/pluginfile.php?TOKEN=marca9", en: Head }',
    ],
    [
      'in another address',
      PERSON,
      'organization: iom',
      'organization: iom\nrole: { es: "https://x.example/?to=https%3A%2F%2Fy.example%2F%3Fjwt%3Dmarca9", en: Head }',
    ],
    [
      'in its path',
      PERSON,
      'organization: iom',
      'organization: iom\nrole: { es: "https://x.example/tokenpluginfile.php/0123456789abcdef0123456789abcdef/1/marca9", en: Head }',
    ],
    [
      'over lines',
      PERSON,
      'organization: iom',
      'organization: iom\nrole: { es: "https://x.example/a?id=1&\n  sig=marca9", en: Head }',
    ],
  ])('%s, and not repeated', (_, file, from, to) => {
    edit(file, from, to);
    const found = problems().filter(({ wrong }) => wrong.includes('lets in whoever holds it'));
    expect(found).toMatchObject([{ file: `content/${file}` }]);
    expect(JSON.stringify(problems())).not.toContain('marca9');
  });

  it.each([
    ['without a slash', 'x.org?pwd=marca9'],
    ['behind another sign', 'https://zoom.us/j/1&pwd=marca9'],
    ['with a slash too few', 'https:/x.org/?pwd=marca9'],
    ['of a machine by its number', '1.2.3.4/?pwd=marca9'],
    ['with its ñ', 'x.org/?contraseña=marca9'],
    ['as a token by itself', 'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJlmarca9'],
  ])('in a text: %s', (_, address) => {
    edit(PERSON, 'organization: iom', `organization: iom\nrole: { es: "Ver ${address} hoy", en: Head }`);
    expect(problem()).toMatchObject({ field: 'role.es', wrong: expect.stringContaining('lets in whoever') as unknown });
    expect(JSON.stringify(problems())).not.toContain('marca9');
  });

  it('in the prose, with an emphasis in it', () => {
    edit('editions/2021/note/es/purpose.mdx', '\n\n', '\n\nEntra en x.org/?p**wd**=marca9\n\n');
    expect(problem()).toMatchObject({ field: 'text', wrong: expect.stringContaining('lets in whoever') as unknown });
  });

  it('in a note of a transcript', () => {
    transcript('WEBVTT\n\nNOTE https://x.example/?wstoken=marca9\n\n00:01.000 --> 00:02.000\nHola.\n');
    expect(problem()).toMatchObject({ line: 3, wrong: expect.stringContaining('(token)') as unknown });
  });

  it('but not where it is kept for participants', () => {
    edit(EDITION, KEPT, 'https://zoom.example/j/812?pwd=marca9');
    expect(problems()).toEqual([]);
    edit(PERSON, 'organization: iom', 'organization: iom\nrole: { es: "zoom.example/j/812", en: Head }');
    expect(problem()).toMatchObject({ wrong: REPEATED });
  });
});
