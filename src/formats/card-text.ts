import type { Card } from '../domain/card.ts';
import { formatDate, formatDates } from '../i18n/format.ts';
import type { Page } from '../i18n/page.ts';
import { hoursInCity, sessionLabel, sessionTitle, statedName } from '../i18n/session.ts';

/** What a card says, line by line: drawn, and as text for whoever does not see it. */
export interface CardWords {
  readonly kicker: string;
  /** What a session is called before its title. */
  readonly label?: string;
  readonly title: string;
  /** When it is, a line each. */
  readonly footer: readonly string[];
}

/** What a card says in a language; what keeps it from taking place stands in front. */
export function cardWords({ edition, session }: Card, page: Pick<Page, 'lang' | 't'>): CardWords {
  const { lang, t } = page;
  if (session) {
    const label = sessionLabel(session, page);
    const title = sessionTitle(session, page);
    return {
      kicker: t('site.brand'),
      ...(label !== title && { label }),
      title: statedName(title, session.state, page),
      footer: [formatDate(lang, session.date, 'full'), hoursInCity(session, page)],
    };
  }
  const { id, title, dates, state } = edition;
  return {
    kicker: t('site.brand'),
    title: statedName(title[lang], state, page),
    footer: [dates ? formatDates(lang, dates.start, dates.end, 'long') : t('edition.dates.pending', { year: id })],
  };
}

/** The same as one text. */
export function cardText(card: Card, page: Pick<Page, 'lang' | 't'>): string {
  const { kicker, label, title, footer } = cardWords(card, page);
  return [kicker, ...(label === undefined ? [] : [label]), title, footer.join(', ')].join('. ');
}
