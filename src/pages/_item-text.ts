import type { Item } from '../domain/agenda.ts';
import type { Directory } from '../domain/structured-data.ts';
import { formatList } from '../i18n/format.ts';
import type { Page } from '../i18n/page.ts';
import { facilitatorName } from '../i18n/people.ts';

/** The bullets of an item as plain text, one a line. */
export function partLines({ parts }: Item, { lang }: Page): readonly string[] {
  return parts.map(({ text }) => `- ${text[lang]}`);
}

/** Who leads an item, as a line of plain text; none where nobody is named. */
export function facilitatorLines({ facilitators }: Item, page: Page, names: Directory): readonly string[] {
  if (facilitators.length === 0) return [];
  const who = facilitators.map((one) => facilitatorName(one, page, names));
  return [page.t('calendar.facilitates', { who: formatList(page.lang, who) })];
}
