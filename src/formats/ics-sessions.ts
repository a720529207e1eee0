import type { ICalEventData } from 'ical-generator';
import { calendarUnit, isCancelled, type Session } from '../domain/agenda.ts';
import type { Group, Item } from '../domain/item.ts';
import { sessionId } from '../domain/changes.ts';
import type { Directory } from '../domain/directory.ts';
import type { Edition } from '../domain/edition.ts';
import { isTimed, type Timed } from '../domain/hours.ts';
import { saidOf } from '../domain/status.ts';
import type { Where } from '../domain/venue.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import type { Page } from '../i18n/page.ts';
import { hoursText, sessionName, statedName } from '../i18n/session.ts';
import { statusLines } from '../i18n/status.ts';
import { joinLines, languageLines } from '../i18n/where.ts';
import { identityOf, placed, standing, wholeDays } from './ics-parts.ts';
import { detailLines, facilitatorLines, labelled, partLines } from './item-text.ts';

/** What the events of a session are made with. */
interface Making {
  readonly edition: Edition;
  readonly session: Session;
  readonly page: Page;
  readonly directory: Directory;
}

/** What a calendar holds of a session: its items, or one event for it all; of an item, it or its groups. */
export function sessionEvents(making: Making): readonly ICalEventData[] {
  const { session } = making;
  if (calendarUnit(session) === 'session') return [unitEvent(making)];
  return session.items
    .filter(isTimed)
    .flatMap((item) =>
      item.eventPerGroup && item.groups.length > 0
        ? item.groups.filter(isTimed).map((group) => groupEvent(making, item, group))
        : [itemEvent(making, item)],
    );
}

/** What was said of a session and its edition, the newest first. */
function statusOf({ edition, session, page }: Making): readonly string[] {
  return statusLines(saidOf(edition, session), session.state, session.timeZone, page);
}

/** In which languages a session is held and how it is joined, as lines of text; none of one that is cancelled. */
function attendingLines({ session, page }: Making, where: Where): readonly string[] {
  if (isCancelled(session)) return [];
  return [
    ...labelled(page.t('languages.title'), languageLines(session.languages, page)),
    ...joinLines(where, page, session),
  ];
}

/** A session as one event: at its hours, or on its day while they are not known. */
function unitEvent(making: Making): ICalEventData {
  const { edition, session, page } = making;
  const { lang, t } = page;
  const { date, state, summary, items, number } = session;
  // Whatever was changed of it or of its items was changed of this event.
  const revisions = session.revisions.map(({ at }) => ({ at, items: [sessionId(number)] }));
  return {
    ...identityOf(edition, revisions, sessionId(number)),
    ...(isTimed(session)
      ? { start: new Date(session.start.instant), end: new Date(session.end.instant) }
      : wholeDays(date, date)),
    summary: statedName(sessionName(session, page), state, page),
    description: [
      ...statusOf(making),
      ...(isTimed(session) ? [] : [`${t('session.when')}: ${hoursText(session, page)}.`]),
      ...(summary ? [summary[lang]] : []),
      ...items.map((item) => `- ${item.title[lang]} (${hoursText(item, page)})`),
      ...attendingLines(making, session.where),
    ].join('\n'),
    ...placed(session.where, page),
    url: page.absolute(sessionRoute(session)),
    categories: [{ name: t('find.kind.session') }],
    ...standing(state),
  };
}

/** What an event of an item, or of one of its groups, says whatever it is. */
function itemSaying(making: Making, item: Item, title: string) {
  const { session, page } = making;
  const { t } = page;
  const isWithdrawn = item.status === 'withdrawn' && !isCancelled(session);
  return {
    isWithdrawn,
    // Many clients show a cancelled event as any other: its name says it too.
    summary: isWithdrawn ? t('calendar.withdrawn', { title }) : statedName(title, session.state, page),
    first: [...(isWithdrawn ? [t('item.withdrawn')] : []), ...statusOf(making)],
    categories: [{ name: t(`kind.${item.kind}`) }],
    ...standing(isWithdrawn ? 'cancelled' : session.state),
  };
}

function itemEvent(making: Making, item: Timed<Item>): ICalEventData {
  const { edition, session, page, directory } = making;
  const { isWithdrawn, first, ...saying } = itemSaying(making, item, item.title[page.lang]);
  return {
    ...identityOf(edition, session.revisions, item.id),
    start: new Date(item.start.instant),
    end: new Date(item.end.instant),
    description: [
      ...first,
      ...partLines(item, page, directory),
      ...detailLines(item, page, directory),
      ...(isWithdrawn ? [] : attendingLines(making, item.where)),
    ].join('\n'),
    ...placed(item.where, page),
    url: page.absolute(sessionRoute(session), item.id),
    ...saying,
  };
}

/** One of the groups of an item as an event of its own; what changes the item changes it. */
function groupEvent(making: Making, item: Item, group: Timed<Group>): ICalEventData {
  const { edition, session, page, directory } = making;
  const { lang, t } = page;
  const title = t('session.named', { label: item.title[lang], title: group.title[lang] });
  const { isWithdrawn, first, ...saying } = itemSaying(making, item, title);
  return {
    ...identityOf(edition, session.revisions, group.anchor, item.id),
    start: new Date(group.start.instant),
    end: new Date(group.end.instant),
    description: [
      ...first,
      ...facilitatorLines(group, page, directory),
      ...(isWithdrawn ? [] : attendingLines(making, group.where)),
    ].join('\n'),
    ...placed(group.where, page),
    url: page.absolute(sessionRoute(session), group.anchor),
    ...saying,
  };
}
