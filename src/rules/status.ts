import type { Localized } from '../domain/locale.ts';
import { editionStateOf, type StatusEntry, sessionStateOf } from '../domain/status.ts';
import { daySpan, type Instant, type IsoDate } from '../domain/time.ts';
import { whereOf } from '../domain/venue.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';
import { IN_ORDER } from './fixes.ts';

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
    const refuse = (field: 'at' | 'state' | 'from', wrong: Localized, fix: Localized) =>
      findings.push(findingAt(entry, [...path, index, field], wrong, fix));
    if (from && from.end < from.start) {
      refuse(
        'from',
        {
          es: `termina el ${from.end}, antes de empezar el ${from.start}`,
          en: `ends on ${from.end}, before it starts on ${from.start}`,
        },
        IN_ORDER,
      );
    }
    if (before && at <= before.at) {
      refuse(
        'at',
        {
          es: `${at} no es posterior a la entrada de arriba, de ${before.at}`,
          en: `${at} is not later than the entry above, of ${before.at}`,
        },
        { es: 'ponlas en el orden en que se dijeron', en: 'put them in the order in which they were said' },
      );
    }
    if (before?.state === 'cancelled') {
      refuse(
        'state',
        {
          es: `dice ${state} después de una cancelación, que es el final`,
          en: `says ${state} after a cancellation, which ends it`,
        },
        { es: 'quítalo, o quita la cancelación', en: 'remove it, or the cancellation' },
      );
    }
    if (cancelled !== undefined && at > cancelled) {
      refuse(
        'state',
        {
          es: `dice ${state} después de cancelarse la edición, ${cancelled} en edition.yaml`,
          en: `says ${state} after the edition was cancelled, at ${cancelled} in edition.yaml`,
        },
        { es: 'quítalo, o quita la cancelación de la edición', en: 'remove it, or the cancellation of the edition' },
      );
    }
    if (at <= published) {
      refuse(
        'at',
        {
          es: `${at} no es posterior a la publicación de la edición, ${published} en edition.yaml`,
          en: `${at} is not later than the publication of the edition, ${published} in edition.yaml`,
        },
        {
          es: 'corrige el momento; lo que aún no se publica se corrige sin más, sin status',
          en: 'correct the moment; what is not published yet is simply corrected, without a status',
        },
      );
    }
    const postponed = status.slice(index).find((later) => later.state === 'postponed');
    const end = postponed ? postponed.from?.end : last;
    const over = end === undefined ? undefined : daySpan(end, end, timeZone).end;
    // What was over when the edition was published can only be told after it.
    if (over !== undefined && published < over && at > over) {
      refuse(
        'at',
        {
          es: `${at} es posterior al último día, ${String(end)}: ya había terminado`,
          en: `${at} is after the last day, ${String(end)}: it was over by then`,
        },
        { es: 'corrige el momento, o las fechas', en: 'correct the moment, or the dates' },
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
    const fix = {
      es: 'agrega from: { start, end }, los días que tenía: sus sesiones están en ellos',
      en: 'add from: { start, end }, the days that it had: its sessions are on them',
    };
    return [findingAt(edition, ['status', index, 'from'], { es: 'falta', en: 'is missing' }, fix)];
  }
  if (!dates || dates.start > from.start) return [];
  const refuse = (wrong: Localized) => [
    findingAt(edition, ['dates', 'start'], wrong, {
      es: 'quita dates hasta que se conozcan los nuevos días, o escribe los nuevos',
      en: 'remove dates until the new days are known, or write the new ones',
    }),
  ];
  return dates.start === from.start
    ? refuse({
        es: 'dice postponed, y estos son los mismos días que tenía',
        en: 'says postponed, and these are the same days that it had',
      })
    : refuse({
        es: `${dates.start} es anterior al primer día que tenía, ${from.start}`,
        en: `${dates.start} is before the first day that it had, ${from.start}`,
      });
}

function movedFindings(edition: EditionEntry): readonly Finding[] {
  const { data } = edition;
  if (data.status.at(-1)?.state !== 'moved-online') return [];
  return modeFinding(edition, ['mode'], whereOf(data).mode);
}

function modeFinding(entry: Located, path: DataPath, mode: string | undefined): readonly Finding[] {
  if (mode === 'online') return [];
  const wrong = {
    es: `pasó a ser en línea, y el modo ${mode === undefined ? 'no se dice' : `es ${mode}`}`,
    en: `it was moved online, and the mode is ${mode ?? 'not given'}`,
  };
  const fix = {
    es: 'escribe mode: online, y en online cómo conectarse',
    en: 'write mode: online, and how to join under online',
  };
  return [findingAt(entry, path, wrong, fix)];
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
    const wrong = {
      es: `${date} es anterior al día que tenía la sesión antes de aplazarse, ${from}`,
      en: `${date} is before the day that the session was postponed from, ${from}`,
    };
    const fix = {
      es: 'corrige la fecha, o from en el status de la sesión',
      en: 'correct the date, or from in the status of the session',
    };
    findings.push(findingAt(day, ['date'], wrong, fix));
  }
  const isOwn = status.at(-1)?.state === 'moved-online' || session.mode !== undefined;
  if (state === 'moved-online' && isOwn) {
    findings.push(...modeFinding(day, ['session', 'mode'], whereOf(data, session).mode));
  }
  if (state !== 'cancelled' && session.items.length > 0 && session.items.every((item) => item.status === 'withdrawn')) {
    const wrong = {
      es: 'todos los puntos están retirados, y la sesión no está cancelada',
      en: 'every item is withdrawn, and the session is not cancelled',
    };
    const fix = {
      es: 'agrega en status: state: cancelled, at y reason; o deja un punto',
      en: 'add the status: state: cancelled, at and reason; or keep an item',
    };
    findings.push(findingAt(day, ['session', 'status'], wrong, fix));
  }
  return findings;
}
