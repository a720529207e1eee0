import type { Day } from '../domain/agenda.ts';
import { calendarOf, type CalendarWords } from '../domain/calendar.ts';
import type { Edition } from '../domain/edition.ts';
import type { Directory } from '../domain/structured-data.ts';
import { formatDate } from '../i18n/format.ts';
import type { Lang } from '../domain/locale.ts';
import type { Page } from '../i18n/page.ts';
import { MEDIA_TYPES, type Route } from '../i18n/routes.ts';
import { directory } from './directory.ts';
import { detailLines, partLines } from './item-text.ts';
import { joinLines, roomOf } from '../i18n/online.ts';
import { openPage } from './open-page.ts';

/** What the route of a calendar is given. */
export interface CalendarProps {
  readonly lang: Lang;
  readonly route: Route;
  readonly edition: Edition;
  readonly days: readonly Day[];
}

/** The calendar of some days of an edition, as a server gives it (RFC 5545, section 8.1). */
export async function calendarResponse(
  site: URL | undefined,
  { lang, route, edition, days }: CalendarProps,
): Promise<Response> {
  const { page } = await openPage({ site }, { route, lang });
  return new Response(calendarOf(edition, days, calendarWords(page, edition, await directory())), {
    headers: { 'Content-Type': `${MEDIA_TYPES.calendar}; charset=utf-8` },
  });
}

/** How a calendar of an edition speaks in the language of a page. */
export function calendarWords(page: Page, edition: Edition, names: Directory): CalendarWords {
  const { lang, t } = page;
  return {
    lang,
    name: `${page.t('site.brand')}: ${edition.shortTitle[lang]}`,
    category: (kind) => t(`kind.${kind}`),
    describe: (item) =>
      [
        ...(item.status === 'withdrawn' ? [t('item.withdrawn')] : []),
        ...partLines(item, page),
        ...detailLines(item, page, names),
        ...(item.status === 'withdrawn' ? [] : joinLines(edition, page)),
      ].join('\n'),
    describeCourse: ({ details, deadline, url }) =>
      [
        ...details.map((detail) => detail[lang]),
        `${t('course.deadline')}: ${formatDate(lang, deadline, 'full')}.`,
        url,
      ].join('\n'),
    url: (session, id) =>
      session
        ? `${page.absolute({ page: 'session', edition: edition.id, session: session.number })}#${id}`
        : `${page.absolute({ page: 'agenda', edition: edition.id })}#${id}`,
    course: t('course.title'),
    location: roomOf(edition, page),
    withdrawn: (title) => t('calendar.withdrawn', { title }),
  };
}
