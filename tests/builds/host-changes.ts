import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from './copy.ts';

/** What a host does to the content of a copy. */
export type Change = (copy: string) => void;

/** Changes a file of the content; `from` has to stand there. */
export function edit(copy: string, file: string, from: string | RegExp, to: string): void {
  const path = join(copy, 'content', file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not contain ${String(from)}`);
  writeFileSync(path, after);
}

/** Writes a file of the content. */
function write(copy: string, file: string, text: string): void {
  const path = join(copy, 'content', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Adds a file of the new host's, as it stands in the fixtures. */
function add(copy: string, file: string): void {
  cpSync(`${PROJECT}tests/fixtures/host/content/${file}`, join(copy, 'content', file));
}

/** The body that takes the site over. */
const HOST = 'presidencia-ficticia-2027';

/** The edition that it starts. */
export const NEXT_EDITION = '2027';

const EDITION = `editions/${NEXT_EDITION}`;
const FIRST = `${EDITION}/agenda/2027-08-18.yaml`;

/** Another Presidency hosts the site: a body of its own, its address, and whom to write to. */
const takeOver: Change = (copy) => {
  add(copy, `organizations/${HOST}.yaml`);
  edit(copy, 'site.yaml', /^url: .*/m, 'url: https://ministerio.example/formacion/');
  edit(copy, 'site.yaml', /^host: .*/m, `host: ${HOST}`);
  edit(
    copy,
    'site.yaml',
    /^links:/m,
    'contact:\n  label: { es: Equipo web ficticio, en: Fictional web team }\n  email: web@ministerio.example\nlinks:',
  );
};

/**
 * The next edition has the agenda and the texts of 2021, at its own dates, places and links, under the new host's Presidency and
 * open to nominations; of results it has none.
 */
export const startEdition: Change = (copy) => {
  const model = join(copy, 'content/editions/2021');
  // The days of August are the same days of the week in both years.
  const moved = (text: string) =>
    text.replaceAll('2021-08-', `${NEXT_EDITION}-08-`).replaceAll('ppt-mexico-2021', HOST);
  const taken = readdirSync(model, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:yaml|mdx)$/.test(name) && !/^(?:edition\.|recordings\/)/.test(name));
  for (const name of taken) write(copy, `${EDITION}/${moved(name)}`, moved(readFileSync(join(model, name), 'utf8')));
  for (const session of ['1', '2', '3']) {
    const pending = `session: ${session}\nyoutube: { state: pending }\necampus: { state: pending }\n`;
    write(copy, `${EDITION}/recordings/session-${session}.yaml`, pending);
  }
  add(copy, `organizations/${HOST}.yaml`);
  add(copy, `${EDITION}/edition.yaml`);
  edit(copy, FIRST, '  items:', `  room: main\n  materials:\n${MATERIALS}  items:`);
  edit(
    copy,
    `${EDITION}/participants.yaml`,
    '    target: { page: participants, anchor: nomination }',
    '    opens: 2027-04-05\n    closes: 2027-05-14\n    link: { state: open, url: "https://example.org/nominate/270002", since: 2027-04-05T14:00:00Z }\n    target: { page: participants, anchor: nomination }',
  );
  edit(
    copy,
    `${EDITION}/participants.yaml`,
    '    target: { page: participants, anchor: registration }',
    '    opens: 2027-06-01\n    closes: 2027-06-30\n    target: { page: participants, anchor: registration }',
  );
};

const MATERIALS =
  '    - { id: slides, kind: slides, title: { es: Láminas ficticias, en: Fictional slides }, language: es, state: published, published: 2027-08-10T15:00:00Z, url: "https://example.org/laminas-ficticias" }\n';

const changeOf = (at: string, es: string, en: string, item: string) =>
  `    - { at: ${at}, text: { es: "${es}", en: "${en}" }, items: [${item}] }\n`;

/** An item of an edition ends later, and the one after it begins later. */
export const moveItem =
  (edition: string): Change =>
  (copy) => {
    const file = `editions/${edition}/agenda/${edition}-08-18.yaml`;
    edit(copy, file, 'end: 09:50', 'end: 09:55');
    edit(copy, file, 'start: 09:50', 'start: 09:55');
    const [es, en] = ['El panel dura cinco minutos más.', 'The panel takes five minutes more.'];
    edit(copy, file, '  items:', `  changes:\n${changeOf('2027-05-03T15:00:00Z', es, en, 's1-2, s1-3')}  items:`);
  };

/** An item of an edition is withdrawn. */
export const withdrawItem =
  (edition: string): Change =>
  (copy) => {
    const file = `editions/${edition}/agenda/${edition}-08-20.yaml`;
    edit(copy, file, '      start: 09:45', '      status: withdrawn\n      start: 09:45');
    const [es, en] = ['No habrá preguntas.', 'There will be no questions.'];
    edit(copy, file, '  items:', `  changes:\n${changeOf('2027-05-04T15:00:00Z', es, en, 's3-2')}  items:`);
  };

/** A sentence of the new edition's concept note reads otherwise, in both languages. */
const changeSentence: Change = (copy) => {
  edit(copy, `${EDITION}/note/es/purpose.mdx`, /\n\n(?=[^\n]+\s*$)/, '\n\nEste programa es ficticio. ');
  edit(copy, `${EDITION}/note/en/purpose.mdx`, /\n\n(?=[^\n]+\s*$)/, '\n\nThis programme is fictional. ');
};

/** Someone new leads an item of the new edition. */
const addPerson: Change = (copy) => {
  add(copy, 'people/ixchel-ficticia-xocoyotzin.yaml');
  edit(copy, FIRST, '- person: fabio-jimenez', '- person: ixchel-ficticia-xocoyotzin');
};

/** When each item of that session begins in its recording. */
const STARTS = ['0:00:40', '0:15:10', '0:49:30', '1:00:05', '1:29:40', '1:44:20', '1:54:50'];

/** The recording of session 1 of 2021 is published, with chapters and a transcript. */
const publishRecording: Change = (copy) => {
  const folder = 'editions/2021/recordings';
  edit(
    copy,
    `${folder}/session-1.yaml`,
    /^youtube: .*/m,
    [
      'youtube:',
      '  state: published',
      '  url: https://www.youtube.com/watch?v=aaaaaaaaaaa',
      '  published: 2027-01-10T15:00:00Z',
      '  language: es',
      '  interpretation: [en]',
      '  duration: 1:58:04',
      'summary:',
      '  es: La sesión ficticia reunió a gobiernos locales de cuatro países en un panel y en tres grupos de trabajo.',
      '  en: The fictional session brought local governments of four countries together in a panel and three groups.',
      'chapters:',
      ...STARTS.map((start, index) => `  - { at: ${start}, item: s1-${String(index + 1)} }`),
      'transcripts: [es]',
    ].join('\n'),
  );
  const cues = [
    '00:00:40.000 --> 00:00:45.000\nLes damos la bienvenida.',
    '00:15:10.000 --> 00:15:16.000\nEmpieza el panel.',
  ];
  write(copy, `${folder}/session-1.es.vtt`, `WEBVTT\n\n${cues.join('\n\n')}\n`);
};

/** All that a host does in a year, in turn. */
export const actAsHost: Change = (copy) => {
  for (const change of [
    takeOver,
    startEdition,
    moveItem(NEXT_EDITION),
    withdrawItem(NEXT_EDITION),
    changeSentence,
    addPerson,
    publishRecording,
  ])
    change(copy);
};
