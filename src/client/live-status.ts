import { phaseAt, type Span } from '../domain/live.ts';
import { readerZone } from './local-time.ts';
import { timeAhead } from './time-ahead.ts';

/** Something on a programme: where the site has it, and what it is called. */
interface Titled extends Span {
  readonly href: string;
  readonly title: string;
  /** Its entry on the page, where that has one. */
  readonly entry?: Element;
}

/** How often the status is looked at again, in milliseconds. */
const EVERY = 15_000;

/** What is on the programme: what the card itself names, and the items of the page that have hours and take place then. */
function spansOf(document: Document, named: string): readonly Titled[] {
  const rows = JSON.parse(named || '[]') as readonly (readonly [string, string, string, string])[];
  const others = rows.map(([start, end, href, title]) => ({ start, end, href, title }));
  const items = [...document.querySelectorAll('[data-item]:not(.withdrawn, [data-off] *)')].flatMap((item) => {
    const [start, end] = item.querySelectorAll<HTMLTimeElement>(':scope > .hours time');
    const link = item.querySelector<HTMLAnchorElement>('.permalink');
    return start && end && link
      ? [{ start: start.dateTime, end: end.dateTime, href: link.href, title: link.innerText.trim(), entry: item }]
      : [];
  });
  return [...others, ...items].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

/** How long something has lasted, in milliseconds, at an instant or at `now`. */
const lasts = ({ start }: Span, until: string | number) => Number(new Date(until)) - Date.parse(start);

/** An instant on the reader's clock, in words of the language of a page. */
function clockTime({ documentElement }: Document, instant: string): string {
  const format = new Intl.DateTimeFormat(documentElement.lang, { timeStyle: 'short', timeZone: readerZone() });
  return format.format(Date.parse(instant));
}

/** Words with the title of something in its place, as a link to it. */
function linked(document: Document, words: string, { href, title }: Titled): readonly (Node | string)[] {
  const [before = '', after = ''] = words.split('{title}');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  return [before, link, after];
}

/** Keeps a live card right: the time to the start, what is on, what comes next; once all is over there is no card. */
export function keepStatus(document: Document): void {
  const card = document.querySelector<HTMLElement>('[data-live]');
  const status = card?.querySelector('[role="status"]');
  const bar = card?.querySelector('progress');
  if (!card || !status) return;
  const [before = '', on = '', then = ''] = (card.dataset['words'] ?? '').split('|');
  const spans = spansOf(document, card.dataset['live'] ?? '');
  let told = '';
  const update = () => {
    const now = Date.now();
    const phase = phaseAt(spans, now);
    const current = phase.state === 'running' ? phase.current : undefined;
    const next = phase.state === 'running' ? phase.next : undefined;
    const parts = [
      ...(phase.state === 'before' ? [before.replace('{when}', () => timeAhead(document, phase.next.start, now))] : []),
      ...(current
        ? linked(
            document,
            on.replace('{until}', () => clockTime(document, current.end)),
            current,
          )
        : []),
      ...(current && next ? [' '] : []),
      ...(next
        ? linked(
            document,
            then.replace('{when}', () => timeAhead(document, next.start, now)),
            next,
          )
        : []),
    ];
    card.dataset['state'] = phase.state;
    if (bar) {
      bar.hidden = !current;
      if (current) [bar.max, bar.value] = [lasts(current, current.end), lasts(current, now)];
    }
    const text = parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
    // Whoever hears the page is told what begins, and not how the minutes to it go by.
    const tells = current?.href ?? phase.state;
    status.setAttribute('aria-live', tells === told ? 'off' : 'polite');
    told = tells;
    if (status.textContent !== text) status.replaceChildren(...parts);
    const entry = current?.entry;
    const cell = entry && document.querySelector(`.timetable [href="#${entry.id}"]`)?.closest('td');
    // What is on stays marked: whoever hears the page is told of changes alone.
    for (const marked of document.querySelectorAll('[aria-current="time"]')) {
      if (marked !== entry && marked !== cell) marked.removeAttribute('aria-current');
    }
    for (const one of [entry, cell]) one?.setAttribute('aria-current', 'time');
    if (current)
      cell?.style.setProperty('--now', `${String((100 * lasts(current, now)) / lasts(current, current.end))}%`);
  };
  update();
  setInterval(update, EVERY);
  // Another zone was chosen, here or elsewhere, or the page was left for a while.
  for (const event of ['change', 'storage', 'pageshow']) addEventListener(event, update);
}
