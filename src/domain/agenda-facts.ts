import type { Item } from './agenda.ts';
import type { Person } from './directory.ts';

/** What a search knows of an agenda item: who and what takes part in it, and the places it is about. */
export function factsOf(
  item: Item,
  { people }: { readonly people: ReadonlyMap<string, Pick<Person, 'organization'>> },
): Readonly<Record<'kind' | 'place' | 'person' | 'organization', readonly string[]>> {
  const persons = [
    ...item.facilitators.flatMap((who) => ('person' in who ? [who.person] : [])),
    ...item.contributors.map(({ person }) => person),
  ];
  const bodies = [
    ...item.facilitators.flatMap((who) => ('organization' in who ? [who.organization] : [])),
    ...persons.flatMap((id) => people.get(id)?.organization ?? []),
    ...item.organizations,
    ...item.parts.flatMap(({ organizations }) => organizations),
  ];
  const countries = [
    ...[...item.places, ...item.parts.flatMap(({ places }) => places)].map(({ country }) => country),
    ...item.facilitators.flatMap((who) => ('representativeOf' in who ? [who.representativeOf] : [])),
  ];
  return {
    kind: [item.kind],
    place: [...new Set(countries)],
    person: [...new Set(persons)],
    organization: [...new Set(bodies)],
  };
}

interface Outlet {
  readonly state: 'pending' | 'published' | 'withdrawn';
}

/** What a search knows of a session's recording: whether there is one, and who can open it. */
export function recordingFacts({ youtube, ecampus }: { readonly youtube: Outlet; readonly ecampus: Outlet }): {
  readonly recording: string;
  readonly access: readonly string[];
} {
  const access = [
    ...(youtube.state === 'published' ? ['public'] : []),
    ...(ecampus.state === 'published' ? ['participants'] : []),
  ];
  return { recording: access.length > 0 ? 'yes' : 'no', access };
}
