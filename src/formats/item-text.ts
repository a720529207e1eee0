import { type Group, hasOwnHours, type Item } from '../domain/item.ts';
import type { Directory } from '../domain/directory.ts';
import { isTimed } from '../domain/hours.ts';
import type { Page } from '../i18n/page.ts';
import { contributorName, facilitatorName, placeNames } from '../i18n/people.ts';
import { hoursText } from '../i18n/session.ts';
import { placeWithin } from '../i18n/where.ts';

/** The bullets and the groups of an item as plain text, one a line; the bullets numbered where the agenda numbers them. */
export function partLines(item: Item, page: Page, names: Directory): readonly string[] {
  const { parts, partsNumbered, groups } = item;
  const bullets = parts.map(({ text }, index) => `${partsNumbered ? `${String(index + 1)}.` : '-'} ${text[page.lang]}`);
  return [...bullets, ...groups.map((group) => `- ${groupText(group, item, page, names)}`)];
}

/** A group in a line: its title, and in brackets its hours, room and link where they are its own, and who facilitates it. */
function groupText(group: Group, item: Item, page: Page, names: Directory): string {
  const { lang, t } = page;
  const { title, start, end, where, facilitators } = group;
  const { room, url } = placeWithin(where, item.where, page);
  const own = [
    ...(hasOwnHours(group, item) && isTimed(group) ? [hoursText({ start, end, hours: undefined }, page)] : []),
    ...(room === undefined ? [] : [room]),
    ...facilitators.map((who) => facilitatorName(who, page, names)),
    ...(url === undefined ? [] : [`${t('where.link.public')}: ${url}`]),
  ];
  return own.length > 0 ? `${title[lang]} (${own.join('; ')})` : title[lang];
}

/** A label and what it tells, as a line of plain text; no line where it tells nothing. */
export function labelled(label: string, values: readonly string[]): readonly string[] {
  // A capacity may hold commas, so that only a semicolon parts one person from the next.
  return values.length === 0 ? [] : [`${label}: ${values.join('; ')}`];
}

/** Who takes part in an item and what places it is about, as lines of plain text; what is not known has no line. */
export function detailLines(item: Item, page: Page, names: Directory): readonly string[] {
  const { lang, t } = page;
  return [
    ...labelled(
      t('agenda.contributes'),
      item.contributors.map((one) => contributorName(one, lang, names)),
    ),
    ...facilitatorLines(item, page, names),
    ...labelled(t('agenda.places'), placeNames(item, lang)),
  ];
}

/** Who facilitates an item or a group, as a line of plain text. */
export function facilitatorLines(
  { facilitators }: Pick<Item, 'facilitators'>,
  page: Page,
  names: Directory,
): readonly string[] {
  return labelled(
    page.t('agenda.facilitates'),
    facilitators.map((who) => facilitatorName(who, page, names)),
  );
}
