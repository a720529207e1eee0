import { z } from 'astro/zod';
import { ITEM_KINDS, ITEM_STATUSES } from '../domain/agenda.ts';
import { LANGS } from '../domain/locale.ts';

// What the site itself writes and others read: patterns stand here as they do in the JSON Schema made of them.
const text = z.string().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const wallTime = z.string().regex(/^\d{2}:\d{2}$/);
const url = z.string().regex(/^https:\/\//);
const number = z.int().positive();

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
  title: text.optional().describe('Absent while it is not announced.'),
  date,
  start: instant.optional().describe('Absent while its hours are not known.'),
  end: instant.optional(),
  objectives: z.array(number).describe('Numbers of the specific objectives it serves.'),
  url,
});

const item = z.strictObject({
  id: text.describe('The same in every language and for ever.'),
  session: number,
  start: instant.optional().describe('In UTC (RFC 3339); absent while its hours are not known.'),
  end: instant.optional(),
  localStart: wallTime.optional().describe('Wall time in timeZone.'),
  localEnd: wallTime.optional(),
  kind: z.enum(ITEM_KINDS),
  status: z.enum(ITEM_STATUSES),
  title: text,
  facilitators: z.array(text),
  contributors: z.array(z.strictObject({ name: text, role: text })),
  parts: z.array(text),
  groups: z
    .array(z.strictObject({ id: text, title: text }))
    .optional()
    .describe('Groups held at once.'),
  partsNumbered: z.boolean().describe('Whether the order of the parts is part of the programme.'),
  places: z.array(
    z.strictObject({
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .describe('ISO 3166-1 alpha-2.'),
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
    course: course.optional(),
    sessions: z.array(session),
    items: z.array(item),
  })
  .meta({ title: 'Agenda of an edition of the RCM training programme' });

export type AgendaData = z.output<typeof agendaDataSchema>;
