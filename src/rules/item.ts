import { isTimed } from '../domain/hours.ts';
import { confirmedItems } from '../domain/item.ts';
import { quoted } from '../domain/quoted.ts';
import { writtenTime } from '../domain/time.ts';
import { withdrawnFindings } from './change.ts';
import type { ContentEntry } from './content.ts';
import { type Finding, findingAt } from './finding.ts';
import { LATER_END } from './fixes.ts';
import { repeated } from './ids.ts';

type DayEntry = ContentEntry<'agenda'>;
type SessionData = NonNullable<DayEntry['data']['session']>;

/** The items of a session are named after it, and follow one another. */
export function itemFindings(day: DayEntry): readonly Finding[] {
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
        { es: `el identificador ${quoted(key).es} aparece dos veces`, en: `the id ${quoted(key).en} appears twice` },
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
