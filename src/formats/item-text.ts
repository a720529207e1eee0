import type { Item } from '../domain/agenda.ts';
import type { Directory } from '../domain/directory.ts';
import type { Page } from '../i18n/page.ts';
import { contributorName, facilitatorName, placeNames } from '../i18n/people.ts';

/** The bullets of an item as plain text, one a line; numbered where the agenda numbers them. */
export function partLines({ parts, partsNumbered }: Item, { lang }: Page): readonly string[] {
  return parts.map(({ text }, index) => `${partsNumbered ? `${String(index + 1)}.` : '-'} ${text[lang]}`);
}

/** Who takes part in an item and what places it is about, as lines of plain text; what is not known has no line. */
export function detailLines(item: Item, page: Page, names: Directory): readonly string[] {
  const { lang, t } = page;
  // A capacity may hold commas, so that only a semicolon parts one person from the next.
  const line = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${label}: ${values.join('; ')}`];
  return [
    ...line(
      t('agenda.contributes'),
      item.contributors.map((one) => contributorName(one, lang, names)),
    ),
    ...line(
      t('agenda.facilitates'),
      item.facilitators.map((who) => facilitatorName(who, page, names)),
    ),
    ...line(t('agenda.places'), placeNames(item, lang)),
  ];
}
