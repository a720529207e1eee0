import { z } from 'astro/zod';
import { SESSION_KINDS } from '../domain/agenda.ts';
import type { Localized } from '../domain/locale.ts';
import { changes } from './changes.ts';
import { courseSchema } from './course.ts';
import { materialSchema } from './document.ts';
import { bilingual, date, endTime, instant, slug, timeZone, wallTime } from './fields.ts';
import { hasHours, hoursWith, refuseUnclearHours } from './hours.ts';
import { itemWith } from './item.ts';
import { languagesSchema } from './languages.ts';
import { refusal } from './refusal.ts';
import { sessionStatus } from './status.ts';
import { whereFields } from './venue.ts';

/** A session, with hours of a kind. */
const sessionWith = <Start extends z.ZodType, End extends z.ZodType>(start: Start, end: End) =>
  z
    .strictObject({
      /** Its number within the edition. */
      number: z.int().positive(),
      /** What kind of thing it is. */
      kind: z.enum(SESSION_KINDS).default('session'),
      /** A name of its own, in place of its kind and number. */
      name: bilingual.optional(),
      /** Its official title; leave out while it is not announced. */
      title: bilingual.optional(),
      /** What it is about, in a sentence of ours. */
      summary: bilingual.optional(),
      /** What the methodology says it works on. */
      focus: bilingual.optional(),
      ...hoursWith(start, end),
      ...whereFields,
      /** A room of the venue: its id. */
      room: slug.optional(),
      /** IANA zone in which its hours are written, where that is not the edition's. */
      timeZone: timeZone.optional(),
      /** The city whose hours those are, as readers name it. */
      city: bilingual.optional(),
      /** Its languages, where they are not those of the edition. */
      languages: languagesSchema.optional(),
      status: sessionStatus,
      /** What was handed out. */
      materials: z.array(materialSchema).default([]),
      /** Its rows, in the order in which they happen; none while they are not known. */
      items: z.array(itemWith(start, end)).default([]),
      changes,
    })
    .superRefine(refuseUnclearHours)
    .superRefine((session, context) => {
      const refuse = (field: string, wrong: Localized, fix: Localized) => {
        context.addIssue({ code: 'custom', path: [field], ...refusal(wrong, fix), input: session });
      };
      // The type of a factory's items does not say what hours are of.
      const items = session.items as readonly { readonly start?: unknown; readonly end?: unknown }[];
      const isTold = hasHours(session) || session.hours !== undefined;
      if (!isTold && (items.length === 0 || !items.every(hasHours))) {
        refuse(
          'hours',
          { es: 'no dice ninguna hora, y sus puntos tampoco', en: 'says no hour, and its items do not say it either' },
          {
            es: 'agrega start y end a la sesión, o hours: to-be-confirmed',
            en: 'add start and end to the session, or hours: to-be-confirmed',
          },
        );
      }
      if ((session.timeZone === undefined) !== (session.city === undefined)) {
        const [missing, other] = session.city === undefined ? ['city', 'timeZone'] : ['timeZone', 'city'];
        refuse(
          missing,
          { es: `falta: va junto con ${other}`, en: `is missing: it goes together with ${other}` },
          { es: `agrega «${missing}», o quita ${other}`, en: `add "${missing}", or remove ${other}` },
        );
      }
    });

/** A day whose session has hours of a kind. */
const dayWith = <Start extends z.ZodType, End extends z.ZodType>(start: Start, end: End) =>
  z
    .strictObject({
      /** Its date, or the first of the course. */
      date,
      /** Last date of the course; leave out for a single day. */
      until: date.optional(),
      /** The course, where these are its days. */
      course: courseSchema.optional(),
      /** The session of the day. */
      session: sessionWith(start, end).optional(),
    })
    .refine(
      ({ course, session }) => (course === undefined) !== (session === undefined),
      refusal(
        { es: 'no tiene ni course ni session, o tiene los dos', en: 'has neither or both of course and session' },
        { es: 'deja uno de los dos, y solo uno', en: 'give a day exactly one of the two' },
      ),
    );

/**
 * One session of the agenda, or one course with its days, as an editor writes it; its file is named after its first date.
 * An item begins at a wall time of its session's zone, and ends at another or at 24:00, the end of the day.
 */
export const daySchema = dayWith(wallTime, endTime);

const moment = z.strictObject({ date, time: wallTime, instant });

/** The same once the hours have been read in that zone: each with the instant that it means. */
export const datedDaySchema = dayWith(moment, moment);
