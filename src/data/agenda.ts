import { type CollectionEntry, getCollection } from 'astro:content';
import type { Day, Session } from '../domain/agenda.ts';
import { type Group, type Item, timedItems } from '../domain/item.ts';
import { revisionsOf, sessionId } from '../domain/changes.ts';
import type { Course } from '../domain/course.ts';
import type { Person } from '../domain/directory.ts';
import type { Edition } from '../domain/edition.ts';
import { byHours, type Hours, isTimed } from '../domain/hours.ts';
import type { Localized } from '../domain/locale.ts';
import type { BodyFinder } from '../domain/named-bodies.ts';
import { type Objectives, objectivesOfSession } from '../domain/objectives.ts';
import { type EventState, sessionStateOf, type StatusEntry } from '../domain/status.ts';
import { daySpan } from '../domain/time.ts';
import { type Placed, whereOf } from '../domain/venue.ts';
import { bodiesNamed, people } from './directory.ts';
import { documentsFrom } from './documents.ts';
import { byEdition, duringBuild } from './during-build.ts';
import { editionLevels, editions, objectivesOf } from './editions.ts';
import { placedFrom, placedWithin } from './places.ts';

type DayData = CollectionEntry<'agenda'>['data'];
type SessionData = NonNullable<DayData['session']>;
type ItemData = SessionData['items'][number];

/** What the sessions of an edition are read with. */
interface Reading {
  readonly edition: Edition;
  /** What the edition says of its place. */
  readonly level: Placed;
  readonly objectives: Objectives | undefined;
  /** The bodies that a text of this edition names. */
  readonly bodiesIn: (text: Localized) => readonly string[];
  readonly people: ReadonlyMap<string, Person>;
}

/** The files of the agenda of an edition. */
export const agendaFilesOf = byEdition(() => getCollection('agenda'));

const agendas = duringBuild(async () => {
  const all = await editions();
  return new Map(await Promise.all(all.map(async (edition) => [edition.id, await readAgenda(edition)] as const)));
});

/** The agenda of an edition, in order; empty where it has none. */
export async function agendaOf({ id }: Pick<Edition, 'id'>): Promise<readonly Day[]> {
  return (await agendas()).get(id) ?? [];
}

async function readAgenda(edition: Edition): Promise<readonly Day[]> {
  const entries = await agendaFilesOf(edition.id);
  if (entries.length === 0) return [];
  const find: BodyFinder = await bodiesNamed();
  const reading: Reading = {
    edition,
    level: (await editionLevels()).get(edition.id) ?? {},
    objectives: await objectivesOf(edition.id),
    bodiesIn: (text) => find(text, edition.presidency),
    people: await people(),
  };
  return [...Map.groupBy(entries, ({ data }) => data.date)]
    .map(([date, all]) => dayFrom(date, all, reading))
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en'));
}

function dayFrom(date: string, entries: readonly { readonly data: DayData }[], reading: Reading): Day {
  const courses = entries.flatMap(({ data }) => courseFrom(data, reading.edition));
  const sessions = entries
    .flatMap(({ data }) => (data.session ? [sessionFrom(date, data.session, reading)] : []))
    .toSorted((a, b) => byHours(a, b) || a.number - b.number);
  const ends = sessions.length > 0 ? [] : courses.map(({ end }) => end);
  return { date, until: [date, ...ends].toSorted().at(-1) ?? date, courses, sessions };
}

function courseFrom({ date, until = date, course }: DayData, { status }: Edition): readonly Course[] {
  if (!course) return [];
  const revisions = revisionsOf(course.changes, status, [course.id]);
  return [{ ...course, caller: course.caller, start: date, end: until, revisions }];
}

function sessionFrom(date: string, data: SessionData, { edition, ...reading }: Reading): Session {
  const { number, name, title, status: said, changes } = data;
  const timeZone = data.timeZone ?? edition.timeZone;
  const status = said.map((entry): StatusEntry =>
    entry.state === 'postponed' ? { ...entry, from: { start: entry.from, end: entry.from } } : entry,
  );
  const state = sessionStateOf(status, date, edition.state);
  const levels = [reading.level, placedFrom(data)];
  const items = data.items.map((item) => itemFrom(item, levels, state, reading));
  return {
    edition: edition.id,
    number,
    kind: data.kind,
    name,
    date,
    day: daySpan(date, date, timeZone),
    timeZone,
    city: data.city ?? edition.city,
    title,
    organizations: [...new Set([name, title].flatMap((text) => (text ? reading.bodiesIn(text) : [])))],
    summary: data.summary,
    focus: data.focus,
    ...hoursFrom(data, items),
    state,
    status,
    where: whereOf(...levels),
    languages: data.languages ?? edition.languages,
    materials: documentsFrom(data.materials),
    items,
    changes,
    revisions: revisionsOf(changes, [...edition.status, ...status], [sessionId(number), ...items.map(({ id }) => id)]),
    objectives: reading.objectives ? objectivesOfSession(reading.objectives, number) : [],
  };
}

/** The hours of a session: its own, else from its first item to its last. One that does not take place keeps those it had. */
function hoursFrom(session: Pick<SessionData, 'start' | 'end' | 'hours'>, items: readonly Item[]): Hours {
  const { start, end, hours } = session;
  if (hours !== undefined) return { start: undefined, end: undefined, hours };
  if (start && end) return { start, end, hours: undefined };
  const held = timedItems(items);
  const timed = held.length > 0 ? held : items.filter(isTimed);
  return { start: timed[0]?.start, end: timed.at(-1)?.end, hours: undefined };
}

function itemFrom(
  data: ItemData,
  levels: readonly Placed[],
  state: EventState,
  reading: Pick<Reading, 'bodiesIn' | 'people'>,
): Item {
  const own = [...levels, placedWithin(state, data)];
  return {
    id: data.id,
    ...hoursOfItem(data),
    status: state === 'cancelled' ? 'withdrawn' : data.status,
    kind: data.kind,
    title: data.title,
    titleLanguage: data.titleLanguage,
    facilitators: data.facilitators,
    contributors: data.contributors,
    parts: data.parts,
    partsNumbered: data.partsNumbered,
    groups: data.groups.map((group): Group => ({
      id: group.id,
      anchor: `${data.id}-${group.id}`,
      title: group.title,
      start: group.start ?? data.start,
      end: group.end ?? data.end,
      where: whereOf(...own, placedWithin(state, group)),
      facilitators: group.facilitators,
      materials: documentsFrom(group.materials),
    })),
    eventPerGroup: data.eventPerGroup,
    where: whereOf(...own),
    materials: documentsFrom(data.materials),
    places: data.places,
    organizations: organizationsOf(data, reading),
    subjects: data.subjects,
    cites: data.cites,
  };
}

/** The hours of an item: where none are written they are to be confirmed. */
function hoursOfItem({ start, end, hours }: Pick<ItemData, 'start' | 'end' | 'hours'>): Hours {
  return { start, end, hours: start && end ? undefined : (hours ?? 'to-be-confirmed') };
}

/** The bodies that an item names: in its own words, in the capacities of its people, or beside them. */
function organizationsOf(
  { title, parts, groups, contributors, facilitators, organizations: beside }: ItemData,
  { bodiesIn, people: directory }: Pick<Reading, 'bodiesIn' | 'people'>,
): readonly string[] {
  const posts = [...facilitators, ...groups.flatMap((group) => group.facilitators)].flatMap((who) =>
    'person' in who ? (directory.get(who.person)?.role ?? []) : [],
  );
  const words = [title, ...parts.map(({ text }) => text), ...groups.map((group) => group.title)];
  const texts = [...words, ...contributors.map(({ role }) => role), ...posts];
  return [...new Set([...texts.flatMap(bodiesIn), ...beside, ...parts.flatMap(({ organizations: own }) => own)])];
}
