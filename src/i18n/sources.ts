import type { FactSource, Link } from '../domain/edition.ts';
import { formatDate } from './format.ts';
import type { Page } from './page.ts';
import type { Route } from './routes.ts';

/** A source as a page shows it. */
export interface SourceInWords {
  readonly label: string;
  readonly url: string;
  /** BCP 47; undefined where it is a page of this site. */
  readonly language: string | undefined;
  /** When it was published and when it was read, as far as that is known. */
  readonly dates: readonly string[];
}

/** Facts that one source says, and that source as a page shows it. */
export interface SourcedFacts {
  readonly facts: readonly { readonly text: string; readonly more: Link | undefined }[];
  readonly source: SourceInWords;
}

/** A page elsewhere as a source: its title, and when it was published and read. */
export function externalSource(
  { title, url, language, date, read }: Exclude<FactSource, { readonly section: string }>,
  { lang, t }: Pick<Page, 'lang' | 't'>,
): SourceInWords {
  const published = date === undefined ? [] : [formatDate(lang, date, 'long')];
  const dates = [...published, t('edition.source.read', { date: formatDate(lang, read, 'long') })];
  return { label: title[lang], url, language, dates };
}

/** A section of the concept note of an edition as a source; `route` is the page it stands on. */
export function sectionSource(
  { edition, section }: Extract<FactSource, { readonly section: string }>,
  title: string,
  route: Route,
  { t, href }: Pick<Page, 't' | 'href'>,
): SourceInWords {
  return {
    label: t('edition.source.note', { edition, section: title }),
    url: href(route, section),
    language: undefined,
    dates: [],
  };
}
