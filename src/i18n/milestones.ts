import type { Edition } from '../domain/edition.ts';
import { LOCALES } from '../domain/locale.ts';
import { datedSteps, type Step } from '../domain/milestone.ts';
import type { Instant } from '../domain/time.ts';
import { formatDate, formatDates } from './format.ts';
import type { Page } from './page.ts';

type Words = Pick<Page, 'lang' | 't'>;

/** When a step of the route is, in words: its day, its days, or its place in the order; undefined where none is known. */
export function milestoneWhen(
  { on, opens, closes, order }: Pick<Step, 'on' | 'opens' | 'closes' | 'order'>,
  { lang, t }: Words,
): string | undefined {
  if (on !== undefined) return formatDate(lang, on, 'long');
  if (opens !== undefined && closes !== undefined) return formatDates(lang, opens, closes, 'long');
  if (opens !== undefined) return t('milestone.opens', { date: formatDate(lang, opens, 'long') });
  if (closes !== undefined) return t('milestone.closes', { date: formatDate(lang, closes, 'long') });
  return order && t(`milestone.order.${order}`);
}

/** What a script counts the days of a step by, and what it says before, during, on the last day and after (`|` between). */
export interface Countdown {
  readonly from: Instant;
  readonly until: Instant;
  readonly words: string;
}

/** The countdown of a step of the route; undefined where it has no date, or the edition is cancelled. */
export function countdownOf(
  step: Step,
  { timeZone, published, state }: Pick<Edition, 'timeZone' | 'published' | 'state'>,
  { lang, t }: Words,
): Countdown | undefined {
  const [dated] = datedSteps([step], timeZone);
  if (!dated || state === 'cancelled') return undefined;
  const { start, end } = dated.span;
  const opens = t('milestone.when.opens', { when: '{when}' });
  const ends = [t('milestone.when.ends', { when: '{when}' }), t('milestone.when.last'), t('milestone.when.over')];
  if (step.on !== undefined) {
    const today = new Intl.RelativeTimeFormat(LOCALES[lang], { numeric: 'auto' }).format(0, 'day');
    return { from: start, until: end, words: `{when}|${today}|${today}|` };
  }
  // Of one edge that is not known nothing is said; a step that only closes is open from when its edition was published.
  if (step.closes === undefined) return { from: start, until: end, words: `${opens}|||` };
  return { from: step.opens === undefined ? published : start, until: end, words: [opens, ...ends].join('|') };
}
