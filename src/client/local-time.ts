import { isTimeZone, rangeText, readClock } from '../domain/zone-clock.ts';
import { ianaCity, zoneList } from './zone-list.ts';

/** Where a reader's choice of zone is kept on their device, and its name in the address of a page. */
const STORED = 'tz';

/** How long a reader who goes through the list rests on a zone before it is said, in milliseconds. */
const PAUSE = 500;

/** What storage would not take. */
let unstored: string | null = null;

/** Storage may be full, forbidden or absent; the choice then lasts as long as the page. */
function stored(write?: string): string | null {
  try {
    if (write !== undefined) {
      unstored = write;
      localStorage.setItem(STORED, write);
      unstored = null;
    }
    return unstored ?? localStorage.getItem(STORED);
  } catch {
    return unstored;
  }
}

/** The zone that the address asks for. A plus sign that nobody escaped came as a space, which no name of a zone has. */
function askedZone(): string | null {
  return new URL(location.href).searchParams.get(STORED)?.replaceAll(' ', '+') ?? null;
}

/** Hours on the page: where the reader's own are shown, the instants they begin and end at, and the zone they are written in. */
interface Times {
  readonly place: HTMLElement;
  /** Several spans where an hour is that of several days: then it is shown only where it is one for the reader too. */
  readonly spans: readonly (readonly string[])[];
  readonly own: string;
}

function timesOf(document: Document, zone: string): readonly Times[] {
  return [...document.querySelectorAll<HTMLElement>('[data-local-time]')].map((place) => {
    const days = place.dataset['localTime']?.split(' ').filter(Boolean) ?? [];
    const ends = [...(place.closest('.hours')?.querySelectorAll('time') ?? [])].map(({ dateTime }) => dateTime);
    return {
      place,
      spans: days.length > 0 ? days.map((instant) => [instant]) : [ends],
      own: place.closest<HTMLElement>('[data-zone]')?.dataset['zone'] ?? zone,
    };
  });
}

/** Shows hours in their place: the beginning, and the rest apart, for where there is room for it. */
function showTimes(place: HTMLElement, text: string): void {
  const [start = '', end] = text.split(/(?=–)/);
  const rest = place.ownerDocument.createElement('span');
  rest.className = 'end';
  rest.textContent = end ?? '';
  place.replaceChildren(start, ...(end === undefined ? [] : [rest]));
}

/** Times in the language of a page, as they are written where the reader's device is from (ISO 3166-1). */
function timeIn(timeZone: string, lang: string): (instant: string) => string {
  const [, region] = /-([A-Z]{2})\b/.exec(navigator.language) ?? [];
  const locale = region === undefined ? lang : `${lang}-${region}`;
  const format = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' });
  return (instant) => format.format(Date.parse(instant));
}

/** The reader's own time, where it is not that of the agenda. */
export interface OwnTime {
  /** IANA name of the zone, and how readers call it. */
  readonly zone: string;
  readonly name: string;
  /** A range in the zone, of the day there on which it begins. */
  readonly range: (ends: readonly string[]) => string;
}

/** The zone whose hours a reader sees: the one asked for, else the one chosen before, else the device's, where any is known. */
export function readerZone(asked = askedZone()): string | undefined {
  const device = new Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
  return [asked ?? '', stored() ?? '', device ?? ''].find(isTimeZone);
}

/**
 * Shows each item's times in the reader's zone next to its own: the zone of `?tz=`, else the one chosen before, else the
 * device's; where none is known it says so, and shows none. What is chosen on another page or in another tab is shown at
 * once, and on a page that comes back. Times that do not differ from the agenda's are not shown twice.
 * A page without a list to choose from shows the zone that is known.
 * @returns what is shown now, where anything is
 */
export function showLocalTime(document: Document): () => OwnTime | undefined {
  let shown: OwnTime | undefined;
  let later = 0;
  const control = document.querySelector<HTMLElement>('[data-zone-control]');
  const select = control?.querySelector('select');
  const status = document.querySelector('[data-zone-status]');
  if (!control || !status) return () => shown;
  const { zoneControl = '', next = '', previous = '' } = control.dataset;
  const words = control.dataset;
  const times = timesOf(document, zoneControl);
  const choose = select ? zoneList(select, words['all'] ?? '', words['zones'] ?? '') : ianaCity;

  const show = (zone: string): string => {
    const name = choose(zone);
    const time = timeIn(zone, document.documentElement.lang);
    const shows = (instant: string, of: string) => Object.values(readClock(instant, of)).join();
    const differ = times.some(({ spans, own }) =>
      spans.some(([start = '']) => shows(start, zone) !== shows(start, own)),
    );
    const range = (ends: readonly string[], of: string) =>
      rangeText(ends, zone, readClock(ends[0] ?? '', of).date, { time, next, previous });
    shown = differ ? { zone, name, range: (ends) => range(ends, zone) } : undefined;
    for (const { place, spans, own } of times) {
      const [text = '', ...others] = new Set(spans.map((ends) => range(ends, own)));
      showTimes(place, differ && others.length === 0 ? text : '');
    }
    return (differ ? words['shown']?.replace('{zone}', () => name) : words['same']) ?? '';
  };
  const begin = (asked: string | null) => {
    clearTimeout(later);
    const zone = readerZone(asked);
    const message = zone ? show(zone) : words['undetected'];
    status.textContent =
      asked !== null && !isTimeZone(asked) ? `${words['unknown'] ?? ''} ${message ?? ''}` : (message ?? '');
    if (asked !== null && asked === zone) stored(asked);
  };

  select?.addEventListener('change', () => {
    stored(select.value);
    if (askedZone() !== null) {
      const url = new URL(location.href);
      url.searchParams.set(STORED, select.value);
      history.replaceState(null, '', url);
    }
    const text = show(select.value);
    clearTimeout(later);
    later = window.setTimeout(() => {
      status.textContent = text;
    }, PAUSE);
  });
  // Chosen elsewhere since: on a page that the browser kept, or in another tab.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) begin(null);
  });
  addEventListener('storage', ({ key }) => {
    if (key === null || key === STORED) begin(null);
  });
  begin(askedZone());
  return () => shown;
}
