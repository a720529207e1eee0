import { join } from 'node:path';
import { type CollectionEntry, getCollection } from 'astro:content';
import sharp from 'sharp';
import {
  type Organization,
  organizationOf,
  type Person,
  type Photograph,
  PHOTOGRAPH_WIDTH,
} from '../domain/directory.ts';
import { type Localized, localized } from '../domain/locale.ts';
import { bodyFinder, plainName } from '../domain/named-bodies.ts';
import { duringBuild } from './during-build.ts';

/** Everyone the agenda names, by id. */
export const people = duringBuild(async (): Promise<ReadonlyMap<string, Person>> => {
  const entries = await getCollection('people');
  return new Map(
    await Promise.all(
      entries.map(async ({ id, data: { name, role, organization, biography, photograph } }) => {
        const shown = photograph && (await photographFrom(photograph));
        return [id, { id, name, role, organization, biography, photograph: shown }] as const;
      }),
    ),
  );
});

/** A photograph with the size at which it is shown: upright, and no wider than pages need. */
async function photographFrom({
  file,
  alt,
}: NonNullable<CollectionEntry<'people'>['data']['photograph']>): Promise<Photograph> {
  const { autoOrient } = await sharp(join(process.cwd(), 'public/people', file)).metadata();
  const scale = Math.min(1, PHOTOGRAPH_WIDTH / autoOrient.width);
  return { file, alt, width: Math.round(autoOrient.width * scale), height: Math.round(autoOrient.height * scale) };
}

/** Every body the site names, by id. */
export const organizations = duringBuild(async (): Promise<ReadonlyMap<string, Organization>> => {
  const entries = await getCollection('organizations');
  return new Map(entries.map(({ id, data }) => [id, { id, ...data }]));
});

/** Finds the bodies of the site that a text names. */
export const bodiesNamed = duringBuild(async () => bodyFinder((await organizations()).values()));

/** A short form and what it stands for. */
export interface Term {
  /** The same in every language. */
  readonly id: string;
  readonly acronym: Localized;
  readonly name: Localized;
}

/** The acronyms of the site; those of a body take their names from it. */
export async function glossary(): Promise<readonly Term[]> {
  const bodies = { organizations: await organizations() };
  const entries = await getCollection('glossary');
  return entries
    .flatMap(({ data }) => data.terms)
    .map((term): Term => {
      if (!('organization' in term)) return { id: term.id, acronym: term.acronym, name: term.name };
      const { id, acronym, name } = organizationOf(term.organization, bodies);
      if (!acronym) throw new RangeError(`The body "${id}" is in the glossary and has no acronym`);
      return { id, acronym, name };
    });
}

/** Everything that goes by more than one name: acronyms, bodies, families of words, each with its variants. */
export async function termGroups(): Promise<readonly Localized<readonly string[]>[]> {
  const bodies = await organizations();
  const entries = (await getCollection('glossary')).map(({ data }) => data);
  const terms = entries.flatMap(({ terms: all }) => all);
  const named = terms.flatMap((term) => {
    const { acronym, name } =
      'organization' in term ? organizationOf(term.organization, { organizations: bodies }) : term;
    return [localized((lang) => [acronym?.[lang], name[lang], ...(term.synonyms?.[lang] ?? [])])];
  });
  const inGlossary = new Set(terms.flatMap((term) => ('organization' in term ? [term.organization] : [])));
  const others = [...bodies.values()]
    .filter(({ id }) => !inGlossary.has(id))
    .map(({ acronym, name }) => localized((lang) => [acronym?.[lang], name[lang]]));
  const families = entries.flatMap(({ words }) => words);
  return [...named, ...others, ...families].map((group) =>
    // A name often explains itself in parentheses, which nobody types.
    localized((lang) => [...new Set(group[lang].flatMap((way) => (way === undefined ? [] : [plainName(way)])))]),
  );
}
