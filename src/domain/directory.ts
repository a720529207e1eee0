import type { Session } from './agenda.ts';
import type { Localized } from './locale.ts';

/** Someone the agenda names. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Localized | undefined;
  readonly organization: string;
}

/** A body the agenda names or that runs the programme. */
export interface Organization {
  readonly id: string;
  readonly name: Localized;
  readonly acronym: Localized | undefined;
  /** The body it is part of. */
  readonly partOf: string | undefined;
  readonly url: string | undefined;
}

/** What someone or something does in an item. */
export type Part = 'facilitates' | 'contributes' | 'named';

/** One place in the agenda where a person or a body appears. */
export interface Appearance {
  readonly session: Session;
  readonly item: Session['items'][number];
  readonly as: Part;
}

/** Where each person (by id) appears, in the agenda's order. */
export function appearancesOfPeople(sessions: readonly Session[]): ReadonlyMap<string, readonly Appearance[]> {
  return collect(sessions, (item) => [
    ...item.facilitators.flatMap((who) => ('person' in who ? [[who.person, 'facilitates'] as const] : [])),
    ...item.contributors.map(({ person }) => [person, 'contributes'] as const),
  ]);
}

/**
 * Where each body (by id) appears, in the agenda's order: it facilitates, an item or one of its parts names it,
 * or one of its people takes part (`people` gives the body of each).
 */
export function appearancesOfOrganizations(
  sessions: readonly Session[],
  people: ReadonlyMap<string, Person>,
): ReadonlyMap<string, readonly Appearance[]> {
  const bodyOf = (person: string) => people.get(person)?.organization ?? '';
  return collect(sessions, (item) => [
    ...item.facilitators.flatMap((who) => {
      if ('organization' in who) return [[who.organization, 'facilitates'] as const];
      return 'person' in who ? [[bodyOf(who.person), 'facilitates'] as const] : [];
    }),
    ...item.contributors.map(({ person }) => [bodyOf(person), 'contributes'] as const),
    ...[...item.organizations, ...item.parts.flatMap(({ organizations }) => organizations)].map(
      (id) => [id, 'named'] as const,
    ),
  ]);
}

function collect(
  sessions: readonly Session[],
  namesIn: (item: Session['items'][number]) => readonly (readonly [string, Part])[],
): ReadonlyMap<string, readonly Appearance[]> {
  const found = new Map<string, Appearance[]>();
  for (const session of sessions) {
    for (const item of session.items) {
      const seen = new Set<string>();
      for (const [id, as] of namesIn(item)) {
        if (seen.has(id)) continue;
        seen.add(id);
        found.set(id, [...(found.get(id) ?? []), { session, item, as }]);
      }
    }
  }
  return found;
}
