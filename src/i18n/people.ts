import type { Contributor, Facilitator, Item } from '../domain/agenda.ts';
import { placesOfItem } from '../domain/agenda.ts';
import { plainName } from '../domain/named-bodies.ts';
import type { Place } from '../domain/place.ts';
import type { Directory } from '../domain/structured-data.ts';
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
  const capacity = capacityOf(who.person, lang, directory);
  return `${personName(who.person, directory)}${capacity === undefined ? '' : ` (${capacity})`}`;
}

/** The name of a body that leads; while its person is to be confirmed that stands in the parentheses, not what explains it. */
export function leadingBody(
  { organization, toBeConfirmed }: Extract<Facilitator, { organization: string }>,
  lang: Page['lang'],
  { organizations }: Directory,
): string {
  const name = organizations.get(organization)?.name[lang] ?? organization;
  return toBeConfirmed ? plainName(name) : name;
}

/** The name of someone in the directory. */
export function personName(id: string, { people }: Directory): string {
  return people.get(id)?.name ?? id;
}

/** Who speaks in an item and in what capacity, in words. */
export function contributorName({ person, role }: Contributor, lang: Page['lang'], directory: Directory): string {
  return `${personName(person, directory)}, ${role[lang]}`;
}

/** Someone's post, or where the agenda gives none their body. */
export function capacityOf(id: string, lang: Page['lang'], directory: Directory): string | undefined {
  const person = directory.people.get(id);
  const body = directory.organizations.get(person?.organization ?? '');
  return person?.role?.[lang] ?? body?.acronym?.[lang] ?? body?.name[lang];
}

/** A place in words: “Guatemala”, “San Marcos (Guatemala)”. */
export function placeName({ country, locality }: Place, lang: Page['lang']): string {
  const name = countryName(lang, country);
  return locality === undefined ? name : `${locality[lang]} (${name})`;
}

/** The places that an item and its parts are about, in words, each once. */
export function placeNames(item: Pick<Item, 'places' | 'parts'>, lang: Page['lang']): readonly string[] {
  return [...new Set(placesOfItem(item).map((place) => placeName(place, lang)))];
}
