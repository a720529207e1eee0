import { subjects } from '../data/subjects.ts';
import { coursesOf, type Day, heldSessions, sessionsOf } from '../domain/agenda.ts';
import { programmeDates } from '../domain/edition.ts';
import { inSentence, numberInWords, onDates } from '../i18n/format.ts';
import { citationsOn } from './citations.ts';
import { directory } from './directory.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { ProgrammePage } from './paths.ts';

/** How many items an agenda shows with all they hold; a longer one leaves that to the pages of its sessions. */
const SHOWN_WHOLE = 30;

/** Whether an agenda is so long that it shows its items in brief. */
function isLong(days: readonly Day[]): boolean {
  return sessionsOf(days).reduce((sum, { items }) => sum + items.length, 0) > SHOWN_WHOLE;
}

/** Opens a page that shows the items of a whole agenda. */
export async function openAgenda(astro: AstroPage, props: ProgrammePage) {
  const { edition, days, lang } = props;
  const opened = await openPage(astro, props);
  const { numberOf, here } = await citationsOn(opened.page, edition.id, days);
  const sessions = sessionsOf(days);
  const held = heldSessions(sessions);
  const { start, end } = programmeDates(edition);
  return {
    opened,
    numberOf,
    references: here,
    names: await directory(),
    vocabulary: await subjects(),
    courses: coursesOf(days),
    sessions,
    held,
    isLong: isLong(days),
    /** What its introduction says of it: how many sessions, on which dates, in the hours of which city. */
    summary: {
      count: held.length,
      number: numberInWords(lang, held.length),
      dates: onDates(lang, start, end, 'long'),
      city: inSentence(lang, edition.city[lang]),
    },
  };
}
