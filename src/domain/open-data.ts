import { type Day, type Facilitator, sessionsOf, courseOf, type Item, placesOfItem, type Session } from './agenda.ts';
import type { Edition } from './edition.ts';
import type { Lang } from './locale.ts';

/** What the data say beyond the agenda, in the language of their reader. */
export interface DataWords {
  readonly lang: Lang;
  /** Address of the JSON Schema that describes the data. */
  readonly schema: string;
  readonly facilitator: (who: Facilitator) => string;
  readonly person: (id: string) => string;
  readonly url: (session: Session, item?: Item) => string;
}

/** The agenda of an edition as open data, in one language; instants in UTC (RFC 3339). `AGENDA_SCHEMA` describes it. */
export function agendaData(edition: Edition, days: readonly Day[], words: DataWords) {
  const { lang } = words;
  const course = courseOf(days);
  return {
    $schema: words.schema,
    edition: edition.id,
    title: edition.title[lang],
    language: lang,
    timeZone: edition.timeZone,
    ...(course && {
      course: {
        id: course.id,
        title: course.title[lang],
        url: course.url,
        language: course.language,
        startDate: course.start,
        endDate: course.end,
        deadline: course.deadline,
        hours: course.hours,
      },
    }),
    sessions: sessionsOf(days).map((session) => ({
      number: session.number,
      title: session.title[lang],
      date: session.date,
      start: session.start.instant,
      end: session.end.instant,
      objectives: session.objectives,
      url: words.url(session),
    })),
    items: sessionsOf(days).flatMap((session) =>
      session.items.map((item) => ({
        id: item.id,
        session: session.number,
        start: item.start.instant,
        end: item.end.instant,
        localStart: item.start.time,
        localEnd: item.end.time,
        kind: item.kind,
        status: item.status,
        title: item.title[lang],
        facilitators: item.facilitators.map(words.facilitator),
        contributors: item.contributors.map(({ person, role }) => ({ name: words.person(person), role: role[lang] })),
        parts: item.parts.map(({ text }) => text[lang]),
        partsNumbered: item.partsNumbered,
        places: placesOfItem(item).map(({ country, locality }) => ({
          country,
          ...(locality && { locality: locality[lang] }),
        })),
        url: words.url(session, item),
      })),
    ),
  };
}

const text = { type: 'string', minLength: 1 } as const;
const date = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` } as const;
const instant = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$` } as const;
const hour = { type: 'string', pattern: String.raw`^\d{2}:\d{2}$` } as const;
const url = { type: 'string', pattern: '^https://' } as const;
const number = { type: 'integer', minimum: 1 } as const;

/** An object of which every property but `optional` is there, and no other. */
function record<P extends Readonly<Record<string, unknown>>>(properties: P, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

const list = (items: unknown) => ({ type: 'array', items });

/** The JSON Schema (2020-12) of `agendaData`, published beside it. */
export const AGENDA_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Agenda of an edition of the RCM training programme',
  ...record(
    {
      $schema: { ...url, description: 'Address of this schema.' },
      edition: { ...text, description: 'Year of the edition.' },
      title: text,
      language: { enum: ['es', 'en'], description: 'Language of the texts (BCP 47).' },
      timeZone: { ...text, description: 'IANA zone of the local hours.' },
      course: record({
        id: text,
        title: text,
        url,
        language: text,
        startDate: date,
        endDate: date,
        deadline: date,
        hours: { type: 'number' },
      }),
      sessions: list(
        record({ number, title: text, date, start: instant, end: instant, objectives: list(number), url }),
      ),
      items: list(
        record({
          id: { ...text, description: 'The same in every language and for ever.' },
          session: number,
          start: { ...instant, description: 'In UTC (RFC 3339).' },
          end: instant,
          localStart: { ...hour, description: 'Wall time in timeZone.' },
          localEnd: hour,
          kind: text,
          status: { enum: ['confirmed', 'withdrawn'] },
          title: text,
          facilitators: list(text),
          contributors: list(record({ name: text, role: text })),
          parts: list(text),
          partsNumbered: { type: 'boolean', description: 'Whether the order of the parts is part of the programme.' },
          places: list(
            record(
              {
                country: { type: 'string', pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2.' },
                locality: text,
              },
              ['locality'],
            ),
          ),
          url,
        }),
      ),
    },
    ['course'],
  ),
} as const;
