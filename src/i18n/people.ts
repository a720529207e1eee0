import type { Contributor, Facilitator, Item } from '../domain/item.ts';
import { placesOfItem } from '../domain/item.ts';
import { plainName } from '../domain/named-bodies.ts';
import type { Place } from '../domain/place.ts';
import { type Directory, organizationOf, personOf } from '../domain/directory.ts';
import { countryName, ofCountry } from './format.ts';
import type { Page } from './page.ts';

/** Who leads an item, in words: “Fabio Jiménez (OIM)”, “Presidencia Pro Témpore (por definir)”, “Representante de México”. */
export function facilitatorName(who: Facilitator, { lang, t }: Pick<Page, 'lang' | 't'>, directory: Directory): string {
  if ('representativeOf' in who)
    return t('agenda.representative', { ofCountry: ofCountry(lang, who.representativeOf) });
  if ('organization' in who) {
    const name = leadingBody(who, lang, directory);
    return who.toBeConfirmed ? `${name} (${t('agenda.toBeConfirmed')})` : name;
  }
  return `${personOf(who.person, directory).name} (${capacityOf(who.person, lang, directory)})`;
}

/** The name of a body that leads; while its person is to be confirmed that stands in the parentheses, not what explains it. */
export function leadingBody(
  { organization, toBeConfirmed }: Extract<Facilitator, { organization: string }>,
  lang: Page['lang'],
  directory: Pick<Directory, 'organizations'>,
): string {
  const name = organizationOf(organization, directory).name[lang];
  return toBeConfirmed ? plainName(name) : name;
}

/** Who speaks in an item and in what capacity, in words. */
export function contributorName({ person, role }: Contributor, lang: Page['lang'], directory: Directory): string {
  return `${personOf(person, directory).name}, ${role[lang]}`;
}

/** Someone's post, or where the agenda gives none their body. */
export function capacityOf(id: string, lang: Page['lang'], directory: Directory): string {
  const { role, organization } = personOf(id, directory);
  if (role) return role[lang];
  const { acronym, name } = organizationOf(organization, directory);
  return (acronym ?? name)[lang];
}

/** A place in words: “Guatemala”, “San Marcos (Guatemala)”. */
function placeName({ country, locality }: Place, lang: Page['lang']): string {
  const name = countryName(lang, country);
  return locality === undefined ? name : `${locality[lang]} (${name})`;
}

/** The places that an item and its parts are about, in words, each once. */
export function placeNames(item: Pick<Item, 'places' | 'parts'>, lang: Page['lang']): readonly string[] {
  return [...new Set(placesOfItem(item).map((place) => placeName(place, lang)))];
}
