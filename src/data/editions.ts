import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { type Day, sessionsOf, confirmedItems } from '../domain/agenda.ts';
import { type Person, personOf } from '../domain/directory.ts';
import type { Edition, Programme } from '../domain/edition.ts';
import type { Localized } from '../domain/locale.ts';
import type { BodyFinder } from '../domain/named-bodies.ts';
import { type Objectives, objectivesOfSession } from '../domain/objectives.ts';
import { bodiesNamed, people } from './directory.ts';
import { byEdition, duringBuild } from './during-build.ts';

/** Every edition, the newest first. */
export const editions = duringBuild(async (): Promise<readonly Edition[]> => {
  const entries = await getCollection('editions');
  return entries
    .map(({ id, data }): Edition => ({
      id,
      ...data,
      dates: data.dates,
      presidency: data.presidency,
      announced: data.announced,
      online: data.online,
      officialDocument: data.officialDocument,
    }))
    .toSorted((a, b) => b.id.localeCompare(a.id, 'en'));
});

/**
 * What an edition that has an agenda is for.
 * @throws Error where its objectives.yaml is missing
 */
export async function objectivesOf(edition: string): Promise<Objectives> {
  const entry = await getEntry('objectives', edition);
  if (!entry) throw new Error(`content/editions/${edition}/objectives.yaml is missing`);
  return {
    general: entry.data.general,
    specific: entry.data.specific.map((objective, index) => ({ number: index + 1, ...objective })),
  };
}

const daysOf = byEdition(() => getCollection('agenda'));

async function readAgenda(edition: Edition): Promise<readonly Day[]> {
  const entries = await daysOf(edition.id);
  if (entries.length === 0) return [];
  const objectives = await objectivesOf(edition.id);
  const names = { bodiesIn: await bodiesNamed(), people: await people() };
  return entries
    .map(({ data }) => dayOf(edition, data, objectives, names))
    .toSorted((a, b) => a.date.localeCompare(b.date, 'en'));
}

type DayData = CollectionEntry<'agenda'>['data'];
type ItemData = NonNullable<DayData['session']>['items'][number];

/** The bodies that an item names: in its own words, in the capacities of its people, or beside them. */
function organizationsOf(
  { title, parts, contributors, facilitators, organizations: beside }: ItemData,
  bodiesIn: (text: Localized) => readonly string[],
  directory: ReadonlyMap<string, Person>,
): readonly string[] {
  const posts = facilitators.flatMap((who) =>
    'person' in who ? (personOf(who.person, { people: directory }).role ?? []) : [],
  );
  const texts = [title, ...parts.map(({ text }) => text), ...contributors.map(({ role }) => role), ...posts];
  return [...new Set([...texts.flatMap(bodiesIn), ...beside, ...parts.flatMap(({ organizations: own }) => own)])];
}

function dayOf(
  edition: Edition,
  data: DayData,
  objectives: Objectives,
  names: { readonly bodiesIn: BodyFinder; readonly people: ReadonlyMap<string, Person> },
): Day {
  const { date, until = date, course, session } = data;
  if (course) return { date, until, course: { ...course, caller: course.caller, start: date, end: until } };
  if (!session) throw new Error(`${edition.id}/${date} has neither course nor session`);
  const bodiesIn = (text: Localized) => names.bodiesIn(text, edition.presidency);
  const items = session.items.map((item) => ({
    ...item,
    organizations: organizationsOf(item, bodiesIn, names.people),
  }));
  // A session that does not take place keeps the times it was to have.
  const held = confirmedItems(items).length > 0 ? confirmedItems(items) : items;
  const [first] = held;
  const last = held.at(-1);
  if (!first || !last) throw new Error(`${edition.id}/${date} has a session without items`);
  return {
    date,
    until,
    session: {
      ...session,
      items,
      organizations: bodiesIn(session.title),
      edition: edition.id,
      date,
      timeZone: edition.timeZone,
      start: first.start,
      end: last.end,
      objectives: objectivesOfSession(objectives, session.number),
    },
  };
}

const agendas = duringBuild(async () => {
  const all = await editions();
  return new Map(await Promise.all(all.map(async (edition) => [edition.id, await readAgenda(edition)] as const)));
});

/** The agenda of an edition, in order; empty where it is only a record. */
export async function agendaOf({ id }: Edition): Promise<readonly Day[]> {
  return (await agendas()).get(id) ?? [];
}

/** The editions that have an agenda, the newest first: those whose pages are whole, not only a record. */
export const programmes = duringBuild(async (): Promise<readonly Programme[]> => {
  const days = await agendas();
  return (await editions())
    .map((edition) => ({ edition, days: days.get(edition.id) ?? [] }))
    .filter((programme) => sessionsOf(programme.days).length > 0);
});

/**
 * Who takes part in an edition, and by which steps.
 * @throws Error where its participants.yaml is missing
 */
export async function participantsOf(edition: string) {
  const entry = await getEntry('participants', edition);
  if (!entry) throw new Error(`content/editions/${edition}/participants.yaml is missing`);
  return entry.data;
}
