import type { Facilitator } from '../domain/agenda.ts';
import type { Directory } from '../domain/structured-data.ts';
import { countryName } from './format.ts';
import type { Page } from './page.ts';

/** Who leads an item, in words: “Fabio Jiménez (OIM)”, “Representante de México”. */
export function facilitatorName(who: Facilitator, { lang, t }: Pick<Page, 'lang' | 't'>, directory: Directory): string {
  if ('representativeOf' in who)
    return t('agenda.representative', { country: countryName(lang, who.representativeOf) });
  if ('organization' in who) {
    const name = directory.organizations.get(who.organization)?.name[lang] ?? who.organization;
    return who.toBeConfirmed ? `${name} (${t('agenda.toBeConfirmed')})` : name;
  }
  const person = directory.people.get(who.person);
  const capacity = capacityOf(who.person, lang, directory);
  return `${person?.name ?? who.person}${capacity === undefined ? '' : ` (${capacity})`}`;
}

/** Someone's post, or where the agenda gives none their body. */
export function capacityOf(id: string, lang: Page['lang'], directory: Directory): string | undefined {
  const person = directory.people.get(id);
  const body = directory.organizations.get(person?.organization ?? '');
  return person?.role?.[lang] ?? body?.acronym?.[lang] ?? body?.name[lang];
}
