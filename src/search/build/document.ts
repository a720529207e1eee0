import { escapeUTF8 } from 'entities';
import { type Lang, LOCALES } from '../../domain/locale.ts';
import { factValues, type SearchRecord } from '../record.ts';

/** What of a record is shown with it or searched beside its text; anything else is filtered by. */
const SHOWN = ['start', 'date'];

/**
 * A record as Pagefind indexes it: its text, whose parts keep their ids; title, page and day as metadata, which are
 * searched too; what it can be narrowed by as filters; and an address that holds the anchor and the page in the other
 * language.
 */
export function documentOf(record: SearchRecord, lang: Lang): { readonly url: string; readonly content: string } {
  const { address, twin, anchor, title, page, facts } = record;
  const [day] = ['start', 'date'].flatMap((name) => factValues(record, name)).map((when) => when.slice(0, 10));
  const meta = [
    ['title', title],
    ['page', page],
    ...(day === undefined ? [] : [['day', dayInWords(day, lang)] as const]),
    ...facts.filter(([name]) => SHOWN.includes(name)),
  ] as const;
  const filters = facts.filter(([name]) => !SHOWN.includes(name));
  const head = [
    ...meta.map(([name, value]) => fieldOf('meta', name, value)),
    ...filters.map(([name, value]) => fieldOf('filter', name, value)),
    fieldOf('sort', 'day', day ?? factValues(record, 'edition')[0] ?? '0'),
  ];
  return {
    url: `${address}?twin=${twin}${anchor === '' ? '' : `#${anchor}`}`,
    content: `<html lang="${lang}"><body data-pagefind-body>${head.join('')}<p>${textOf(record)}</p></body></html>`,
  };
}

/** The text of a record, each of its parts in an element with its id; Pagefind leaves out what has no text. */
function textOf({ title, text, parts }: SearchRecord): string {
  if (text === '') return escapeUTF8(title);
  const ends = [...parts.slice(1).map(([offset]) => offset), text.length];
  const marked = parts.map(
    ([offset, id], index) => `<span id="${escapeUTF8(id)}">${escapeUTF8(text.slice(offset, ends[index]))}</span>`,
  );
  return escapeUTF8(text.slice(0, parts[0]?.[0])) + marked.join('');
}

function fieldOf(what: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return `<i data-pagefind-${what}="${name}[data-value]" data-value="${escapeUTF8(value)}"></i>`;
}

function dayInWords(day: string, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));
}
