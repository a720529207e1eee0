import type { Country, DefinedTerm, Organization as Body, Person as Someone } from 'schema-dts';
import type { Listing, Subject } from './archive.ts';
import type { Organization, Person } from './directory.ts';
import type { Lang } from './locale.ts';
import { type Describing, organizationThing, placeOf } from './structured-data.ts';

/** Someone with their post, their body and the items of `listings` in which they appear; `url` is their page. */
export function personThing(
  { name, role, organization }: Person,
  listings: readonly Listing[],
  url: string,
  context: Describing,
): Exclude<Someone, string> {
  const { lang, sessionUrl } = context;
  const performerIn = listings.flatMap(({ edition, session, matches }) =>
    matches.map(({ item }) => ({
      '@type': 'Event' as const,
      name: item.title[lang],
      url: sessionUrl(session, item),
      startDate: item.start.instant,
      endDate: item.end.instant,
      // The page of the session says how to join it.
      ...placeOf(edition, undefined, sessionUrl(session)),
    })),
  );
  return {
    '@type': 'Person',
    name,
    url,
    ...(role && { jobTitle: role[lang] }),
    affiliation: organizationThing(organization, context),
    ...(performerIn.length > 0 && { performerIn }),
  };
}

/** A body on the page at `url`; a body's own address stays where it has one. */
export function bodyThing({ id, url }: Organization, page: string, context: Describing): Exclude<Body, string> {
  return { ...organizationThing(id, context), url: url ?? page, mainEntityOfPage: page };
}

/** A country by its ISO 3166-1 code. */
export function countryThing(code: string, name: string, url: string): Exclude<Country, string> {
  return { '@type': 'Country', name, identifier: code, url };
}

/** A subject as a term of the vocabulary `set`. */
export function subjectThing(
  { id, name, description }: Subject,
  url: string,
  set: { readonly name: string; readonly url: string },
  lang: Lang,
): Exclude<DefinedTerm, string> {
  return {
    '@type': 'DefinedTerm',
    name: name[lang],
    description: description[lang],
    termCode: id,
    url,
    inDefinedTermSet: { '@type': 'DefinedTermSet', ...set },
  };
}
