import { coursesOf, type Session, sessionsOf } from './agenda.ts';
import { countriesOfItem, type Item, type ItemKind } from './item.ts';
import type { Course } from './course.ts';
import { byHours } from './hours.ts';
import {
  type Appearance,
  appearancesOfOrganizations,
  appearancesOfPeople,
  collect,
  type Participation,
  type Person,
} from './directory.ts';
import type { Edition, Programme } from './edition.ts';
import type { Localized } from './locale.ts';

/** A subject of the controlled vocabulary. */
export interface Subject {
  readonly id: string;
  /** What the address of its page ends in. */
  readonly slug: Localized;
  readonly name: Localized;
  /** What it covers, in a sentence. */
  readonly description: Localized;
}

/**
 * A subject of a vocabulary by its id.
 * @throws RangeError where none has it: the content's rules see to it that every id is a subject's
 */
export function subjectOf(id: string, vocabulary: ReadonlyMap<string, Subject>): Subject {
  const subject = vocabulary.get(id);
  if (!subject) throw new RangeError(`No subject has the id "${id}"`);
  return subject;
}

/** What an item, or the course, is found under: what was withdrawn did not take place, and is under nothing. */
export function subjectsOf(
  { subjects, status }: Pick<Course, 'subjects'> & Partial<Pick<Item, 'status'>>,
  vocabulary: ReadonlyMap<string, Subject>,
): readonly Subject[] {
  return status === 'withdrawn' ? [] : subjects.map((id) => subjectOf(id, vocabulary));
}

/** By what a reader can choose sessions, in the order in which it is offered. */
export const FACETS = ['subject', 'place', 'person', 'organization', 'kind', 'edition'] as const;

export type Facet = (typeof FACETS)[number];

/** The kinds that nobody looks for: no list of the archive is of them. */
const UNSOUGHT = ['break', 'closing'] as const satisfies readonly ItemKind[];

/** A kind that has a list in the archive. */
export type SoughtKind = Exclude<ItemKind, (typeof UNSOUGHT)[number]>;

/** An item for which a session is listed; where it is about someone, what they do in it. */
export type ListedItem = Omit<Appearance<Participation | undefined>, 'session'>;

/** A session in a list of the archive. */
export interface Listing {
  readonly session: Session;
  readonly edition: Edition;
  /** Whether everyone can watch it. */
  readonly recorded: boolean;
  /** The items for which it is listed, in the agenda's order; none where the session as a whole is. */
  readonly matches: readonly ListedItem[];
}

/** The sessions of each value of a facet, by value (an id, or a country's ISO code); the value of most sessions first. */
type FacetValues = ReadonlyMap<string, readonly Listing[]>;

/** Every session of every edition, and the ways to choose among them; every list begins with the newest. */
export interface Archive {
  readonly listings: readonly Listing[];
  readonly facets: Readonly<Record<Facet, FacetValues>>;
  /** The sessions that everyone can watch. */
  readonly recorded: readonly Listing[];
  /** The courses of each subject (by id). */
  readonly courses: ReadonlyMap<string, readonly CourseListing[]>;
}

/** A course in a list of the archive. */
export interface CourseListing {
  readonly edition: Edition;
  readonly course: Course;
}

/**
 * The archive of some editions. What was withdrawn from a session is not found by it.
 * @param people everyone the agendas name, by id
 * @param isRecorded whether everyone can watch a session
 */
export function archiveOf(
  programmes: readonly Pick<Programme, 'edition' | 'days'>[],
  people: ReadonlyMap<string, Person>,
  isRecorded: (session: Session) => boolean,
): Archive {
  const listings = programmes
    .flatMap(({ edition, days }) =>
      sessionsOf(days).map((session): Listing => ({ session, edition, recorded: isRecorded(session), matches: [] })),
    )
    .toSorted(newestFirst);
  const sessions = listings.map(({ session }) => session);
  const listingOf = new Map(listings.map((listing) => [listing.session, listing]));
  const byItem = (valuesOf: (item: Item) => readonly string[]) =>
    ranked(
      listingOf,
      collect(sessions, (item) => valuesOf(item).map((value) => [value, undefined] as const)),
    );
  const courses = coursesBySubject(programmes);
  const bySubject = byItem(({ subjects }) => subjects);
  return {
    listings,
    courses,
    facets: {
      // A subject of a course alone is one of no session.
      subject: new Map([
        ...bySubject,
        ...[...courses.keys()].flatMap((id) => (bySubject.has(id) ? [] : [[id, []] as const])),
      ]),
      place: byItem(countriesOfItem),
      person: ranked(listingOf, appearancesOfPeople(sessions)),
      organization: ranked(
        listingOf,
        appearancesOfOrganizations(sessions, people),
        sessions.flatMap((session) => session.organizations.map((id) => [id, session] as const)),
      ),
      kind: byItem(({ kind }) => (UNSOUGHT.some((one) => one === kind) ? [] : [kind])),
      edition: Map.groupBy(listings, ({ edition }) => edition.id),
    },
    recorded: listings.filter(({ recorded }) => recorded),
  };
}

function coursesBySubject(
  programmes: readonly Pick<Programme, 'edition' | 'days'>[],
): ReadonlyMap<string, readonly CourseListing[]> {
  const classified = programmes.flatMap(({ edition, days }) =>
    coursesOf(days).flatMap((course) => course.subjects.map((subject) => ({ subject, listing: { edition, course } }))),
  );
  return new Map(
    [...Map.groupBy(classified, ({ subject }) => subject)].map(([subject, all]) => [
      subject,
      all.map(({ listing }) => listing),
    ]),
  );
}

function newestFirst({ session: a }: Listing, { session: b }: Listing): number {
  return (
    b.date.localeCompare(a.date, 'en') ||
    byHours(b, a) ||
    b.edition.localeCompare(a.edition, 'en') ||
    b.number - a.number
  );
}

/**
 * Gathers what appears in the sessions by its name and session, and puts the names of most sessions first; `whole` gives
 * names that a session has as a whole, whether or not one of its items has them too.
 */
function ranked(
  listingOf: ReadonlyMap<Session, Listing>,
  appearances: ReadonlyMap<string, readonly Appearance<Participation | undefined>[]>,
  whole: readonly (readonly [string, Session])[] = [],
): FacetValues {
  const wholeOf = Map.groupBy(whole, ([value]) => value);
  const lists = [...new Set([...appearances.keys(), ...wholeOf.keys()])].map((value) => {
    const bySession = Map.groupBy(appearances.get(value) ?? [], ({ session }) => session);
    const sessions = new Set([...bySession.keys(), ...(wholeOf.get(value) ?? []).map(([, session]) => session)]);
    const listings = [...sessions].flatMap((session) => {
      const listing = listingOf.get(session);
      return listing ? [{ ...listing, matches: bySession.get(session) ?? [] }] : [];
    });
    return [value, listings.toSorted(newestFirst)] as const;
  });
  return new Map(lists.toSorted(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b, 'en')));
}

/** How many items some sessions are listed for. */
export function itemsIn(listings: readonly Listing[]): number {
  return listings.reduce((sum, { matches }) => sum + matches.length, 0);
}
