import { type CountryHours, memberZones } from '../domain/country-zones.ts';
import type { Span } from '../domain/hours-tables.ts';
import type { Lang, Localized } from '../domain/locale.ts';
import type { IsoDate, Moment } from '../domain/time.ts';
import { hourOn } from '../domain/zone-clock.ts';
import { collate, countryName, formatList } from './format.ts';
import type { Page } from './page.ts';

/** Cities in words. */
function citiesIn(lang: Lang, cities: readonly Localized[]): string {
  return formatList(
    lang,
    cities.map((city) => city[lang]),
  );
}

/** What a clock of a country's sheet is called: by its cities, else by the country that lives by it. */
export function clockName(country: string, cities: readonly Localized[], lang: Lang): string {
  return cities.length === 0 ? countryName(lang, country) : citiesIn(lang, cities);
}

/** A country in a row of hours, with its cities where others of it stand in another row. */
export function countryInHours({ country, cities }: CountryHours, { lang, t }: Pick<Page, 'lang' | 't'>): string {
  const name = countryName(lang, country);
  return cities.length === 0 ? name : t('hours.cities', { country: name, cities: citiesIn(lang, cities) });
}

/** What the clocks of a zone show at a moment of the session of a date, with the mark of the day after or before. */
export function hourInWords(moment: Moment, zone: string, date: IsoDate, { t }: Pick<Page, 't'>): string {
  const { time, shift } = hourOn(moment, zone, date);
  return shift === undefined ? time : `${time} ${t(`hours.${shift}`)}`;
}

/** The hours of a span by the clocks of a zone: `08:00–10:00`, with the mark of the day after or before. */
export function spanInWords({ start, end, date }: Span, zone: string, page: Pick<Page, 't'>): string {
  return [start, end].map((moment) => hourInWords(moment, zone, date, page)).join('–');
}

/** Who lives by a zone, in brief: whole countries by name, then the cities of others; UTC where nobody does. */
export function whoLivesBy(countries: readonly CountryHours[], lang: Lang): string {
  const whole = countries.filter(({ cities }) => cities.length === 0).map(({ country }) => countryName(lang, country));
  const cities = countries.flatMap((one) => one.cities.map((city) => city[lang]));
  return [...whole, ...cities].join(', ') || 'UTC';
}

/** The zones that a reader can choose without a script: those of the Member Countries, in the order of the alphabet. */
export function zoneOptions(lang: Lang): readonly { readonly zone: string; readonly label: string }[] {
  return memberZones()
    .map(({ zone, country, city }) => {
      const name = countryName(lang, country);
      return { zone, label: city ? `${name}: ${city[lang]}` : name };
    })
    .toSorted((a, b) => collate(lang, a.label, b.label));
}
