import type { Edition } from '../domain/edition.ts';
import { formatDates } from '../i18n/format.ts';
import type { Page } from '../i18n/page.ts';
import { statedName } from '../i18n/session.ts';

/** What the card of an edition says, line by line: drawn, and as text for whoever does not see it. */
export interface CardWords {
  readonly kicker: string;
  readonly title: string;
  readonly footer: string;
}

/** What the card of an edition says in a language; what keeps it from taking place stands in front. */
export function cardWords({ id, title, dates, state }: Edition, page: Pick<Page, 'lang' | 't'>): CardWords {
  const { lang, t } = page;
  return {
    kicker: t('site.brand'),
    title: statedName(title[lang], state, page),
    footer: dates ? formatDates(lang, dates.start, dates.end, 'long') : t('edition.dates.pending', { year: id }),
  };
}

/** The same as one text. */
export function cardText(edition: Edition, page: Pick<Page, 'lang' | 't'>): string {
  const { kicker, title, footer } = cardWords(edition, page);
  return `${kicker}. ${title}. ${footer}`;
}
