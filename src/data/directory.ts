import { getCollection } from 'astro:content';
import type { Organization, Person } from '../domain/directory.ts';
import type { Localized } from '../domain/locale.ts';
import { duringBuild } from './during-build.ts';

/** Everyone the agenda names, by id. */
export const people = duringBuild(async (): Promise<ReadonlyMap<string, Person>> => {
  const entries = await getCollection('people');
  return new Map(entries.map(({ id, data: { name, role, organization } }) => [id, { id, name, role, organization }]));
});

/** Every body the site names, by id. */
export const organizations = duringBuild(async (): Promise<ReadonlyMap<string, Organization>> => {
  const entries = await getCollection('organizations');
  return new Map(
    entries.map(({ id, data: { name, acronym, partOf, url } }) => [id, { id, name, acronym, partOf, url }]),
  );
});

/** A short form and what it stands for. */
export interface Term {
  /** The same in every language. */
  readonly id: string;
  readonly acronym: Localized;
  readonly name: Localized;
}

/** The acronyms of the site; those of a body take their names from it. */
export async function glossary(): Promise<readonly Term[]> {
  const bodies = await organizations();
  const entries = await getCollection('glossary');
  return entries
    .flatMap(({ data }) => data.terms)
    .flatMap((term): Term[] => {
      if (!('organization' in term)) return [term];
      const body = bodies.get(term.organization);
      return body?.acronym ? [{ id: body.id, acronym: body.acronym, name: body.name }] : [];
    });
}
