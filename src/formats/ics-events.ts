import type { ICalEventData } from 'ical-generator';
import { coursesOf, sessionsOf } from '../domain/agenda.ts';
import type { Course } from '../domain/course.ts';
import type { Directory } from '../domain/directory.ts';
import { type Edition, plannedDates, type Programme } from '../domain/edition.ts';
import { datedSteps, type Milestone, type Step } from '../domain/milestone.ts';
import { isOff } from '../domain/status.ts';
import { formatDate } from '../i18n/format.ts';
import { milestoneWhen } from '../i18n/milestones.ts';
import type { Page } from '../i18n/page.ts';
import { statedName } from '../i18n/session.ts';
import { statusLines } from '../i18n/status.ts';
import { joinLines, languageLines } from '../i18n/where.ts';
import { identityOf, placed, standing, wholeDays } from './ics-parts.ts';
import { sessionEvents } from './ics-sessions.ts';
import { labelled } from './item-text.ts';

/**
 * What a calendar holds of a programme: its dated steps, its courses, and of each session its items or itself; an edition
 * that has neither session nor course yet is held by its days.
 */
export function calendarEvents(
  { edition, days, steps }: Programme,
  page: Page,
  directory: Directory,
): readonly ICalEventData[] {
  const sessions = sessionsOf(days);
  const courses = coursesOf(days);
  return [
    ...(sessions.length + courses.length === 0 ? editionEvents(edition, page) : []),
    ...datedSteps(steps, edition.timeZone).map((step) => stepEvent(edition, step, page)),
    ...courses.map((course) => courseEvent(edition, course, page)),
    ...sessions.flatMap((session) => sessionEvents({ edition, session, page, directory })),
  ];
}

function editionEvents(edition: Edition, page: Page): readonly ICalEventData[] {
  const dates = plannedDates(edition);
  if (!dates) return [];
  const { lang, t } = page;
  const { state, status, where, languages, timeZone } = edition;
  return [
    {
      ...identityOf(edition, edition.revisions, 'edition'),
      ...wholeDays(dates.start, dates.end),
      summary: statedName(edition.title[lang], state, page),
      description: [
        ...statusLines(status, state, timeZone, page),
        edition.description[lang],
        t('programme.pending'),
        ...labelled(t('languages.title'), languageLines(languages, page)),
        ...(state === 'cancelled' ? [] : joinLines(where, page)),
      ].join('\n'),
      ...placed(where, page),
      url: page.absolute({ page: 'edition', edition: edition.id }),
      ...standing(state),
    },
  ];
}

function stepEvent(edition: Edition, step: Step & Milestone, page: Page): ICalEventData {
  const { lang, t } = page;
  const { id, title, text, audience, link, opens, closes, from, until } = step;
  // A day of a calendar does not say whether something begins on it or ends.
  const isHalfOpen = (opens === undefined) !== (closes === undefined);
  const state = edition.state === 'cancelled' ? 'cancelled' : 'scheduled';
  return {
    ...identityOf(edition, edition.revisions, id),
    ...wholeDays(from, until),
    summary: statedName(title[lang], state, page),
    description: [
      ...(state === 'cancelled' ? statusLines(edition.status, state, edition.timeZone, page) : []),
      text[lang],
      ...(isHalfOpen ? [milestoneWhen(step, page)] : []),
      ...(audience ? [t('milestone.audience', { audience: audience[lang] })] : []),
      ...(link && state === 'scheduled' ? [linkLine(link, page)] : []),
    ].join('\n'),
    url: page.absolute({ page: 'participants', edition: edition.id }, id),
    categories: [{ name: t('milestone.title') }],
    ...standing(state),
  };
}

/** Where a step is taken, in a line: the address of its form where that is open. */
function linkLine(link: NonNullable<Step['link']>, { t }: Page): string {
  const said = t(`milestone.link.${link.state}`);
  return link.state === 'open' ? `${said}: ${link.url}` : said;
}

function courseEvent(edition: Edition, course: Course, page: Page): ICalEventData {
  const { lang, t } = page;
  const { start, deadline } = course;
  const { state, status, timeZone } = edition;
  return {
    ...identityOf(edition, course.revisions, course.id),
    ...wholeDays(start, deadline),
    summary: statedName(course.title[lang], state, page),
    description: [
      ...(isOff(state) ? statusLines(status, state, timeZone, page) : []),
      ...course.details.map((detail) => detail[lang]),
      `${t('course.deadline')}: ${formatDate(lang, deadline, 'full')}.`,
      course.url,
    ].join('\n'),
    location: course.platform.name,
    url: page.absolute({ page: 'agenda', edition: edition.id }, course.id),
    categories: [{ name: t('course.title') }],
    ...standing(state),
  };
}
