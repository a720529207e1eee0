import { confirmedItems } from '../domain/item.ts';
import { sessionId } from '../domain/changes.ts';
import { isTimed } from '../domain/hours.ts';
import { type IsoDate, writtenTime } from '../domain/time.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type DataPath, type Finding, findingAt } from './finding.ts';
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
        `session ${String(key)} stands in another file too`,
        'give each session of the edition its own number',
      ),
    ),
    ...repeated(days, ({ data }) => data.course?.id).map(({ entry, key }) =>
      findingAt(
        entry,
        ['course', 'id'],
        `the course "${key}" stands twice`,
        'give each course of the edition its own id, as course-2',
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
  const refuse = (path: DataPath, wrong: string, fix: string) => findings.push(findingAt(day, path, wrong, fix));
  const within = (value: IsoDate) => dates !== undefined && dates.start <= value && value <= dates.end;
  const outside = (path: DataPath, value: IsoDate) =>
    refuse(
      path,
      `${value} is outside the edition (${dates ? `${dates.start} to ${dates.end}` : 'no dates yet'})`,
      'correct the date, or the dates in edition.yaml',
    );
  const name = day.id.slice(day.id.lastIndexOf('/') + 1);
  if (name !== date && !name.startsWith(`${date}-`)) {
    const fix = `name it ${date}.yaml, or ${date}-….yaml where the date has several files`;
    refuse(['date'], `the file is not named after its date, ${date}`, fix);
  }
  if (until < date) refuse(['until'], `${until} comes before ${date}`, 'put the two dates in order');
  if (!within(date)) outside(['date'], date);
  else if (!within(until)) outside(['until'], until);
  if (course && !within(course.deadline)) outside(['course', 'deadline'], course.deadline);
  if (session && until !== date) refuse(['until'], 'a session takes one day', 'remove "until"');
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
        `the id "${key}" stands twice`,
        'give each item a number that no other item has or had',
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
      `the id "${id}" is not one of session ${session}`,
      `write s${session}- and a number that no other item has or had`,
    ),
  ];
}

function lengthFindings(
  day: DayEntry,
  { start, end }: SessionData['items'][number],
  index: number,
): readonly Finding[] {
  if (!start || !end || end.instant > start.instant) return [];
  const wrong = `the item ends at ${writtenTime(end, day.data.date)}, not after its start at ${start.time}`;
  return [
    findingAt(
      day,
      ['session', 'items', index, 'end'],
      wrong,
      'give it an end later on the same day, 24:00 at the latest',
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
          `${start.time} comes before the item above, which starts at ${before.start.time}`,
          'put the items in the order in which they happen',
        )
      : findingAt(
          day,
          path,
          `${start.time} overlaps the item above, which ends at ${writtenTime(before.end, day.data.date)}`,
          'move the start, or end the item above earlier',
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
            'the item is withdrawn, and no change says so',
            `add it under changes of the session: at, text and items: [${id}]; subscribed calendars learn of it by that`,
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
        `the items of this ${of} (one that was dropped stays, as withdrawn)`,
      ),
    ];
    if (at <= published) {
      const wrong = `${at} is not later than the publication of the agenda, ${published} in edition.yaml`;
      const fix = 'correct the moment of the change; what is not published yet is simply corrected, without a change';
      findings.push(findingAt(day, [...path, 'at'], wrong, fix));
    }
    if (before && at <= before.at) {
      const wrong = `${at} is not later than the change above, of ${before.at}`;
      findings.push(findingAt(day, [...path, 'at'], wrong, 'put the changes in the order in which they were made'));
    }
    return findings;
  });
}
