import type { EventState, StatusEntry } from '../domain/status.ts';
import type { Instant } from '../domain/time.ts';
import { readClock } from '../domain/zone-clock.ts';
import { formatDate, onDates } from './format.ts';
import type { Page } from './page.ts';

/** Something that was said of an edition or a session, in words. */
export interface StatusInWords {
  readonly at: Instant;
  /** What it has come to: “Aplazada”. */
  readonly word: string;
  /** When it was said, and why. */
  readonly since: string;
  /** The days that it had, where they are known. */
  readonly former: string | undefined;
}

/**
 * What was said of an edition or a session that does not go as planned, in words, the newest first: each with the date on
 * which a clock in `timeZone` heard it. `status` is in the order in which it was said, `state` what it has come to.
 */
export function statusInWords(
  status: readonly StatusEntry[],
  state: EventState,
  timeZone: string,
  { lang, t }: Pick<Page, 'lang' | 't'>,
): readonly StatusInWords[] {
  return status.toReversed().map(({ at, reason, from, state: said }, index) => {
    const date = formatDate(lang, readClock(at, timeZone).date, 'long');
    return {
      at,
      // What was said last is named by what it has come to: postponed, and since then on a new day.
      word: index === 0 && state !== 'scheduled' ? t(`status.${state}`) : t(`status.${said}`),
      since: t('status.since', { date, reason: reason[lang] }),
      former: from && t('status.from', { dates: onDates(lang, from.start, from.end, 'long') }),
    };
  });
}

/** The same as lines of plain text; the former days stand with what was said last alone. */
export function statusLines(...said: Parameters<typeof statusInWords>): readonly string[] {
  return statusInWords(...said).map(({ word, since, former }, index) =>
    [`${word}. ${since}`, ...(index === 0 && former !== undefined ? [former] : [])].join(' '),
  );
}
