import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Lang, LOCALES } from '../domain/locale.ts';

/** The names of a zone, or of the zones of an area, as CLDR keeps them. */
interface ZoneNames {
  readonly [part: string]: string | ZoneNames | undefined;
}

const require = createRequire(import.meta.url);

/**
 * Every zone by what readers of a language call it, in the order of its alphabet: its city, and the time that is kept there:
 * `Tokio (hora estándar de Japón)`. Browsers know the latter; the names of cities are those of the Unicode CLDR (exemplarCity).
 */
export function zoneNames(lang: Lang): Readonly<Record<string, string>> {
  const locale = LOCALES[lang];
  const folder = dirname(require.resolve('cldr-dates-modern/package.json'));
  const { main } = require(join(folder, 'main', locale, 'timeZoneNames.json')) as {
    main: Readonly<Record<string, { dates: { timeZoneNames: { zone: ZoneNames } } }>>;
  };
  const cities = main[locale]?.dates.timeZoneNames.zone ?? {};
  const named = Intl.supportedValuesOf('timeZone').map((zone) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' });
    const kept = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return [zone, `${cityOf(zone, cities)} (${kept})`] as const;
  });
  return Object.fromEntries(named.toSorted(([, a], [, b]) => a.localeCompare(b, lang)));
}

function cityOf(zone: string, cities: ZoneNames): string {
  const parts = zone.split('/');
  const found = parts.reduce<ZoneNames[string]>(
    (names, part) => (typeof names === 'object' ? names[part] : undefined),
    cities,
  );
  const city = typeof found === 'object' ? found['exemplarCity'] : undefined;
  return typeof city === 'string' ? city : (parts.at(-1)?.replaceAll('_', ' ') ?? zone);
}
