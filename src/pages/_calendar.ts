import type { CalendarWords } from '../domain/calendar.ts';
import type { Edition } from '../domain/edition.ts';
import type { Directory } from '../domain/structured-data.ts';
import { formatDate, formatList } from '../i18n/format.ts';
import type { Page } from '../i18n/page.ts';
import { facilitatorName } from '../i18n/people.ts';

/** The words of a calendar in the language of a page. */
export function calendarWords(page: Page, edition: Edition, directory: Directory): CalendarWords {
  const { lang, t } = page;
  return {
    lang,
    name: `${page.t('site.brand')}: ${edition.shortTitle[lang]}`,
    category: (kind) => t(`kind.${kind}`),
    describe: ({ facilitators, parts }) =>
      [
        ...parts.map(({ text }) => `- ${text[lang]}`),
        ...(facilitators.length > 0
          ? [
              t('calendar.facilitates', {
                who: formatList(
                  lang,
                  facilitators.map((who) => facilitatorName(who, page, directory)),
                ),
              }),
            ]
          : []),
        t('live.join'),
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
  };
}
