import { programmes } from '../data/programmes.ts';
import { heldSessions, sessionsOf, startOf } from '../domain/agenda.ts';
import { versionOf } from '../domain/changes.ts';
import { clocksOf, countriesOf, type ZonedCountry } from '../domain/country-zones.ts';
import { isTimed } from '../domain/hours.ts';
import { isMember } from '../domain/place.ts';
import { sheetClocks } from '../domain/sheet.ts';
import { readClock } from '../domain/zone-clock.ts';
import { collate, countryName, inSentence, ofCountry } from '../i18n/format.ts';
import { clockName } from '../i18n/hours.ts';
import type { Route } from '../i18n/routes.ts';
import { citationsOn } from './citations.ts';
import { directory } from './directory.ts';
import { type AstroPage, openPage } from './open-page.ts';
import { pathsOf, type ProgrammePage } from './paths.ts';

/** The paths of the sheet of every country that an agenda concerns. */
export async function sheetPaths() {
  return pathsOf(
    ['lang', 'edition', 'agenda', 'sheet', 'country'],
    (await programmes())
      .map((programme) => ({ programme, sessions: sessionsOf(programme.days) }))
      .filter(({ sessions }) => sessions.length > 0)
      .flatMap(({ programme, sessions }) =>
        countriesOf(sessions).map((delegation) => ({
          ...programme,
          route: { page: 'sheet', edition: programme.edition.id, delegation } as const,
        })),
      ),
  );
}

/** Beside more clocks than these no room is left for a column of names. */
const ROOMY = 3;

/** Opens the sheet of a country: the agenda in its hours, and a link to the same on line. */
export async function openSheet(
  astro: AstroPage,
  props: ProgrammePage & { readonly route: Route & { readonly delegation: ZonedCountry } },
) {
  const { lang, edition, days, route } = props;
  const country = route.delegation;
  const opened = await openPage(astro, props);
  const { page } = opened;
  const { markOf, here } = await citationsOn(page, edition.id, days);
  const agenda = { page: 'agenda', edition: edition.id } as const;
  const starts = sessionsOf(days).map(startOf);
  const [first] = clocksOf(country, starts);
  const clocks = sheetClocks(country, edition, days).map(({ cities, ...clock }) => {
    const name = clockName(country, cities, lang);
    // The one clock of the country needs no name beside its hours.
    return { ...clock, name, label: cities.length === 0 ? undefined : name };
  });
  return {
    opened,
    names: await directory(),
    markOf,
    references: here,
    agenda,
    clocks,
    /** Whether who facilitates stands under each activity, and has no column. */
    isNarrow: clocks.length > ROOMY,
    ofCountry: ofCountry(lang, country),
    city: inSentence(lang, edition.city[lang]),
    isMember: isMember(country),
    /** Whether the best known clock of the country is the one that the agenda is written in. */
    isOwnZone: first?.zone === edition.timeZone,
    version: readClock(versionOf({ edition, days }), edition.timeZone).date,
    online: page.absolute(agenda) + (first ? `?tz=${first.zone}` : ''),
  };
}

/** Opens the list of an edition's sheets: those of Member Countries, and those of the others that its agenda names. */
export async function openSheets(astro: AstroPage, props: ProgrammePage) {
  const { lang, days } = props;
  const opened = await openPage(astro, props);
  const { t } = opened.page;
  const sessions = sessionsOf(days);
  const countries = countriesOf(sessions)
    .map((country) => ({ country, name: countryName(lang, country) }))
    .toSorted((a, b) => collate(lang, a.name, b.name));
  const groups = [
    { id: 'members', title: t('zone.members'), of: countries.filter(({ country }) => isMember(country)) },
    { id: 'guests', title: t('sheets.guests'), of: countries.filter(({ country }) => !isMember(country)) },
  ];
  return {
    opened,
    sessions,
    timed: heldSessions(sessions).filter(isTimed),
    groups: groups.filter(({ of }) => of.length > 0),
  };
}
