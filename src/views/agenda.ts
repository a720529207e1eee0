import { coursesOf, type Day, heldSessions, type Session, sessionsOf } from '../domain/agenda.ts';
import type { Course } from '../domain/course.ts';
import { isTimed } from '../domain/hours.ts';
import { agendaRows, datedSteps } from '../domain/milestone.ts';
import { formatList, inSentence, numberInWords, onDates } from '../i18n/format.ts';
import type { Page } from '../i18n/page.ts';
import { citationsOn, referencesListOf } from './citations.ts';
import { directory } from './directory.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { ProgrammePage } from './paths.ts';

/** How many items an agenda shows with all they hold; a longer one leaves that to the pages of its sessions. */
const SHOWN_WHOLE = 30;

/** Whether an agenda is so long that it shows its items in brief. */
function isLong(days: readonly Day[]): boolean {
  return sessionsOf(days).reduce((sum, { items }) => sum + items.length, 0) > SHOWN_WHOLE;
}

/** What an agenda is of, for its introduction. */
interface Summary {
  readonly courses: readonly Course[];
  /** Those that it counts: the ones that take place, or all where none does. */
  readonly sessions: readonly Session[];
  readonly dates: string;
  readonly city: string;
}

/** How many courses and sessions there are, and when; sessions that are all on line are called virtual. */
function leadOf({ courses, sessions, dates }: Summary, { lang, t }: Page): string {
  const count = sessions.length;
  const areVirtual = sessions.every(({ kind, name, where }) => kind === 'session' && !name && where.mode === 'online');
  if (count > 0 && areVirtual && courses.length < 2) {
    const values = { count, number: numberInWords(lang, count), dates };
    return courses.length > 0 ? t('agenda.lead', values) : t('agenda.leadSessions', values);
  }
  const what = [
    ...(courses.length > 0 ? [t('agenda.courses', { count: courses.length })] : []),
    ...(count > 0 ? [t('agenda.sessions', { count })] : []),
  ];
  return t('agenda.lead.any', { what: formatList(lang, what), dates });
}

/** What a search engine says of an agenda. */
function descriptionOf({ courses, sessions, dates, city }: Summary, { t }: Page): string {
  const areVirtual = sessions.length > 0 && sessions.every(({ where }) => where.mode === 'online');
  if (sessions.every(({ items }) => items.length === 0)) return t('agenda.description.pending', { dates, city });
  return courses.length === 1 && areVirtual
    ? t('agenda.description', { dates, city })
    : t('agenda.description.any', { dates, city });
}

/** Opens a page that shows the items of a whole agenda. */
export async function openAgenda(astro: AstroPage, props: ProgrammePage) {
  const { edition, days, lang, steps } = props;
  const opened = await openPage(astro, props);
  const { page } = opened;
  const { markOf, here } = await citationsOn(page, edition.id, days, referencesListOf(props));
  const sessions = sessionsOf(days);
  const held = heldSessions(sessions);
  const courses = coursesOf(days);
  const start = edition.dates?.start ?? days[0]?.date ?? `${edition.id}-01-01`;
  const end =
    edition.dates?.end ??
    days
      .map(({ until }) => until)
      .toSorted()
      .at(-1) ??
    start;
  const summary = {
    courses,
    sessions: held.length > 0 ? held : sessions,
    dates: onDates(lang, start, end, 'long'),
    city: inSentence(lang, edition.city[lang]),
  };
  return {
    opened,
    markOf,
    references: here,
    names: await directory(),
    courses,
    sessions,
    held,
    /** Those whose hours there is something to say of in other zones. */
    timed: held.filter(isTimed),
    /** The days, and between them the dates that matter beside the sessions. */
    rows: agendaRows(days, datedSteps(steps, edition.timeZone)),
    isLong: isLong(days),
    lead: leadOf(summary, page),
    description: descriptionOf(summary, page),
  };
}
