import { type Lang, LOCALES } from '../../domain/locale.ts';
import { secondAt, videoClock } from '../../domain/video.ts';
import { excerptOf, type Stretch, stretchesOf } from '../excerpt.ts';
import type { Hit } from '../rank.ts';
import { factValues } from '../record.ts';
import { tokensOf } from '../text.ts';

/** How many of the words that led to a result are taken along to its page. */
const TAKEN_ALONG = 8;

/**
 * The elements of a search page that a script fills or listens to, by their `data-part`: its title, which says how many
 * results there are, or a sentence where there are none to count; the same for those who hear it; notes on results, the list
 * of them, the section and list of those in the other language and what offers them, what shows more; how results are
 * sorted; the kinds there are; and the other filters, with how many are set, where they are chosen, and what clears them.
 */
interface Parts
  extends
    Readonly<Record<'title' | 'lead' | 'status' | 'notes' | 'results' | 'elsewhere' | 'others', HTMLElement>>,
    Readonly<Record<'offer' | 'more' | 'kinds' | 'set' | 'selects' | 'clear', HTMLElement>> {
  readonly sort: HTMLSelectElement;
  readonly filters: HTMLDetailsElement;
}

/** What a search page brings along for what is drawn on it. */
export interface View {
  readonly place: HTMLElement;
  readonly parts: Parts;
  /**
   * Texts of the interface by their keys, without `find.`, names in double braces; among them the names of values of
   * filters (`kind.panel`, `place.CO`) and of the hours of a zone (`zone.America/Mexico_City`).
   */
  readonly texts: Readonly<Record<string, string>>;
  /** The language of the page. */
  readonly lang: Lang;
  /** Path of the root of the site: its own links carry no host, on paper or elsewhere. */
  readonly root: string;
}

/** The view of a search page. */
export function viewOf(place: HTMLElement): View {
  const parts = [...place.querySelectorAll<HTMLElement>('[data-part]')].map((part) => [part.dataset['part'], part]);
  return {
    place,
    parts: Object.fromEntries(parts) as Parts,
    texts: JSON.parse(place.dataset['texts'] ?? '{}') as View['texts'],
    lang: document.documentElement.lang as Lang,
    root: new URL(place.dataset['search'] ?? '', location.href).pathname,
  };
}

/**
 * A text of the interface with its names filled in.
 * @throws Error where the page does not bring it along
 */
export function textOf({ texts }: View, key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`The search page has no text "${key}"`);
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A number as the page's language writes it. */
export const numberIn = ({ lang }: View, value: number) => new Intl.NumberFormat(lang).format(value);

/** An element with its class and children; whatever is text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const marked = (parts: readonly Stretch[]) =>
  parts.map(({ text, marked: isMarked }) => (isMarked ? element('mark', '', text) : text));

/** A result: what it is, its title leading to its place, where and when that is, and what it says. */
export function resultOf({ record, anchor, words, found }: Hit, lang: Lang, view: View): HTMLLIElement {
  const { text, page, address } = record;
  const title = record.title || page;
  const titleWords = tokensOf(title, lang);
  const inTitle = titleWords.flatMap((word, index) => (words.includes(word.text.toLowerCase()) ? [index] : []));
  const link = element('a', '', ...marked(stretchesOf(title, titleWords, inTitle)));
  const query = new URLSearchParams(words.length > 0 ? { q: words.slice(0, TAKEN_ALONG).join(' ') } : {}).toString();
  link.href = `${view.root}${address}${query && `?${query}`}${anchor && `#${encodeURIComponent(anchor)}`}`;
  const label = element('p', 'kind', textOf(view, `kind.${factValues(record, 'kind')[0] ?? ''}`));
  const second = secondAt(anchor);
  const place = [second === undefined ? '' : videoClock(second), record.anchor !== '' && page !== title ? page : ''];
  // Days and hours are in the reader's language.
  const when = element('span', '', whenOf(record, view));
  const where = [...place, when.textContent === '' ? '' : when].filter((part) => part !== '');
  const result = element('li', '', label, element('h3', '', link));
  if (lang !== view.lang) {
    result.lang = link.hreflang = lang;
    label.lang = when.lang = view.lang;
    label.append(` (${textOf(view, 'inLanguage')})`);
  }
  const separated = where.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
  if (where.length > 0) result.append(element('p', 'where', ...separated));
  // What stands for a title where there is none is the beginning of the text.
  if (!text.startsWith(title.replace(/…$/, '')) || title.endsWith('…')) {
    result.append(element('p', 'excerpt', ...marked(excerptOf(text, found, lang))));
  }
  result.dataset['searchResult'] = '';
  return result;
}

/** The day of a result, and its hour in the zone of its programme. */
function whenOf(record: Hit['record'], { texts, lang }: View): string {
  const [[start], [timeZone], [date]] = [
    factValues(record, 'start'),
    factValues(record, 'zone'),
    factValues(record, 'date'),
  ];
  const inWords = (instant: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[lang], options).format(Date.parse(instant));
  if (start === undefined || timeZone === undefined) {
    return date === undefined ? '' : inWords(date, { dateStyle: 'long', timeZone: 'UTC' });
  }
  const hour = inWords(start, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const zone = texts[`zone.${timeZone}`] ?? timeZone.replace(/^.*\//, '').replaceAll('_', ' ');
  return `${inWords(start, { dateStyle: 'long', timeZone })}, ${hour} (${zone})`;
}
