import { type Lang, LOCALES } from '../../domain/locale.ts';
import { secondAt, videoClock } from '../../domain/video.ts';
import { excerptOf, type Stretch } from '../excerpt.ts';
import type { Hit } from '../rank.ts';
import { factValues } from '../record.ts';
import { tokensOf } from '../text.ts';
import type { SearchWords } from '../words.ts';

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
  const { record, anchor, words, found } = hit;
  const { title, text, page } = record;
  const [kind = ''] = factValues(record, 'kind');
  const link = element('a', '', ...stretches(markedTitle(title || page, words, lang)));
  const query =
    words.length > 0 ? `?${new URLSearchParams({ q: words.slice(0, TAKEN_ALONG).join(' ') }).toString()}` : '';
  link.href = `${view.root}${record.address}${query}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;
  const label = element('p', 'kind', view.words.values.kind?.[kind] ?? kind);
  const second = secondAt(anchor);
  const where = [
    second === undefined ? '' : videoClock(second),
    record.anchor !== '' && page !== title ? page : '',
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
  if (!text.startsWith(title.replace(/…$/, '')) || title.endsWith('…')) {
    result.append(element('p', 'excerpt', ...stretches(excerptOf(text, found, lang))));
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
function whenText({ record }: Hit, { words, lang }: View): string {
  const [start] = factValues(record, 'start');
  const [timeZone] = factValues(record, 'zone');
  const locale = LOCALES[lang];
  if (start === undefined || timeZone === undefined) {
    const [date] = factValues(record, 'date');
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
