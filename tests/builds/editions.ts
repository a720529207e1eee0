import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longTranscript } from '../fixtures/long-transcript.ts';
import { PROJECT } from './copy.ts';
import { addEdition } from './large-archive.ts';

/** The edition that the fixture adds; it never was, and stands in no content but that of the tests. */
export const FIXTURE_EDITION = '2031';

/** Adds the fixture's edition, people and bodies to the content of a copy, and the one transcript too long to keep. */
export function addFixture(copy: string): void {
  const content = join(copy, 'content');
  cpSync(`${PROJECT}tests/fixtures/content`, content, { recursive: true });
  // The video lasts 2:04:00; the talking ends a little before.
  writeFileSync(join(content, `editions/${FIXTURE_EDITION}/recordings/session-2.es.vtt`), longTranscript(7420));
}

/** The editions of the fixtures that grow and go another way than 2021; each says in its own words that it never was. */
export const GROWING_EDITIONS = { hybrid: '2032', announced: '2033', weeks: '2034', postponed: '2035' } as const;

/** Adds one of those editions, with its people, its bodies and the files it offers, to a copy. */
export function addEditionOf(copy: string, name: keyof typeof GROWING_EDITIONS): void {
  cpSync(`${PROJECT}tests/fixtures/editions/${name}`, copy, { recursive: true });
}

/** Changes the text of a file, under the name that it has or another. */
function rewrite(path: string, changes: (text: string) => string, renamed = path): void {
  const text = changes(readFileSync(path, 'utf8'));
  rmSync(path);
  writeFileSync(renamed, text);
}

/**
 * Adds three of those editions told otherwise: that of 2035 as it was planned, in person in May; that of 2032 postponed,
 * without new days; and that of 2034 cancelled. Session 2 of 2021 waits for a new day.
 */
export function tellOtherwise(copy: string): void {
  for (const name of ['hybrid', 'weeks', 'postponed'] as const) addEditionOf(copy, name);
  const editions = join(copy, 'content/editions');
  const planned = (text: string) => text.replaceAll('2035-09-04', '2035-05-08').replaceAll('2035-09-05', '2035-05-09');
  for (const file of readdirSync(join(editions, '2035'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.yaml')) continue;
    rewrite(
      join(editions, '2035', file),
      (text) =>
        planned(text)
          .replace(/^( *)(?:status|changes):\n(?:\1 +.*\n)+/gm, '')
          .replace('mode: online', 'mode: in-person')
          .replaceAll('2035-06-25', '2035-02-25')
          .replaceAll('2035-07-2', '2035-03-2')
          .replaceAll('2035-08-10', '2035-04-10'),
      join(editions, '2035', planned(file)),
    );
  }
  const said = (state: string, at: string, more = '') =>
    `status: [{ state: ${state}, at: ${at}, reason: { es: Así es., en: So it is. }${more} }]\n`;
  rewrite(join(editions, '2032/edition.yaml'), (text) =>
    text
      .replace(/^dates: .*\n/m, '')
      .concat(said('postponed', '2032-04-01T15:00:00Z', ', from: { start: 2032-05-11, end: 2032-05-12 }')),
  );
  rewrite(join(editions, '2034/edition.yaml'), (text) => text.concat(said('cancelled', '2034-09-01T15:00:00Z')));
  rewrite(join(editions, '2021/agenda/2021-08-19.yaml'), (text) =>
    text.concat(`  ${said('postponed', '2026-11-24T12:00:00Z', ', from: 2021-08-19')}`),
  );
}

const change = (at: string, es: string, en: string, items: readonly string[]) =>
  `    - at: ${at}\n      text: { es: ${es}, en: ${en} }\n      items: [${items.join(', ')}]\n`;

/** Moves, withdraws and changes items of 2021, and the course; cancels a session; of one the change is not recorded. */
export function changeAgenda(copy: string): void {
  const edit = (name: string, changes: (text: string) => string) => {
    const path = join(copy, 'content/editions/2021/agenda', `${name}.yaml`);
    writeFileSync(path, changes(readFileSync(path, 'utf8')));
  };
  edit('2021-08-16', (text) =>
    text
      .replace('deadline: 2021-08-20', 'deadline: 2021-08-19')
      .concat(`  changes:\n${change('2026-11-24T08:00:00Z', 'Termina antes.', 'It ends earlier.', ['course'])}`),
  );
  edit('2021-08-18', (text) =>
    text
      .replace('end: 11:00', 'end: 11:10')
      .replace('      start: 10:45\n', '      status: withdrawn\n      start: 10:45\n')
      .concat(
        '  changes:\n',
        change('2026-11-24T09:00:00Z', 'El cierre dura más.', 'The closing takes longer.', ['s1-7']),
        change('2026-11-24T10:00:00Z', 'Sin preguntas.', 'No questions.', ['s1-6', 's1-7']),
      ),
  );
  // A facilitator changes and nobody records it; the closing moves to the end of the day.
  edit('2021-08-19', (text) =>
    text
      .replace('person: rudi-maxwald', 'person: fabio-jimenez')
      .replace('start: 10:55\n      end: 11:00', 'start: 23:00\n      end: 24:00')
      .concat(`  changes:\n${change('2026-11-24T11:00:00Z', 'Cierra tarde.', 'It closes late.', ['s2-5'])}`),
  );
  edit('2021-08-20', (text) =>
    text.concat(
      '  status:\n',
      '    - { state: cancelled, at: 2026-11-24T12:00:00Z, reason: { es: Se cancela., en: It is cancelled. } }\n',
    ),
  );
}

export const VIDEO = 'https://www.youtube.com/watch?v=aaaaaaaaaaa';
export const OLDER_VIDEO = 'https://www.youtube.com/watch?v=bbbbbbbbbbb';

/** Publishes recordings of 2021, withdraws one, records a change, and gives a person a name that looks like markup. */
export function publishRecordings(copy: string): void {
  const edition = join(copy, 'content/editions/2021');
  const record = (session: number, youtube: string) => {
    const recording = join(edition, `recordings/session-${String(session)}.yaml`);
    writeFileSync(recording, readFileSync(recording, 'utf8').replace('youtube: { state: pending }', youtube));
  };
  // On YouTube before this site was there, told of some days after it was on YouTube, and taken down.
  const about = 'language: es, duration: 1:58:04';
  record(1, `youtube: { state: published, url: ${OLDER_VIDEO}, published: 2021-08-25T15:00:00Z, ${about} }`);
  const announced = 'published: 2027-02-01T18:00:00Z, announced: 2027-02-05T18:00:00Z';
  record(2, `youtube: { state: published, url: ${VIDEO}, ${announced}, ${about} }`);
  record(3, 'youtube: { state: withdrawn, announced: 2027-02-07T18:00:00Z }');
  appendFileSync(
    join(edition, 'agenda/2021-08-18.yaml'),
    '  changes:\n    - at: 2027-01-10T18:00:00Z\n      text: { es: "El cierre <dura> más & más.", en: The closing takes longer. }\n      items: [s1-7]\n',
  );
  const person = join(copy, 'content/people/fabio-jimenez.yaml');
  writeFileSync(person, readFileSync(person, 'utf8').replace('Fabio Jiménez', '"<script>alert(1)</script>"'));
}

/** Adds an edition of sixty sessions with as many people. */
export function addArchive(copy: string): void {
  addEdition(copy, 60);
  for (const lang of ['es', 'en']) {
    const prose = join(copy, `content/editions/2022/note/${lang}/introduction.mdx`);
    appendFileSync(
      prose,
      '\n<PageLink page="people" anchor="person-7">7</PageLink> <PageLink page="people" anchor="iom">IOM</PageLink>\n',
    );
  }
}
