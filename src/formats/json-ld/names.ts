import type { Country, DefinedTerm, Organization as Body, Person as Someone } from 'schema-dts';
import type { Listing, Subject } from '../../domain/archive.ts';
import type { Directory, Organization, Person } from '../../domain/directory.ts';
import { sessionRoute } from '../../i18n/destinations.ts';
import { countryName } from '../../i18n/format.ts';
import type { Page } from '../../i18n/page.ts';
import { organizationThing } from './events.ts';
import { attendanceOf } from './place.ts';
import { itemStatusOf } from './status.ts';

/** Someone on their page, with their post, their body and the items of `listings` in which they appear. */
export function personThing(
  { id, name, role, organization, biography, photograph }: Person,
  listings: readonly Listing[],
  page: Page,
  directory: Directory,
): Exclude<Someone, string> {
  const { lang } = page;
  const performerIn = listings.flatMap(({ session, matches }) =>
    matches.map(({ item }) => ({
      '@type': 'Event' as const,
      name: item.title[lang],
      url: page.absolute(sessionRoute(session), item.id),
      startDate: item.start?.instant ?? session.date,
      endDate: item.end?.instant ?? session.date,
      // The page of the session says how to join it.
      ...attendanceOf(item.where, page.absolute(sessionRoute(session)), page),
      ...itemStatusOf(item, session),
    })),
  );
  return {
    '@type': 'Person',
    name,
    url: page.absolute(page.route),
    ...(role && { jobTitle: role[lang] }),
    ...(biography && { description: biography[lang] }),
    ...(photograph && { image: page.absolute({ page: 'photograph', person: id }) }),
    affiliation: organizationThing(organization, page, directory),
    ...(performerIn.length > 0 && { performerIn }),
  };
}

/** A body on its page; its own address stays where it has one. */
export function bodyThing({ id, url }: Organization, page: Page, directory: Directory): Exclude<Body, string> {
  const own = page.absolute(page.route);
  return { ...organizationThing(id, page, directory), url: url ?? own, mainEntityOfPage: own };
}

/** A country, by its ISO 3166-1 code, on its page. */
export function countryThing(code: string, page: Page): Exclude<Country, string> {
  return {
    '@type': 'Country',
    name: countryName(page.lang, code),
    identifier: code,
    url: page.absolute(page.route),
  };
}

/** A subject on its page, as a term of the vocabulary. */
export function subjectThing({ id, name, description }: Subject, page: Page): Exclude<DefinedTerm, string> {
  const { lang, t } = page;
  return {
    '@type': 'DefinedTerm',
    name: name[lang],
    description: description[lang],
    termCode: id,
    url: page.absolute(page.route),
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      name: t('index.subjects'),
      url: page.absolute({ page: 'subjects' }),
    },
  };
}
