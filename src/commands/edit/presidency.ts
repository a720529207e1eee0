import { countryName } from '../../i18n/format.ts';
import type { Desk } from './errand.ts';
import { writeNew } from './new-file.ts';
import { slugOf } from './paths.ts';
import { inBlock } from './yaml-render.ts';

/** The Pro Tempore Presidency of a country and a year: the body that there is, else one that is written. */
export function presidencyOf({ content, draft }: Desk, country: string, year: string): string {
  const names = (lang: 'es' | 'en') =>
    `${lang === 'es' ? 'Presidencia Pro Témpore' : 'Pro Tempore Presidency'} (${countryName(lang, country)}, ${year})`;
  const name = { es: names('es'), en: names('en') };
  const known = content.organizations.find(({ data }) => data.name.es === name.es);
  if (known) return known.id;
  const id = `ppt-${slugOf(countryName('es', country))}-${year}`;
  const whole = content.organizations.find(({ id: own }) => own === 'rcm');
  const data = { name, acronym: { es: 'PPT', en: 'PPT' }, ...(whole && { partOf: whole.id }), country };
  writeNew(draft, 'organizations', `content/organizations/${id}.yaml`, inBlock(data, 0));
  return id;
}
