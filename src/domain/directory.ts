import { coursesOf, type Session } from './agenda.ts';
import { confirmedItems, facilitatorsOf } from './item.ts';
import type { Edition, Programme } from './edition.ts';
import type { Localized } from './locale.ts';

/** Someone the agenda names. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role?: Localized | undefined;
  readonly organization: string;
  /** Who they are, in a few sentences; most have none. */
  readonly biography: Localized | undefined;
  readonly photograph: Photograph | undefined;
}

/** How wide a photograph is shown at most, in pixels. */
export const PHOTOGRAPH_WIDTH = 480;

/** A photograph of someone, as it is shown. */
export interface Photograph {
  /** The file in public/people/ that it is made of. */
  readonly file: string;
  readonly alt: Localized;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A body the agenda names or that runs the programme. */
export interface Organization {
  readonly id: string;
  readonly name: Localized;
  readonly acronym?: Localized | undefined;
  /** The body it is part of. */
  readonly partOf?: string | undefined;
  /** The country whose body it is, ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly url?: string | undefined;
}

/** Where the people and bodies that ids stand for are found. */
export interface Directory {
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
}

/**
 * Someone by their id.
 * @throws RangeError where nobody has it: the content's rules see to it that every id is somebody's
 */
export function personOf(id: string, { people }: Pick<Directory, 'people'>): Person {
  const person = people.get(id);
  if (!person) throw new RangeError(`Nobody has the id "${id}"`);
  return person;
}

/**
 * A body by its id.
 * @throws RangeError where none has it: the content's rules see to it that every id is a body's
 */
export function organizationOf(id: string, { organizations }: Pick<Directory, 'organizations'>): Organization {
  const body = organizations.get(id);
  if (!body) throw new RangeError(`No body has the id "${id}"`);
  return body;
}

/** What someone or something does in an item. */
export type Participation = 'facilitates' | 'contributes' | 'named';

/** One item of the agenda where something appears, and as what. */
export interface Appearance<As = Participation> {
  readonly session: Session;
  readonly item: Session['items'][number];
  readonly as: As;
}

/** What a body does for an edition as a whole; `anchor` is the course's on the page of the agenda. */
export type Role =
  | { readonly as: 'organizer' | 'supporter' | 'facilitator' | 'presidency'; readonly edition: string }
  | { readonly as: 'course' | 'call'; readonly edition: string; readonly anchor: string };

/** The roles of each body (by id) in the editions, in their order. */
export function rolesOfOrganizations(
  editions: readonly Edition[],
  programmes: readonly Pick<Programme, 'edition' | 'days'>[],
): ReadonlyMap<string, readonly Role[]> {
  const named = [
    ...editions.flatMap(({ id: edition, presidency, organizers, supporters, facilitators }) => [
      ...(presidency === undefined ? [] : [{ id: presidency, role: { as: 'presidency', edition } as const }]),
      ...organizers.map((id) => ({ id, role: { as: 'organizer', edition } as const })),
      ...supporters.map((id) => ({ id, role: { as: 'supporter', edition } as const })),
      ...facilitators.map((id) => ({ id, role: { as: 'facilitator', edition } as const })),
    ]),
    ...programmes.flatMap(({ edition, days }) =>
      coursesOf(days).flatMap(({ id: anchor, organization, caller }) => {
        const at = { edition: edition.id, anchor };
        return [
          { id: organization, role: { as: 'course', ...at } as const },
          ...(caller === undefined ? [] : [{ id: caller, role: { as: 'call', ...at } as const }]),
        ];
      }),
    ),
  ];
  return new Map([...Map.groupBy(named, ({ id }) => id)].map(([id, all]) => [id, all.map(({ role }) => role)]));
}

/** Where each person (by id) appears, in the agenda's order. */
export function appearancesOfPeople(sessions: readonly Session[]): ReadonlyMap<string, readonly Appearance[]> {
  return collect<Participation>(sessions, (item) => [
    ...facilitatorsOf(item).flatMap((who) => ('person' in who ? [[who.person, 'facilitates'] as const] : [])),
    ...item.contributors.map(({ person }) => [person, 'contributes'] as const),
  ]);
}

/**
 * Where each body (by id) appears, in the agenda's order: it facilitates, one of its people takes part (`people` gives
 * the body of each), or an item names it.
 */
export function appearancesOfOrganizations(
  sessions: readonly Session[],
  people: ReadonlyMap<string, Person>,
): ReadonlyMap<string, readonly Appearance[]> {
  const bodyOf = (id: string, as: Participation) => [personOf(id, { people }).organization, as] as const;
  return collect<Participation>(sessions, (item) => [
    ...facilitatorsOf(item).flatMap((who) => {
      if ('organization' in who) return [[who.organization, 'facilitates'] as const];
      return 'person' in who ? [bodyOf(who.person, 'facilitates')] : [];
    }),
    ...item.contributors.map(({ person }) => bodyOf(person, 'contributes')),
    ...item.organizations.map((id) => [id, 'named'] as const),
  ]);
}

/**
 * Where each of the names that `namesIn` gives for an item appears, in the order of `sessions`: once an item, as what it
 * is named first. An item that was withdrawn did not take place, so nothing appears in it.
 */
export function collect<As>(
  sessions: readonly Session[],
  namesIn: (item: Session['items'][number]) => readonly (readonly [string, As])[],
): ReadonlyMap<string, readonly Appearance<As>[]> {
  const found = new Map<string, Appearance<As>[]>();
  for (const session of sessions) {
    for (const item of confirmedItems(session.items)) {
      for (const [id, as] of namesIn(item)) {
        const own = found.get(id) ?? [];
        if (own.length === 0) found.set(id, own);
        if (own.at(-1)?.item !== item) own.push({ session, item, as });
      }
    }
  }
  return found;
}
