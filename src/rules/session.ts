import { confirmedItems } from '../domain/item.ts';
import { isTimed } from '../domain/hours.ts';
import type { Localized } from '../domain/locale.ts';
import { editionStateOf, sessionStateOf } from '../domain/status.ts';
import { type Moment, writtenTime } from '../domain/time.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type DataPath, type Finding, findingAt } from './finding.ts';
import { LATER_END } from './fixes.ts';
import { statusEntries } from './status.ts';

type DayEntry = ContentEntry<'agenda'>;
type SessionData = NonNullable<DayEntry['data']['session']>;

/** A session and the file that it is of. */
export interface SessionEntry {
  readonly day: DayEntry;
  readonly session: SessionData;
}

/** The sessions of an edition. */
export function sessionsOf({ agenda }: Pick<Content, 'agenda'>, edition: string): readonly SessionEntry[] {
  return ofEdition(agenda, edition).flatMap((day) => (day.data.session ? [{ day, session: day.data.session }] : []));
}

/** Those of an edition's sessions that take place on the day they have. */
export function heldSessions(content: Content, { id, data }: ContentEntry<'editions'>): readonly SessionEntry[] {
  const edition = editionStateOf(statusEntries(data.status), data.dates);
  return sessionsOf(content, id).filter(({ day, session }) => {
    const state = sessionStateOf(statusEntries(session.status), day.data.date, edition);
    return state !== 'cancelled' && state !== 'postponed';
  });
}

/** A session lasts as long as its items, and no two of an edition are held at once. */
export function sessionFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((edition) => [
    ...sessionsOf(content, edition.id).flatMap(spanFindings),
    ...overlapFindings(heldSessions(content, edition)),
  ]);
}

/** The hours that a session says hold those of its items. */
function spanFindings({ day, session }: SessionEntry): readonly Finding[] {
  if (!isTimed(session)) return [];
  const { start, end } = session;
  const refuse = (edge: 'start' | 'end', wrong: Localized) =>
    findingAt(day, ['session', edge], wrong, {
      es: 'corrige las horas de la sesión, o las del punto',
      en: 'correct the hours of the session, or those of the item',
    });
  const at = (moment: Moment) => writtenTime(moment, day.data.date);
  if (end.instant <= start.instant) {
    const wrong = {
      es: `la sesión termina a las ${at(end)}, no después de su inicio a las ${at(start)}`,
      en: `the session ends at ${at(end)}, not after its start at ${at(start)}`,
    };
    return [findingAt(day, ['session', 'end'], wrong, LATER_END)];
  }
  const items = confirmedItems(session.items).filter(isTimed);
  const early = items.find((item) => item.start.instant < start.instant);
  const late = items.find((item) => item.end.instant > end.instant);
  return [
    ...(early
      ? [
          refuse('start', {
            es: `${early.id} empieza a las ${at(early.start)}, antes que la sesión`,
            en: `${early.id} begins at ${at(early.start)}, before the session`,
          }),
        ]
      : []),
    ...(late
      ? [
          refuse('end', {
            es: `${late.id} termina a las ${at(late.end)}, después que la sesión`,
            en: `${late.id} ends at ${at(late.end)}, after the session`,
          }),
        ]
      : []),
  ];
}

interface Span extends SessionEntry {
  readonly start: Moment;
  readonly end: Moment;
  /** Where its start is written. */
  readonly path: DataPath;
}

/** When a session begins and ends, as its items tell it where it does not; nothing where the hours are not known. */
function spanOf({ day, session }: SessionEntry): readonly Span[] {
  if (isTimed(session)) {
    return [{ day, session, start: session.start, end: session.end, path: ['session', 'start'] }];
  }
  if (session.hours !== undefined) return [];
  const items = confirmedItems(session.items).filter(isTimed);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return [];
  const path = ['session', 'items', session.items.findIndex(({ id }) => id === first.id), 'start'];
  return [{ day, session, start: first.start, end: last.end, path }];
}

/** Whether it is known when a session begins and ends. */
export function isTimedSession(entry: SessionEntry): boolean {
  return spanOf(entry).length > 0;
}

function overlapFindings(sessions: readonly SessionEntry[]): readonly Finding[] {
  const spans = sessions.flatMap(spanOf).toSorted((a, b) => a.start.instant.localeCompare(b.start.instant, 'en'));
  return spans.flatMap(({ day, start, path }, index) => {
    const other = spans.slice(0, index).find((before) => before.end.instant > start.instant);
    if (!other) return [];
    const hours = `${other.start.time}–${writtenTime(other.end, other.day.data.date)}`;
    const number = String(other.session.number);
    const wrong = {
      es: `se traslapa con la sesión ${number} en ${other.day.file} (${hours})`,
      en: `overlaps session ${number} in ${other.day.file} (${hours})`,
    };
    const fix = {
      es: 'muévela, o conviértela en un grupo de un punto de esa sesión',
      en: 'move it, or make it a group of an item of that session',
    };
    return [findingAt(day, path, wrong, fix)];
  });
}
