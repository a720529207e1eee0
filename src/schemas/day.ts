import { z } from 'astro/zod';
import { described } from './described.ts';
import { SESSION_KINDS } from '../domain/agenda.ts';
import type { Localized } from '../domain/locale.ts';
import { changes } from './changes.ts';
import { courseSchema } from './course.ts';
import { materialSchema } from './document.ts';
import { bilingual, slug } from './fields.ts';
import { date, endTime, instant, timeZone, wallTime } from './times.ts';
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
      number: z.int().positive().meta(described('Su número en la edición.', 'Its number within the edition.')),
      kind: z
        .enum(SESSION_KINDS)
        .default('session')
        .meta(described('Qué tipo de cosa es.', 'What kind of thing it is.')),
      name: bilingual
        .optional()
        .meta(
          described(
            'Un nombre propio, en lugar de su tipo y su número.',
            'A name of its own, in place of its kind and number.',
          ),
        ),
      title: bilingual
        .optional()
        .meta(
          described(
            'Su título oficial; se omite mientras no se anuncie.',
            'Its official title; leave out while it is not announced.',
          ),
        ),
      summary: bilingual
        .optional()
        .meta(described('De qué trata, en una oración nuestra.', 'What it is about, in a sentence of ours.')),
      focus: bilingual
        .optional()
        .meta(described('Lo que, según la metodología, se trabaja en ella.', 'What the methodology says it works on.')),
      ...hoursWith(start, end),
      ...whereFields,
      room: slug
        .optional()
        .meta(
          described('Una sala de la sede: su identificador en `rooms`.', 'A room of the venue: its id in `rooms`.'),
        ),
      timeZone: timeZone
        .optional()
        .meta(
          described(
            'Zona horaria en que están escritas sus horas, como `America/Mexico_City`, si no es la de la edición.',
            'Time zone in which its hours are written, for example `America/Mexico_City`, where that is not the edition’s.',
          ),
        ),
      city: bilingual
        .optional()
        .meta(
          described(
            'La ciudad cuyas horas son, como la llama quien lee.',
            'The city whose hours those are, as readers name it.',
          ),
        ),
      languages: languagesSchema
        .optional()
        .meta(
          described(
            'Sus idiomas, si no son los de la edición.',
            'Its languages, where they are not those of the edition.',
          ),
        ),
      status: sessionStatus,
      materials: z.array(materialSchema).default([]).meta(described('Lo que se repartió.', 'What was handed out.')),
      items: z
        .array(itemWith(start, end))
        .default([])
        .meta(
          described(
            'Sus puntos, en el orden en que ocurren; ninguno mientras no se conozcan.',
            'Its items, in the order in which they happen; none while they are not known.',
          ),
        ),
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
      // An item with one of its two hours is told itself.
      const isHalfTold = items.some((item) => (item.start === undefined) !== (item.end === undefined));
      if (!isTold && !isHalfTold && (items.length === 0 || !items.every(hasHours))) {
        refuse(
          'hours',
          { es: 'no dice ninguna hora, y sus puntos tampoco', en: 'gives no time, and neither do its items' },
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
      date: date.meta(
        described(
          'Su fecha, como `2021-08-18`, o la primera del curso.',
          'Its date, for example `2021-08-18`, or the first of the course.',
        ),
      ),
      until: date
        .optional()
        .meta(
          described(
            'Última fecha del curso; se omite si es un solo día.',
            'Last date of the course; leave out for a single day.',
          ),
        ),
      course: courseSchema
        .optional()
        .meta(described('El curso, si estos son sus días.', 'The course, where these are its days.')),
      session: sessionWith(start, end).optional().meta(described('La sesión del día.', 'The session of the day.')),
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
