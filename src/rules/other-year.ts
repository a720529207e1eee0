import type { Localized } from '../domain/locale.ts';
import { datesBetween, withOffset } from '../domain/time.ts';
import { type Content, type ContentEntry, editionOf, ofEdition } from './content.ts';
import { daysIn, otherYears } from './dates-in-text.ts';
import { documentsOf } from './document.ts';
import { type Finding, type Place, placeOf } from './finding.ts';
import { type OwnText, ownTexts } from './own-texts.ts';
import { textsIn } from './texts.ts';
import { saysNoValues } from './unsaid.ts';

/** Names of an edition: a year in them is the year that it is. */
const NAMES: ReadonlySet<PropertyKey> = new Set(['title', 'shortTitle']);

/**
 * Dates of another year in what an edition says of itself, and days that are none of its own: they may be history, or stand
 * there from the edition that its files were copied from.
 */
export function otherYearWarnings(content: Content): readonly Finding[] {
  const texts = ownTexts(content);
  return [
    ...texts.flatMap(yearWarnings),
    ...content.editions.flatMap((edition) => [
      ...documentsOf(edition.data).flatMap(({ document, path }) =>
        document.month === undefined || document.month.startsWith(edition.id)
          ? []
          : [yearWarning(placeOf(edition, [...path, 'month']), edition.id, document.month)],
      ),
      ...dayWarnings(
        content,
        edition,
        texts.filter(({ entry }) => editionOf(entry.id) === edition.id),
      ),
    ]),
  ];
}

function yearWarnings({ entry, path, text, placeAt }: OwnText): readonly Finding[] {
  const edition = editionOf(entry.id);
  const isName = entry.id === edition && path.length === 2 && NAMES.has(path[0] ?? '');
  return otherYears(text, edition, isName).map(({ index, date }) => yearWarning(placeAt(index), edition, date));
}

/** Days without a year that are none of an edition whose dates are known: neither within them nor one of its steps. */
function dayWarnings(
  content: Content,
  edition: ContentEntry<'editions'>,
  texts: readonly OwnText[],
): readonly Finding[] {
  if (!edition.data.dates) return [];
  const said = texts.flatMap(({ text, placeAt }) => daysIn(text).map((day) => ({ ...day, place: placeAt(day.index) })));
  // Most editions say few days, and all of them have many dates.
  const own = said.length === 0 ? new Set<string>() : ownDays(content, edition);
  return said.filter(({ day }) => !own.has(day)).map(({ place, date }) => dayWarning(place, edition.id, date));
}

/** All days of an edition, as they stand in a calendar: its dates, and whatever its files give a date. */
function ownDays(content: Content, edition: ContentEntry<'editions'>): ReadonlySet<string> {
  const { id, data } = edition;
  const { dates, timeZone } = data;
  const entries = [edition, ...ofEdition(content.agenda, id), ...ofEdition(content.participants, id)];
  const steps = ofEdition(content.participants, id).flatMap((one) => one.data.route);
  const spans = [...(dates ? [dates] : []), ...steps.map(({ opens, closes }) => ({ start: opens, end: closes }))];
  return new Set(
    [
      ...spans.flatMap(({ start, end }) => (start !== undefined && end !== undefined ? datesBetween(start, end) : [])),
      ...entries.flatMap((one) => textsIn(one.data).flatMap(({ text }) => dateOf(text, timeZone) ?? [])),
    ].map((date) => date.slice('2021-'.length)),
  );
}

/** The date that a value is, or that a moment has in a zone. */
function dateOf(text: string, timeZone: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  return /^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(text) ? withOffset(text, timeZone).slice(0, '2021-08-18'.length) : undefined;
}

function yearWarning(place: Place, edition: string, date: string): Finding {
  const isSaid = !saysNoValues(place.file);
  return warning(place, {
    es: `tiene una fecha de otro año${isSaid ? `, «${date}»,` : ''} en la edición ${edition}`,
    en: `has a date of another year${isSaid ? `, "${date}",` : ''} in the edition of ${edition}`,
  });
}

function dayWarning(place: Place, edition: string, date: string): Finding {
  const said = saysNoValues(place.file) ? { es: 'un día', en: 'a day' } : { es: `«${date}»,`, en: `"${date}",` };
  return warning(place, {
    es: `dice ${said.es} que no es de las fechas de la edición ${edition} ni de sus plazos`,
    en: `says ${said.en} which is neither of the dates of the edition of ${edition} nor of its deadlines`,
  });
}

function warning(place: Place, wrong: Localized): Finding {
  return {
    ...place,
    wrong,
    fix: {
      es: 'corrígela si quedó de otra edición; si cuenta lo que pasó entonces, déjala',
      en: 'correct it if it was left from another edition; if it tells what happened then, leave it',
    },
  };
}
