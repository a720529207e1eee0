import type { Session } from './agenda.ts';
import { countriesOfItem } from './item.ts';
import { localized, type Localized } from './locale.ts';
import { MEMBER_COUNTRIES } from './place.ts';
import type { Instant } from './time.ts';
import { type ClockReading, offsetAt, readClock } from './zone-clock.ts';

/** A zone by the city that readers know it by. */
export interface CityZone {
  /** IANA name. */
  readonly zone: string;
  readonly city: Localized;
}

const same = (zone: string, city: string): CityZone => ({ zone, city: localized(() => city) });
const both = (zone: string, es: string, en: string): CityZone => ({ zone, city: { es, en } });

/**
 * The zones of the countries of the conference and of its guests, the best known first, from the table that the IANA
 * time zone database keeps of countries and zones (zone1970.tab). Zones that never differ stand under one city.
 */
const COUNTRY_ZONES = {
  BZ: [both('America/Belize', 'Belmopán', 'Belmopan')],
  BR: [
    both('America/Sao_Paulo', 'Brasilia', 'Brasília'),
    both('America/Manaus', 'Manaos', 'Manaus'),
    both('America/Rio_Branco', 'Río Branco', 'Rio Branco'),
    same('America/Noronha', 'Fernando de Noronha'),
  ],
  CA: [
    same('America/Toronto', 'Toronto'),
    same('America/Vancouver', 'Vancouver'),
    same('America/Edmonton', 'Edmonton'),
    same('America/Winnipeg', 'Winnipeg'),
    same('America/Regina', 'Regina'),
    same('America/Halifax', 'Halifax'),
    both('America/St_Johns', 'San Juan de Terranova', 'St John’s'),
  ],
  CL: [same('America/Santiago', 'Santiago'), both('Pacific/Easter', 'Isla de Pascua', 'Easter Island')],
  CO: [same('America/Bogota', 'Bogotá')],
  CR: [same('America/Costa_Rica', 'San José')],
  DO: [same('America/Santo_Domingo', 'Santo Domingo')],
  EC: [same('America/Guayaquil', 'Quito'), both('Pacific/Galapagos', 'Galápagos', 'Galapagos')],
  GT: [both('America/Guatemala', 'Ciudad de Guatemala', 'Guatemala City')],
  HN: [same('America/Tegucigalpa', 'Tegucigalpa')],
  MX: [
    both('America/Mexico_City', 'Ciudad de México', 'Mexico City'),
    same('America/Cancun', 'Cancún'),
    same('America/Chihuahua', 'Chihuahua'),
    same('America/Hermosillo', 'Hermosillo'),
    same('America/Tijuana', 'Tijuana'),
  ],
  NI: [same('America/Managua', 'Managua')],
  PA: [both('America/Panama', 'Ciudad de Panamá', 'Panama City')],
  SV: [same('America/El_Salvador', 'San Salvador')],
  US: [
    both('America/New_York', 'Nueva York', 'New York'),
    same('America/Chicago', 'Chicago'),
    same('America/Denver', 'Denver'),
    same('America/Phoenix', 'Phoenix'),
    both('America/Los_Angeles', 'Los Ángeles', 'Los Angeles'),
    same('America/Anchorage', 'Anchorage'),
    same('Pacific/Honolulu', 'Honolulu'),
  ],
} as const satisfies Readonly<Record<string, readonly CityZone[]>>;

/** A country whose zones are known, ISO 3166-1 alpha-2. */
export type ZonedCountry = keyof typeof COUNTRY_ZONES;

/** The countries whose zones are known. */
export const ZONED_COUNTRIES = Object.keys(COUNTRY_ZONES) as readonly ZonedCountry[];

/** Whether the zones of a country are known. */
export const isZoned = (country: string): country is ZonedCountry => Object.hasOwn(COUNTRY_ZONES, country);

/** A country whose clocks, or some of them, show the same hours: without a city where all of them do. */
export interface CountryHours {
  readonly country: string;
  readonly cities: readonly Localized[];
}

/** One offset of a date, with who lives by it and what their clocks show at each instant asked for. */
export interface HoursRow {
  /** Minutes ahead of UTC. */
  readonly offset: number;
  /** A zone (IANA) that has it. */
  readonly zone: string;
  readonly countries: readonly CountryHours[];
  readonly readings: readonly ClockReading[];
}

/** The names (IANA) of the zones of a country. */
export const zoneNamesOf = (country: ZonedCountry): readonly string[] => COUNTRY_ZONES[country].map(({ zone }) => zone);

/** The IANA zones of a country, the best known first; none where the country is not one of the programme's. */
function zonesOf(country: string): readonly CityZone[] {
  return isZoned(country) ? COUNTRY_ZONES[country] : [];
}

/** The zones of the Member Countries, each with its city where its country has several. */
export function memberZones(): readonly {
  readonly zone: string;
  readonly country: string;
  readonly city: Localized | undefined;
}[] {
  return MEMBER_COUNTRIES.flatMap((country) => {
    const zones = zonesOf(country);
    return zones.map(({ zone, city }) => ({ zone, country, city: zones.length > 1 ? city : undefined }));
  });
}

/** The countries that the items of some sessions name, each once, ISO 3166-1 alpha-2. */
export function countriesNamed(sessions: readonly Session[]): readonly string[] {
  return [...new Set(sessions.flatMap(({ items }) => items.flatMap(countriesOfItem)))];
}

/**
 * The Member Countries, then every other country that the sessions name and whose zones are known, in that order;
 * ISO 3166-1 alpha-2.
 */
export function countriesOf(sessions: readonly Session[]): readonly ZonedCountry[] {
  return [...new Set([...MEMBER_COUNTRIES, ...countriesNamed(sessions)])].filter(isZoned);
}

/** Zones of a country whose clocks agree: one of them, and the cities that live by it. */
export interface Clock {
  readonly zone: string;
  readonly cities: readonly Localized[];
}

/**
 * The different clocks of a country, the best known first: zones that agree at all of the instants count as one.
 * @throws RangeError where no zone is known for the country
 */
export function clocksOf(country: string, instants: readonly Instant[]): readonly Clock[] {
  const zones = zonesOf(country);
  if (zones.length === 0) throw new RangeError(`No time zone is known for the country ${country}`);
  const alike = Map.groupBy(zones, ({ zone }) => instants.map((instant) => offsetAt(instant, zone)).join());
  return [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ zone: first.zone, cities: [first, ...others].map(({ city }) => city) }] : [],
  );
}

/**
 * What the clocks of some countries show at some instants: a row an offset, from west to east, UTC among them. A country
 * whose zones differ on that date stands in several rows, each with its cities.
 * @throws RangeError where no zone is known for a country
 */
export function hoursTable(instants: readonly Instant[], countries: readonly string[]): readonly HoursRow[] {
  const [first] = instants;
  if (first === undefined) return [];
  const rows = new Map<number, { zone: string; countries: CountryHours[] }>([[0, { zone: 'UTC', countries: [] }]]);
  for (const country of countries) {
    const clocks = clocksOf(country, [first]);
    for (const { zone, cities } of clocks) {
      const offset = offsetAt(first, zone);
      const row = rows.get(offset) ?? { zone, countries: [] };
      rows.set(offset, {
        ...row,
        countries: [...row.countries, { country, cities: clocks.length > 1 ? cities : [] }],
      });
    }
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([offset, row]) => ({
      offset,
      zone: row.zone,
      countries: row.countries,
      readings: instants.map((instant) => readClock(instant, row.zone)),
    }));
}
