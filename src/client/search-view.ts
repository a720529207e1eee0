import { type Lang, LOCALES } from '../domain/locale.ts';
import { excerptOf, type Stretch } from '../domain/search-excerpt.ts';
import { type Filter, factValues } from '../domain/search-items.ts';
import type { Hit } from '../domain/search-rank.ts';
import { tokensOf } from '../domain/search-text.ts';
import type { SearchWords } from '../domain/search-words.ts';
import { secondAt, videoClock } from '../domain/video.ts';
import type { Counts } from './search-engine.ts';
import type { FilterValues } from './search-index.ts';

/** How many of the words that led to a result are taken along to its page. */
const TAKEN_ALONG = 8;

/** What results are drawn with. */
export interface View {
  readonly words: SearchWords;
  /** The language of the page that shows them. */
  readonly lang: Lang;
  /** Path of the root of the site: its own links carry no host, on paper or elsewhere. */
  readonly root: string;
}

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

const stretches = (parts: readonly Stretch[]) =>
  parts.map(({ text, marked }) => (marked ? element('mark', '', text) : text));

/** A result: what it is, its title leading to its place, where and when that is, and what it says. */
export function resultOf(hit: Hit, lang: Lang, view: View): HTMLLIElement {
  const { page, item, anchor, words, found } = hit;
  const [kind = ''] = factValues(item, 'kind');
  const link = element('a', '', ...stretches(markedTitle(item.title || page.title, words, lang)));
  const query =
    words.length > 0 ? `?${new URLSearchParams({ q: words.slice(0, TAKEN_ALONG).join(' ') }).toString()}` : '';
  link.href = `${view.root}${page.address}${query}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;
  const label = element('p', 'kind', view.words.values.kind?.[kind] ?? kind);
  const second = secondAt(anchor);
  const where = [
    second === undefined ? '' : videoClock(second),
    item.anchor !== '' && page.title !== item.title ? page.title : '',
  ].filter(Boolean);
  const when = whenText(hit, view);
  const result = element('li', '', label, element('h3', '', link));
  if (lang !== view.lang) {
    result.lang = lang;
    link.hreflang = lang;
    label.lang = view.lang;
    label.append(` (${view.words.inLanguage})`);
  }
  if (when !== '' || where.length > 0) {
    // Days and hours are told in the reader's language.
    const day = element('span', '', when);
    if (lang !== view.lang) day.lang = view.lang;
    result.append(element('p', 'where', where.join(' · '), where.length > 0 && when !== '' ? ' · ' : '', day));
  }
  // What stands for a title where there is none is the beginning of the text.
  if ((item.text !== '' && !item.text.startsWith(item.title.replace(/…$/, ''))) || item.title.endsWith('…')) {
    result.append(element('p', 'excerpt', ...stretches(excerptOf(item.text, found, lang))));
  }
  result.dataset['searchResult'] = '';
  return result;
}

function markedTitle(title: string, words: readonly string[], lang: Lang): readonly Stretch[] {
  const marked = tokensOf(title, lang).flatMap(({ text }, index) =>
    words.includes(text.toLowerCase()) ? [index] : [],
  );
  const tokens = tokensOf(title, lang);
  const parts: Stretch[] = [];
  let at = 0;
  for (const index of marked) {
    const { start, end } = tokens[index] ?? { start: at, end: at };
    if (start > at) parts.push({ text: title.slice(at, start), marked: false });
    parts.push({ text: title.slice(start, end), marked: true });
    at = end;
  }
  return at < title.length ? [...parts, { text: title.slice(at), marked: false }] : parts;
}

/** The day of a result, and its hour in the zone of its programme. */
function whenText({ item }: Hit, { words, lang }: View): string {
  const [start] = factValues(item, 'start');
  const [timeZone] = factValues(item, 'zone');
  const locale = LOCALES[lang];
  if (start === undefined || timeZone === undefined) {
    const [date] = factValues(item, 'date');
    return date === undefined
      ? ''
      : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
  }
  const moment = Date.parse(start);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(moment);
  const hour = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(moment);
  return `${date}, ${hour} (${words.zone[timeZone] ?? timeZone.replace(/^.*\//, '').replaceAll('_', ' ')})`;
}

/** The name of a filter's value: the interface's, else the site's, else the value itself. */
export function valueName(filter: Filter, value: string, { words }: View, values: FilterValues): string {
  // An edition goes by its year.
  const own = filter === 'edition' ? '' : values[filter]?.[value];
  const named = words.values[filter]?.[value] ?? own;
  return named === undefined || named === '' ? value : named;
}

/** A native select for each filter that tells anything apart, with how much each of its values would leave where it is known. */
export function selectsOf(
  view: View,
  values: FilterValues,
  counts: ReadonlyMap<Filter, Counts>,
  chosen: ReadonlyMap<Filter, string>,
): readonly HTMLElement[] {
  return [...counts].flatMap(([filter, left]) => {
    const options = [...left]
      .filter(([value, count]) => count !== 0 || chosen.get(filter) === value)
      .map(([value, count]) => ({ value, count, name: valueName(filter, value, view, values) }))
      .sort((a, b) => a.name.localeCompare(b.name, view.lang));
    if (options.length === 0) return [];
    const select = element('select', '', new Option(view.words.any, ''));
    select.name = filter;
    for (const { value, count, name } of options) {
      const text = count === undefined ? name : `${name} (${new Intl.NumberFormat(view.lang).format(count)})`;
      select.append(new Option(text, value, false, chosen.get(filter) === value));
    }
    select.id = `filter-${filter}`;
    const label = element('label', '', view.words.filters[filter] ?? filter);
    label.htmlFor = select.id;
    return [element('div', '', label, select)];
  });
}
