import { nextMilestone } from '../domain/live.ts';
import { timeAhead } from './time-ahead.ts';

/** How often the clock is looked at again, in milliseconds. */
const EVERY = 60_000;

/** A day, in milliseconds. */
const DAY = 86_400_000;

const places = (document: Document, selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** Says whether an edition is to come, going on or over (`data-phase`); one whose days are not known is to come. */
function sayPhase({ dataset }: HTMLElement, now: number): string | undefined {
  const { start, end = '', words = '' } = dataset;
  const [upcoming, running, concluded] = words.split('|');
  if (now >= Date.parse(end)) return concluded;
  return start !== undefined && now >= Date.parse(start) ? running : upcoming;
}

/** Says how long until a step of the route opens or closes, and marks the one that is next. */
function countDown(document: Document, now: number): void {
  const steps = places(document, '[data-milestone]').map((row) => ({
    row,
    start: row.dataset['from'] ?? '',
    end: row.dataset['until'] ?? '',
  }));
  const next = nextMilestone(steps, now);
  for (const step of steps) {
    const { row, start, end } = step;
    const place = row.querySelector<HTMLElement>('[data-when]');
    if (!place) continue;
    const [opens = '', ends = '', last = '', over = ''] = (place.dataset['when'] ?? '').split('|');
    const left = Date.parse(end) - now;
    if (left <= 0) place.textContent = over;
    else if (now < Date.parse(start)) place.textContent = opens.replace('{when}', timeAhead(document, start, now));
    else place.textContent = left <= DAY ? last : ends.replace('{when}', timeAhead(document, end, now));
    row.classList.toggle('next', step === next);
  }
}

/**
 * Says on a page what depends on the day on which it is read, so that its HTML need not: how an edition stands to the day,
 * how long a step of its route is open; and hides what is past its time (`data-hide-from`).
 */
export function keepClock(document: Document): void {
  const update = () => {
    const now = Date.now();
    for (const place of places(document, '[data-phase]')) place.textContent = sayPhase(place, now) ?? '';
    for (const place of places(document, '[data-hide-from]')) {
      place.hidden = now >= Date.parse(place.dataset['hideFrom'] ?? '');
    }
    countDown(document, now);
  };
  update();
  setInterval(update, EVERY);
}
