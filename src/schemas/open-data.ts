import { z } from 'astro/zod';
import { SESSION_KINDS } from '../domain/agenda.ts';
import { ITEM_KINDS, ITEM_STATUSES } from '../domain/item.ts';
import { DOCUMENT_KINDS, MATERIAL_KINDS } from '../domain/document.ts';
import { DAY_PARTS } from '../domain/hours.ts';
import { LANGS } from '../domain/locale.ts';
import { MILESTONE_ORDERS, STEP_KINDS } from '../domain/milestone.ts';
import { STATUSES } from '../domain/status.ts';
import { WHEELCHAIR } from '../domain/venue.ts';
import { ATTENDANCE, EVENT_STATUS } from './schema-org.ts';

// What the site itself writes and others read: patterns stand here as they do in the JSON Schema made of them.
const text = z.string().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const wallTime = z.string().regex(/^\d{2}:\d{2}$/);
const url = z.string().regex(/^https:\/\//);
const number = z.int().positive();
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2.');
const language = text.describe('BCP 47.');
const hours = z
  .enum(DAY_PARTS)
  .optional()
  .describe('The part of the day, while the hours are not known: then no start and no end is given.');

const status = z
  .array(z.strictObject({ state: z.enum(STATUSES), at: instant, reason: text }))
  .optional()
  .describe('What was said of it after it was announced, in order: the last one holds.');

const eventStatus = z.enum(Object.values(EVENT_STATUS)).optional().describe('As schema.org/eventStatus.');

const location = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Place'),
    name: text,
    room: text.optional(),
    address: text.optional(),
    city: text,
    country,
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    wheelchair: z.enum(WHEELCHAIR).optional(),
  }),
  z.strictObject({
    type: z.literal('VirtualLocation'),
    name: text.describe('The platform.'),
    url: url.optional().describe('Only where everyone may join.'),
    access: z.enum(['public', 'restricted', 'pending']).describe('Who is given the link to join.'),
  }),
]);

/** Where something is held. */
const where = {
  eventAttendanceMode: z.enum(Object.values(ATTENDANCE)).optional().describe('As schema.org/eventAttendanceMode.'),
  location: z.array(location).optional().describe('Its venue, its platform, or both.'),
};

const languages = z
  .strictObject({
    spoken: z.array(language),
    interpretation: z.union([z.literal(true), z.array(language)]).optional(),
    signLanguage: text.optional(),
    captions: z.array(language),
  })
  .optional()
  .describe('What is spoken, and what helps to follow it; `interpretation` is true where no language is named.');

const documentOf = (kinds: readonly string[]) =>
  z.strictObject({
    id: text,
    kind: z.enum(kinds),
    title: text,
    language: language.optional(),
    authors: z.array(text),
    state: z.enum(['pending', 'published', 'withdrawn']),
    url: url.optional().describe('Only while it is published.'),
    bytes: number.optional().describe('Size of the file.'),
    encodingFormat: text.optional().describe('Media type of the file.'),
  });

const materials = z.array(documentOf(MATERIAL_KINDS)).optional().describe('Slides, handouts, links and others.');

const milestone = z.strictObject({
  id: text,
  kind: z.enum(STEP_KINDS),
  title: text,
  audience: text.optional().describe('Whom it concerns.'),
  startDate: date.optional().describe('Its day, or the first one.'),
  endDate: date.optional().describe('Its last day.'),
  order: z.enum(MILESTONE_ORDERS).optional().describe('When it is, where it has no date.'),
  link: z
    .strictObject({ state: z.enum(['pending', 'open', 'closed', 'restricted']), url: url.optional() })
    .optional()
    .describe('Where it is done; its address only while it is open to everyone.'),
});

const course = z.strictObject({
  id: text,
  title: text,
  url,
  language: text.describe('Language of instruction (BCP 47).'),
  startDate: date.describe('Its first day in the agenda.'),
  endDate: date.describe('Its last day: that of its deadline.'),
  deadline: date.describe('The day by which it is to be completed.'),
  hours: z.number().positive().describe('Approximate effort.'),
});

const session = z.strictObject({
  number,
  kind: z.enum(SESSION_KINDS).optional(),
  name: text.optional().describe('The name it has of its own, in place of its number.'),
  title: text.optional().describe('Absent while it is not announced.'),
  date,
  start: instant.optional().describe('Absent while its hours are not known.'),
  end: instant.optional(),
  hours,
  timeZone: text.optional().describe('IANA zone of its local times, where it is not that of the edition.'),
  status,
  eventStatus,
  ...where,
  languages,
  materials,
  objectives: z.array(number).describe('Numbers of the specific objectives it serves.'),
  url,
});

const group = z.strictObject({
  id: text.describe('The same in every language and for ever.'),
  title: text,
  start: instant.optional(),
  end: instant.optional(),
  ...where,
  facilitators: z.array(text).optional(),
  materials,
});

const item = z.strictObject({
  id: text.describe('The same in every language and for ever.'),
  session: number,
  start: instant.optional().describe('In UTC (RFC 3339); absent while its hours are not known.'),
  end: instant.optional(),
  localStart: wallTime.optional().describe('Wall time in timeZone.'),
  localEnd: wallTime.optional(),
  hours,
  kind: z.enum(ITEM_KINDS),
  status: z.enum(ITEM_STATUSES),
  title: text,
  facilitators: z.array(text),
  contributors: z.array(z.strictObject({ name: text, role: text })),
  parts: z.array(text),
  groups: z.array(group).optional().describe('Groups held at once; each is where its item is, unless it says where.'),
  ...where,
  materials,
  partsNumbered: z.boolean().describe('Whether the order of the parts is part of the programme.'),
  places: z.array(
    z.strictObject({
      country,
      locality: text.optional(),
    }),
  ),
  url,
});

/** The agenda of an edition as open data, in one language. */
export const agendaDataSchema = z
  .strictObject({
    $schema: url.describe('Address of this schema.'),
    edition: text.describe('Year of the edition.'),
    title: text,
    language: z.enum(LANGS).describe('Language of the texts (BCP 47).'),
    timeZone: text.describe('IANA zone of the local times.'),
    startDate: date.optional().describe('Its first day; the one it had where it waits for a new one.'),
    endDate: date.optional(),
    status,
    eventStatus,
    ...where,
    languages,
    milestones: z.array(milestone).optional().describe('The steps of its participants that have a date or an order.'),
    documents: z.array(documentOf(DOCUMENT_KINDS)).optional().describe('Its official note, its report and others.'),
    course: course.optional(),
    furtherCourses: z.array(course).optional().describe('Those after the first.'),
    sessions: z.array(session),
    items: z.array(item).describe('Each is where its session is, unless it says where.'),
  })
  .meta({ title: 'Agenda of an edition of the RCM training programme' });

export type AgendaData = z.output<typeof agendaDataSchema>;
