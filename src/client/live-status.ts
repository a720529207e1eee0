import { phaseAt, type Span } from '../domain/live.ts';

/** An item of a programme: its anchor, and when it is. */
interface Titled extends Span {
  readonly id: string;
  readonly title: string;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How often the status is looked at again, in milliseconds. */
const EVERY = 15_000;

/** The time from `now` to an instant in words of a language: “in 3 days”, “dentro de 2 horas”. */
function inWords(lang: string, instant: string, now: number): string {
  const ahead = Date.parse(instant) - now;
  const [unit, size] = UNITS.find(([, one]) => ahead >= one) ?? UNITS[2];
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(Math.max(1, Math.floor(ahead / size)), unit);
}

/** Keeps the status of a programme that is not over up to date: time to the start, what is on, what comes next. */
export function keepStatus(document: Document): void {
  const place = document.querySelector<HTMLElement>('[data-live]');
  const status = place?.querySelector('[role="status"]');
  if (!place || !status) return;
  const { live = '[]', lang = '', before = '', now: on = '', next: then = '', after = '' } = place.dataset;
  const spans = JSON.parse(live) as readonly Titled[];
  const update = () => {
    const now = Date.now();
    const phase = phaseAt(spans, now);
    const current = phase.state === 'running' ? phase.current : undefined;
    const next = phase.state === 'running' ? phase.next : undefined;
    const text = {
      before: () =>
        phase.state === 'before' ? before.replace('{when}', () => inWords(lang, phase.next.start, now)) : '',
      running: () =>
        [
          current && on.replace('{title}', () => current.title),
          next && then.replace('{when}', () => inWords(lang, next.start, now)).replace('{title}', () => next.title),
        ]
          .filter(Boolean)
          .join(' '),
      after: () => after,
    }[phase.state]();
    if (status.textContent !== text) status.textContent = text;
    for (const item of document.querySelectorAll('[data-item]')) {
      if (item.id === current?.id) item.setAttribute('aria-current', 'time');
      else item.removeAttribute('aria-current');
    }
  };
  update();
  setInterval(update, EVERY);
}
