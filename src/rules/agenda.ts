import { confirmedItems } from '../domain/item.ts';
import { sessionId } from '../domain/changes.ts';
import { isTimed } from '../domain/hours.ts';
import type { Localized } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import { type IsoDate, writtenTime } from '../domain/time.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type DataPath, type Finding, findingAt } from './finding.ts';
import { IN_ORDER, LATER_END } from './fixes.ts';
import { danglingFindings, repeated } from './ids.ts';

type DayEntry = ContentEntry<'agenda'>;
type EditionData = ContentEntry<'editions'>['data'];
type SessionData = NonNullable<DayEntry['data']['session']>;

/** The days of each edition are in order, and so are the items of each. */
export function agendaFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((edition) => {
    const days = ofEdition(content.agenda, edition.id);
    return [
      ...repeatedFindings(days),
      ...days.flatMap((day) => [
        ...dateFindings(day, edition.data),
        ...itemFindings(day),
        ...changeFindings(day, edition.data),
      ]),
    ];
  });
}

/** No two sessions of an edition share a number, and no two courses an id. */
function repeatedFindings(days: readonly DayEntry[]): readonly Finding[] {
  return [
    ...repeated(days, ({ data }) => data.session?.number).map(({ entry, key }) =>
      findingAt(
        entry,
        ['session', 'number'],
        {
          es: `la sesión ${String(key)} está también en otro archivo`,
          en: `session ${String(key)} stands in another file too`,
        },
        {
          es: 'da a cada sesión de la edición su propio número',
          en: 'give each session of the edition its own number',
        },
      ),
    ),
    ...repeated(days, ({ data }) => data.course?.id).map(({ entry, key }) =>
      findingAt(
        entry,
        ['course', 'id'],
        { es: `el curso ${quoted(key).es} aparece dos veces`, en: `the course ${quoted(key).en} stands twice` },
        {
          es: 'da a cada curso de la edición su propio identificador, como course-2',
          en: 'give each course of the edition its own id, as course-2',
        },
      ),
    ),
  ];
}

/** A day stands on its own date, within its edition. */
function dateFindings(day: DayEntry, { dates: stated, status }: EditionData): readonly Finding[] {
  const { date, until = date, session, course } = day.data;
  const last = status.at(-1);
  // While an edition that was postponed has no new days, its agenda keeps those that it had.
  const dates = stated ?? (last?.state === 'postponed' ? last.from : undefined);
  const findings: Finding[] = [];
  const refuse = (path: DataPath, wrong: Localized, fix: Localized) => findings.push(findingAt(day, path, wrong, fix));
  const within = (value: IsoDate) => dates !== undefined && dates.start <= value && value <= dates.end;
  const outside = (path: DataPath, value: IsoDate) =>
    refuse(
      path,
      {
        es: `${value} está fuera de la edición (${dates ? `${dates.start} a ${dates.end}` : 'aún sin fechas'})`,
        en: `${value} is outside the edition (${dates ? `${dates.start} to ${dates.end}` : 'no dates yet'})`,
      },
      { es: 'corrige la fecha, o dates en edition.yaml', en: 'correct the date, or the dates in edition.yaml' },
    );
  const name = day.id.slice(day.id.lastIndexOf('/') + 1);
  if (name !== date && !name.startsWith(`${date}-`)) {
    refuse(
      ['date'],
      { es: `el archivo no lleva su fecha por nombre, ${date}`, en: `the file is not named after its date, ${date}` },
      {
        es: `llámalo ${date}.yaml, o ${date}-….yaml si la fecha tiene varios archivos`,
        en: `name it ${date}.yaml, or ${date}-….yaml where the date has several files`,
      },
    );
  }
  if (until < date) {
    refuse(['until'], { es: `${until} es anterior a ${date}`, en: `${until} comes before ${date}` }, IN_ORDER);
  }
  if (!within(date)) outside(['date'], date);
  else if (!within(until)) outside(['until'], until);
  if (course && !within(course.deadline)) outside(['course', 'deadline'], course.deadline);
  if (session && until !== date) {
    refuse(
      ['until'],
      { es: 'una sesión dura un día', en: 'a session takes one day' },
      { es: 'quita «until»', en: 'remove "until"' },
    );
  }
  return findings;
}

/** The items of a session are named after it, and follow one another. */
function itemFindings(day: DayEntry): readonly Finding[] {
  const { session } = day.data;
  if (!session) return [];
  return [
    ...session.items.flatMap((item, index) => [
      ...nameFindings(day, session, item.id, index),
      ...lengthFindings(day, item, index),
      ...orderFindings(day, session, index),
    ]),
    ...repeated(session.items, ({ id }) => id).map(({ key, index }) =>
      findingAt(
        day,
        ['session', 'items', index, 'id'],
        { es: `el identificador ${quoted(key).es} aparece dos veces`, en: `the id ${quoted(key).en} stands twice` },
        {
          es: 'da a cada punto un número que ningún otro tenga ni haya tenido',
          en: 'give each item a number that no other item has or had',
        },
      ),
    ),
    ...withdrawnFindings(day, session),
  ];
}

function nameFindings(day: DayEntry, { number }: SessionData, id: string, index: number): readonly Finding[] {
  const session = String(number);
  if (new RegExp(`^s${session}-[1-9]\\d*$`).test(id)) return [];
  return [
    findingAt(
      day,
      ['session', 'items', index, 'id'],
      {
        es: `el identificador ${quoted(id).es} no es de la sesión ${session}`,
        en: `the id ${quoted(id).en} is not one of session ${session}`,
      },
      {
        es: `escribe s${session}- y un número que ningún otro punto tenga ni haya tenido`,
        en: `write s${session}- and a number that no other item has or had`,
      },
    ),
  ];
}

function lengthFindings(
  day: DayEntry,
  { start, end }: SessionData['items'][number],
  index: number,
): readonly Finding[] {
  if (!start || !end || end.instant > start.instant) return [];
  const ends = writtenTime(end, day.data.date);
  return [
    findingAt(
      day,
      ['session', 'items', index, 'end'],
      {
        es: `el punto termina a las ${ends}, no después de su inicio a las ${start.time}`,
        en: `the item ends at ${ends}, not after its start at ${start.time}`,
      },
      LATER_END,
    ),
  ];
}

function orderFindings(day: DayEntry, { items }: SessionData, index: number): readonly Finding[] {
  const item = items[index];
  const before = confirmedItems(items.slice(0, index)).filter(isTimed).at(-1);
  if (item?.status !== 'confirmed' || !isTimed(item) || !before) return [];
  const { start } = item;
  if (start.instant >= before.start.instant && start.instant >= before.end.instant) return [];
  const path = ['session', 'items', index, 'start'];
  return [
    start.instant < before.start.instant
      ? findingAt(
          day,
          path,
          {
            es: `${start.time} es antes del punto de arriba, que empieza a las ${before.start.time}`,
            en: `${start.time} comes before the item above, which starts at ${before.start.time}`,
          },
          { es: 'pon los puntos en el orden en que ocurren', en: 'put the items in the order in which they happen' },
        )
      : findingAt(
          day,
          path,
          {
            es: `${start.time} se traslapa con el punto de arriba, que termina a las ${writtenTime(before.end, day.data.date)}`,
            en: `${start.time} overlaps the item above, which ends at ${writtenTime(before.end, day.data.date)}`,
          },
          {
            es: 'mueve el inicio, o termina antes el punto de arriba',
            en: 'move the start, or end the item above earlier',
          },
        ),
  ];
}

/** An item that was withdrawn is named by a change: calendars learn of it by that. */
function withdrawnFindings(day: DayEntry, { items, changes }: SessionData): readonly Finding[] {
  const changed = new Set(changes.flatMap(({ items: touched }) => touched));
  return items.flatMap(({ id, status }, index) =>
    status === 'confirmed' || changed.has(id)
      ? []
      : [
          findingAt(
            day,
            ['session', 'items', index, 'status'],
            {
              es: 'el punto está retirado, y ningún cambio lo dice',
              en: 'the item is withdrawn, and no change says so',
            },
            {
              es: `agrégalo en changes de la sesión: at, text e items: [${id}]; así se enteran los calendarios suscritos`,
              en: `add it under changes of the session: at, text and items: [${id}]; subscribed calendars learn of it by that`,
            },
          ),
        ],
  );
}

/** What a day holds that has changes: its session, or its course. */
function changesOf({ session, course }: DayEntry['data']): {
  readonly of: 'session' | 'course';
  readonly known: ReadonlySet<string>;
  readonly changes: SessionData['changes'];
} {
  if (session) {
    const known = new Set([sessionId(session.number), ...session.items.map(({ id }) => id)]);
    return { of: 'session', known, changes: session.changes };
  }
  return { of: 'course', known: new Set(course && [course.id]), changes: course?.changes ?? [] };
}

/** Every change comes after the agenda was published and after the change before it, and touches items that exist. */
function changeFindings(day: DayEntry, { published }: EditionData): readonly Finding[] {
  const { of, known, changes } = changesOf(day.data);
  return changes.flatMap(({ at, items: touched }, index) => {
    const before = changes[index - 1];
    const path = [of, 'changes', index];
    const findings = [
      ...danglingFindings(
        day,
        touched.map((id, place) => ({ path: [...path, 'items', place], id })),
        known,
        'item',
        {
          es: `${of === 'course' ? 'este curso' : 'los puntos de esta sesión'} (el que se retira se queda, como withdrawn)`,
          en: `the items of this ${of} (one that was dropped stays, as withdrawn)`,
        },
      ),
    ];
    if (at <= published) {
      const wrong = {
        es: `${at} no es posterior a la publicación de la agenda, ${published} en edition.yaml`,
        en: `${at} is not later than the publication of the agenda, ${published} in edition.yaml`,
      };
      const fix = {
        es: 'corrige el momento del cambio; lo que aún no se publica se corrige sin más, sin anotar un cambio',
        en: 'correct the moment of the change; what is not published yet is simply corrected, without a change',
      };
      findings.push(findingAt(day, [...path, 'at'], wrong, fix));
    }
    if (before && at <= before.at) {
      const wrong = {
        es: `${at} no es posterior al cambio de arriba, de ${before.at}`,
        en: `${at} is not later than the change above, of ${before.at}`,
      };
      const fix = {
        es: 'pon los cambios en el orden en que se hicieron',
        en: 'put the changes in the order in which they were made',
      };
      findings.push(findingAt(day, [...path, 'at'], wrong, fix));
    }
    return findings;
  });
}
