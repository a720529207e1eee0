import { editionStateOf, type StatusEntry, sessionStateOf } from '../domain/status.ts';
import { daySpan, type Instant, type IsoDate } from '../domain/time.ts';
import { whereOf } from '../domain/venue.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';

type EditionEntry = ContentEntry<'editions'>;
type DayEntry = ContentEntry<'agenda'>;
type SessionData = NonNullable<DayEntry['data']['session']>;
type Written = EditionEntry['data']['status'][number] | SessionData['status'][number];

/** What was said of an edition or a session, as content writes it, in the one form that its state is told from. */
export function statusEntries(status: readonly Written[]): readonly StatusEntry[] {
  return status.map((entry): StatusEntry => {
    if (entry.state !== 'postponed') return entry;
    const { from, ...said } = entry;
    return { ...said, from: typeof from === 'string' ? { start: from, end: from } : from };
  });
}

/** What is said of an edition and of its sessions is in order, and agrees with their dates and places. */
export function statusFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((edition) => {
    const { data } = edition;
    const days = ofEdition(content.agenda, edition.id);
    return [
      ...entryFindings(edition, ['status'], statusEntries(data.status), {
        published: data.published,
        last: data.dates?.end,
        timeZone: data.timeZone,
      }),
      ...newDateFindings(edition, days),
      ...movedFindings(edition),
      ...days.flatMap((day) => (day.data.session ? ofSession(day, day.data.session, edition) : [])),
    ];
  });
}

/** What the entries of a status are held against. */
interface Known {
  /** When the edition was published. */
  readonly published: Instant;
  /** The last day, where it is known. */
  readonly last: IsoDate | undefined;
  readonly timeZone: string;
  /** Of a session: when its edition was cancelled, where it was. */
  readonly cancelled?: Instant | undefined;
}

function entryFindings(
  entry: Located,
  path: DataPath,
  status: readonly StatusEntry[],
  { published, last, timeZone, cancelled }: Known,
): readonly Finding[] {
  return status.flatMap(({ at, state, from }, index) => {
    const before = status[index - 1];
    const findings: Finding[] = [];
    const refuse = (field: 'at' | 'state' | 'from', wrong: string, fix: string) =>
      findings.push(findingAt(entry, [...path, index, field], wrong, fix));
    if (from && from.end < from.start) {
      refuse('from', `ends on ${from.end}, before it starts on ${from.start}`, 'put the two dates in order');
    }
    if (before && at <= before.at) {
      refuse(
        'at',
        `${at} is not later than the entry above, of ${before.at}`,
        'put them in the order in which they were said',
      );
    }
    if (before?.state === 'cancelled') {
      refuse('state', `says ${state} after a cancellation, which ends it`, 'remove it, or the cancellation');
    }
    if (cancelled !== undefined && at > cancelled) {
      const fix = 'remove it, or the cancellation of the edition';
      refuse('state', `says ${state} after the edition was cancelled, at ${cancelled} in edition.yaml`, fix);
    }
    if (at <= published) {
      const fix = 'correct the moment; what is not published yet is simply corrected, without a status';
      refuse('at', `${at} is not later than the publication of the edition, ${published} in edition.yaml`, fix);
    }
    const postponed = status.slice(index).find((later) => later.state === 'postponed');
    const end = postponed ? postponed.from?.end : last;
    const over = end === undefined ? undefined : daySpan(end, end, timeZone).end;
    // What was over when the edition was published can only be told after it.
    if (over !== undefined && published < over && at > over) {
      refuse(
        'at',
        `${at} is after the last day, ${String(end)}: it was over by then`,
        'correct the moment, or the dates',
      );
    }
    return findings;
  });
}

/** An edition that was postponed has later days, or none yet; and it says which ones it had where sessions stand on them. */
function newDateFindings(edition: EditionEntry, days: readonly DayEntry[]): readonly Finding[] {
  const { status, dates } = edition.data;
  const index = status.findLastIndex(({ state }) => state === 'postponed');
  const said = statusEntries(status)[index];
  if (!said) return [];
  const { from } = said;
  if (!from) {
    if (!days.some(({ data }) => data.session)) return [];
    const fix = 'add from: { start, end }, the days that it had: its sessions stand on them';
    return [findingAt(edition, ['status', index, 'from'], 'is missing', fix)];
  }
  if (!dates || dates.start > from.start) return [];
  const refuse = (wrong: string) => [
    findingAt(
      edition,
      ['dates', 'start'],
      wrong,
      'leave dates out until the new days are known, or write the new ones',
    ),
  ];
  return dates.start === from.start
    ? refuse('says postponed, and these are the days that it was postponed from')
    : refuse(`${dates.start} is before the day that it was postponed from, ${from.start}`);
}

function movedFindings(edition: EditionEntry): readonly Finding[] {
  const { data } = edition;
  if (data.status.at(-1)?.state !== 'moved-online') return [];
  return modeFinding(edition, ['mode'], whereOf(data).mode);
}

function modeFinding(entry: Located, path: DataPath, mode: string | undefined): readonly Finding[] {
  if (mode === 'online') return [];
  const wrong = `it was moved on line, and the mode is ${mode ?? 'not told'}`;
  return [findingAt(entry, path, wrong, 'write mode: online, and how to join under online')];
}

function ofSession(day: DayEntry, session: SessionData, edition: EditionEntry): readonly Finding[] {
  const { data } = edition;
  const { date } = day.data;
  const status = statusEntries(session.status);
  const state = sessionStateOf(status, date, editionStateOf(statusEntries(data.status), data.dates));
  const findings = [
    ...entryFindings(day, ['session', 'status'], status, {
      published: data.published,
      last: date,
      timeZone: session.timeZone ?? data.timeZone,
      cancelled: data.status.find((entry) => entry.state === 'cancelled')?.at,
    }),
  ];
  const from = status.findLast((entry) => entry.state === 'postponed')?.from?.start;
  if (from !== undefined && date < from) {
    const wrong = `${date} is before the day that the session was postponed from, ${from}`;
    findings.push(findingAt(day, ['date'], wrong, 'correct the date, or from in the status of the session'));
  }
  const isOwn = status.at(-1)?.state === 'moved-online' || session.mode !== undefined;
  if (state === 'moved-online' && isOwn) {
    findings.push(...modeFinding(day, ['session', 'mode'], whereOf(data, session).mode));
  }
  if (state !== 'cancelled' && session.items.length > 0 && session.items.every((item) => item.status === 'withdrawn')) {
    const fix = 'add the status: state: cancelled, at and reason; or keep an item';
    findings.push(
      findingAt(day, ['session', 'status'], 'every item is withdrawn, and the session is not cancelled', fix),
    );
  }
  return findings;
}
