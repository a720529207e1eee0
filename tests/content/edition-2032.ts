import { beforeEach, expect, it } from 'vitest';
import { breakContent, edit, problem, publish, write } from './broken.ts';

/** The files of an edition in person and on line that never was, beside those of 2021. */
export const EDITION = 'editions/2032/edition.yaml';
export const ROUTE = 'editions/2032/participants.yaml';
export const COURSE = 'editions/2032/agenda/2032-05-02.yaml';
export const MORNING = 'editions/2032/agenda/2032-05-11.yaml';
export const AFTERNOON = 'editions/2032/agenda/2032-05-11-tarde.yaml';
export const NEXT_DAY = 'editions/2032/agenda/2032-05-12.yaml';
export const PERSON = 'people/ana-ficticia.yaml';

/** What stands in them. */
export const FILES: Readonly<Record<string, string>> = {
  [EDITION]: `title: { es: Programa ficticio, en: Fictional programme }
shortTitle: { es: Edición ficticia, en: Fictional edition }
description: { es: Dos días inventados., en: Two made-up days. }
summary: { es: Dos días inventados., en: Two made-up days. }
timeZone: America/Panama
city: { es: Ciudad de Panamá, en: Panama City }
published: 2032-01-12T15:00:00Z
dates: { start: 2032-05-02, end: 2032-05-12 }
mode: hybrid
venue:
  name: { es: Centro Ficticio, en: Fictional Centre }
  city: { es: Ciudad de Panamá, en: Panama City }
  country: PA
  geo: { latitude: 8.98, longitude: -79.52 }
  rooms:
    - { id: main, name: { es: Sala Magna, en: Great Hall } }
    - { id: workshop, name: { es: Taller, en: Workshop } }
online:
  platform: Zoom
  link: { state: restricted, url: https://example.org/join/edition }
status: []
documents:
  - id: programme
    kind: other
    title: { es: Programa, en: Programme }
    authors: [{ person: ana-ficticia }]
    language: es
    state: published
    published: 2032-03-01T15:00:00Z
    file: programa-2032.pdf
outcomes: []
`,
  [ROUTE]: `route:
  - id: step-nomination
    kind: nomination
    title: { es: Postulación, en: Nomination }
    text: { es: Se postula., en: One is nominated. }
    opens: 2032-03-01
    closes: 2032-03-15
    link: { state: open, url: https://example.org/form, since: 2032-03-01T14:00:00Z }
  - id: step-entry-survey
    kind: entry-survey
    title: { es: Consulta, en: Survey }
    text: { es: Se responde., en: One answers. }
    order: before-sessions
    link: { state: restricted, url: https://example.org/survey/entry }
  - id: step-certificate
    kind: certificate
    title: { es: Certificado, en: Certificate }
    text: { es: Se recibe., en: One receives it. }
    on: 2032-06-01
`,
  [COURSE]: `date: 2032-05-02
until: 2032-05-09
course:
  id: course
  title: { es: Curso, en: Course }
  name: { es: Curso, en: Course }
  url: https://example.org/course
  platform: { name: Campus, url: https://example.org/ }
  organization: iom
  focus: { es: Lo básico, en: The basics }
  deadline: 2032-05-09
  hours: 4
  language: es
  details: [{ es: A tu ritmo., en: At your own pace. }]
`,
  [MORNING]: `date: 2032-05-11
session:
  number: 1
  kind: ceremony
  room: main
  items:
    - id: s1-1
      start: 09:00
      end: 10:00
      kind: welcome
      title: { es: Bienvenida, en: Welcome }
    - id: s1-2
      start: 10:00
      end: 11:00
      kind: panel
      title: { es: Panel, en: Panel }
`,
  [AFTERNOON]: `date: 2032-05-11
session:
  number: 2
  kind: workshop
  start: 14:00
  end: 17:00
  materials:
    - { id: slides, kind: slides, title: { es: Láminas, en: Slides }, state: pending }
  items:
    - id: s2-1
      start: 14:30
      end: 16:00
      kind: group-work
      title: { es: Grupos, en: Groups }
      eventPerGroup: true
      groups:
        - id: origin
          title: { es: Origen, en: Origin }
          room: main
          link: { state: restricted, url: https://example.org/join/origin }
          start: 14:45
          end: 15:30
          facilitators: [{ person: ana-ficticia }]
        - id: transit
          title: { es: Tránsito, en: Transit }
          room: workshop
          materials:
            - { id: handout, kind: handout, title: { es: Hoja, en: Handout }, state: pending }
`,
  [NEXT_DAY]: `date: 2032-05-12
session:
  number: 3
  kind: visit
  hours: morning
  mode: in-person
`,
  [PERSON]: `name: Ana Ficticia
organization: iom
photograph: { file: ana-ficticia.jpg, alt: { es: Ana Ficticia sonríe., en: Ana Ficticia smiles. } }
`,
};

/** Gives each test of a file a copy of the content that also holds the edition of 2032, to be broken. */
export function breakEdition(): void {
  breakContent();
  beforeEach(() => {
    for (const [file, text] of Object.entries(FILES)) write(file, text);
    publish('documents/programa-2032.pdf', 1_000_000);
    publish('people/ana-ficticia.jpg', 1_000, '\xff\xd8\xff');
  });
}

/** A value that is written in place of another one, and what is then said of it. */
interface Refusal {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly wrong: string | RegExp;
  readonly fix: RegExp;
  /** How many lines below the one where `from` begins the value is that is refused. */
  readonly below?: number;
}

/** A test for each of some mistakes: it is the one problem, told with file, line, field, what is wrong and how to fix it. */
export function itRefuses(mistakes: Readonly<Record<string, Refusal>>): void {
  it.each(Object.entries(mistakes))('%s', (_, { file, from, to, field, wrong, fix, below = 0 }) => {
    const line = edit(file, from, to) + below;
    expect(problem()).toEqual({
      file: `content/${file}`,
      line,
      field,
      wrong: (typeof wrong === 'string' ? wrong : expect.stringMatching(wrong)) as unknown,
      fix: expect.stringMatching(fix) as unknown,
    });
  });
}
