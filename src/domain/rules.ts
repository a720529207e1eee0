import { type ItemStatus, confirmedItems } from './agenda.ts';
import { isFurtherPage } from './pages.ts';
import { type Instant, type IsoDate, momentOf, type WallTime, WallTimeError } from './time.ts';

/** A piece of content as the rules see it: its id, its data, and whatever its reader needs to find it again. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}

/** A rule that an entry breaks: at which path of its data, what is wrong, how to mend it. */
export interface Finding {
  readonly entry: Entry<unknown>;
  readonly path: readonly (string | number)[];
  readonly wrong: string;
  readonly mend: string;
}

interface ItemRecord {
  readonly id: string;
  readonly start: WallTime;
  readonly end: WallTime;
  readonly status: ItemStatus;
}

interface ChangeRecord {
  readonly at: Instant;
  readonly items: readonly string[];
}

interface SessionRecord {
  readonly number: number;
  readonly items: readonly ItemRecord[];
  readonly changes: readonly ChangeRecord[];
}

interface CourseRecord {
  readonly id: string;
  readonly deadline: IsoDate;
  readonly changes: readonly ChangeRecord[];
}

/** A day as its editor wrote it. */
export interface DayRecord {
  readonly date: IsoDate;
  readonly until?: IsoDate | undefined;
  readonly session?: SessionRecord | undefined;
  readonly course?: CourseRecord | undefined;
}

interface EditionRecord {
  readonly timeZone: string;
  readonly published: Instant;
  readonly announced?: Instant | undefined;
  readonly dates?: { readonly start: IsoDate; readonly end: IsoDate } | undefined;
}

/** The dates of an edition are in order and in its year. */
export function editionFindings(edition: Entry<EditionRecord>): readonly Finding[] {
  const { dates, published, announced } = edition.data;
  const findings: Finding[] = [];
  if (announced !== undefined && announced < published) {
    findings.push({
      entry: edition,
      path: ['announced'],
      wrong: `${announced} is before the edition was published, at ${published}`,
      mend: 'write when this site first told of it, in UTC, or leave announced out',
    });
  }
  if (!dates) return findings;
  if (!dates.start.startsWith(edition.id)) {
    findings.push({
      entry: edition,
      path: ['dates', 'start'],
      wrong: `${dates.start} is not in the year of the edition, ${edition.id}`,
      mend: 'correct the date, or rename the folder of the edition',
    });
  }
  if (dates.end < dates.start) {
    findings.push({
      entry: edition,
      path: ['dates', 'end'],
      wrong: `the edition ends on ${dates.end}, before it starts on ${dates.start}`,
      mend: 'put the two dates in order',
    });
  }
  return findings;
}

/** A day stands on its own date, within its edition; its items follow one another at hours that exist. */
export function dayFindings(day: Entry<DayRecord>, edition: EditionRecord): readonly Finding[] {
  const { date, until = date, session, course } = day.data;
  const findings: Finding[] = [];
  const refuse = (path: Finding['path'], wrong: string, mend: string) =>
    findings.push({ entry: day, path, wrong, mend });

  if (!day.id.endsWith(`/${date}`))
    refuse(['date'], `the file is not named after its date, ${date}`, `name it ${date}.yaml`);
  if (until < date) refuse(['until'], `${until} comes before ${date}`, 'put the two dates in order');
  const within = (value: IsoDate) =>
    edition.dates !== undefined && edition.dates.start <= value && value <= edition.dates.end;
  const span = edition.dates ? `${edition.dates.start} to ${edition.dates.end}` : 'no dates yet';
  const correctDate = 'correct the date, or the dates in edition.yaml';
  if (!within(date)) refuse(['date'], `${date} is outside the edition (${span})`, correctDate);
  else if (!within(until)) refuse(['until'], `${until} is outside the edition (${span})`, correctDate);
  if (course && !within(course.deadline)) {
    refuse(['course', 'deadline'], `${course.deadline} is outside the edition (${span})`, correctDate);
  }
  if (session && until !== date) refuse(['until'], 'a session takes one day', 'remove "until"');
  session?.items.forEach((item, index) => {
    const at = ['session', 'items', index];
    if (!new RegExp(`^s${String(session.number)}-[1-9]\\d*$`).test(item.id)) {
      refuse(
        [...at, 'id'],
        `the id "${item.id}" is not one of session ${String(session.number)}`,
        `write s${String(session.number)}- and a number that no other item has or had`,
      );
    }
    for (const edge of ['start', 'end'] as const) {
      const wrong = wallTimeFault(date, item[edge], edition.timeZone);
      if (wrong) refuse([...at, edge], wrong, 'choose a time that the clocks of that zone show exactly once that day');
    }
    if (item.end <= item.start) {
      refuse(
        [...at, 'end'],
        `the item ends at ${item.end}, not after its start at ${item.start}`,
        'give it an end later on the same day, 24:00 at the latest',
      );
    }
    const before = confirmedItems(session.items.slice(0, index)).at(-1);
    if (before && item.status === 'confirmed' && item.start < before.start) {
      refuse(
        [...at, 'start'],
        `${item.start} comes before the item above, which starts at ${before.start}`,
        'put the items in the order in which they happen',
      );
    } else if (before && item.status === 'confirmed' && item.start < before.end) {
      refuse(
        [...at, 'start'],
        `${item.start} overlaps the item above, which ends at ${before.end}`,
        'move the start, or end the item above earlier',
      );
    }
  });
  if (session) findings.push(...itemIdFindings(day, session));
  return [...findings, ...historyFindings(day, edition)];
}

/** Every item has an id of its own, and one that was withdrawn is named by a change: calendars learn of it by that. */
function itemIdFindings(day: Entry<DayRecord>, { items, changes }: SessionRecord): readonly Finding[] {
  const changed = new Set(changes.flatMap(({ items: touched }) => touched));
  return [
    ...repeated(items, ({ id }) => id).map(({ key, index }) => ({
      entry: day,
      path: ['session', 'items', index, 'id'],
      wrong: `the id "${key}" stands twice`,
      mend: 'give each item a number that no other item has or had',
    })),
    ...items.flatMap(({ id, status }, index) =>
      status === 'confirmed' || changed.has(id)
        ? []
        : [
            {
              entry: day,
              path: ['session', 'items', index, 'status'],
              wrong: `the item is withdrawn, and no change says so`,
              mend: `add it under changes of the session: at, text and items: [${id}]; subscribed calendars learn of it by that`,
            },
          ],
    ),
  ];
}

/** What a day holds that has changes: its session, or its course. */
function historyOf({ session, course }: DayRecord): {
  readonly at: string;
  readonly known: ReadonlySet<string>;
  readonly changes: readonly ChangeRecord[];
} {
  if (session) return { at: 'session', known: new Set(session.items.map(({ id }) => id)), changes: session.changes };
  return { at: 'course', known: new Set(course && [course.id]), changes: course?.changes ?? [] };
}

/** Every change comes after the agenda was published and after the change before it, and touches items that exist. */
function historyFindings(day: Entry<DayRecord>, { published }: EditionRecord): readonly Finding[] {
  const { at: holder, known, changes } = historyOf(day.data);
  return [
    ...changes.flatMap(({ at, items: touched }, index) => {
      const before = changes[index - 1];
      const path = [holder, 'changes', index];
      return [
        ...danglingFindings(
          day,
          touched.map((id, place) => ({ path: [...path, 'items', place], id })),
          known,
          'item',
          `the items of this ${holder} (one that was dropped stays, as withdrawn)`,
        ),
        ...(at <= published
          ? [
              {
                entry: day,
                path: [...path, 'at'],
                wrong: `${at} is not later than the publication of the agenda, ${published} in edition.yaml`,
                mend: 'correct the moment of the change; what is not published yet is simply corrected, without a change',
              },
            ]
          : []),
        ...(before && at <= before.at
          ? [
              {
                entry: day,
                path: [...path, 'at'],
                wrong: `${at} is not later than the change above, of ${before.at}`,
                mend: 'put the changes in the order in which they were made',
              },
            ]
          : []),
      ];
    }),
  ];
}

/** Why a clock of a zone does not show an hour exactly once on a date; nothing where it does. */
export function wallTimeFault(date: IsoDate, time: WallTime, timeZone: string): string | undefined {
  try {
    momentOf(date, time, timeZone);
    return undefined;
  } catch (error) {
    if (error instanceof WallTimeError) return error.message;
    throw error;
  }
}

/** No two days of an edition share a date, and no two sessions a number. */
export function calendarFindings(days: readonly Entry<DayRecord>[]): readonly Finding[] {
  const ordered = days.toSorted((a, b) => a.data.date.localeCompare(b.data.date, 'en'));
  return [
    ...ordered.flatMap((entry, index) => {
      const before = ordered[index - 1]?.data;
      if (!before || entry.data.date > (before.until ?? before.date)) return [];
      const wrong = `${entry.data.date} is already taken by the day that starts on ${before.date}`;
      return [{ entry, path: ['date'], wrong, mend: 'give each date to one file' }];
    }),
    ...repeated(ordered, ({ data }) => data.session?.number).map(({ entry, key }) => ({
      entry,
      path: ['session', 'number'],
      wrong: `session ${String(key)} stands in another file too`,
      mend: 'give each session of the edition its own number',
    })),
  ];
}

/** The entries whose key one before them already has; those without a key are left out. */
export function repeated<T, K>(
  entries: readonly T[],
  keyOf: (entry: T) => K | undefined,
): readonly { entry: T; key: K; index: number }[] {
  const seen = new Set<K>();
  return entries.flatMap((entry, index) => {
    const key = keyOf(entry);
    if (key === undefined) return [];
    if (seen.has(key)) return [{ entry, key, index }];
    seen.add(key);
    return [];
  });
}

/** The ids that would stand where the further pages of a list stand; `path` leads to the id in the entry's data. */
export function furtherPageFindings(entry: Entry<unknown>, uses: readonly Pointer[]): readonly Finding[] {
  return uses
    .filter(({ id }) => isFurtherPage(String(id)))
    .map(({ path, id }) => ({
      entry,
      path,
      wrong: `"${String(id)}" is what the site calls the further pages of a list`,
      mend: 'choose another id',
    }));
}

/** A use of an id that may belong to nothing. */
export interface Pointer {
  readonly path: readonly (string | number)[];
  readonly id: string | number;
}

/** The uses of ids that do not exist. */
export function danglingFindings(
  entry: Entry<unknown>,
  pointers: readonly Pointer[],
  known: ReadonlySet<string | number>,
  what: string,
  where: string,
): readonly Finding[] {
  return pointers
    .filter(({ id }) => !known.has(id))
    .map(({ path, id }) => ({
      entry,
      path,
      wrong: `there is no ${what} "${String(id)}"`,
      mend: `correct the id, or add the ${what} in ${where}`,
    }));
}

/** The changes of a day that are dated later than `now`: a slip of the pen, or a clock that is wrong. */
export function futureChanges(day: Entry<DayRecord>, now: Date): readonly Finding[] {
  const { at: holder, changes } = historyOf(day.data);
  return changes.flatMap(({ at }, index) =>
    Date.parse(at) <= now.getTime()
      ? []
      : [
          {
            entry: day,
            path: [holder, 'changes', index, 'at'],
            wrong: `${at} is still to come by the clock of this machine`,
            mend: 'write when the change was made, in UTC; or set the clock',
          },
        ],
  );
}
