import { escapeUTF8 } from 'entities';
import { type Lang, LOCALES } from '../../domain/locale.ts';
import { factValues, type SearchRecord, SHOWN } from '../record.ts';

/**
 * A record as Pagefind indexes it: its text, whose parts keep their ids; title, page and day as metadata, which are
 * searched too; what it can be narrowed by as filters; and an address that carries what is not searched: the page in the
 * other language, the facts that are only shown, and the anchor.
 */
export function documentOf(record: SearchRecord, lang: Lang): { readonly url: string; readonly content: string } {
  const { address, twin, anchor, title, page, facts } = record;
  const shown = facts.filter(([name]) => SHOWN.includes(name));
  const [day] = ['start', 'date'].flatMap((name) => factValues(record, name)).map((when) => when.slice(0, 10));
  const head = [
    fieldOf('meta', 'title', title),
    fieldOf('meta', 'page', page),
    ...(day === undefined ? [] : [fieldOf('meta', 'day', dayInWords(day, lang))]),
    ...facts.filter(([name]) => !SHOWN.includes(name)).map(([name, value]) => fieldOf('filter', name, value)),
    fieldOf('sort', 'day', day ?? factValues(record, 'edition')[0] ?? '0'),
  ];
  return {
    url: `${address}?${new URLSearchParams([['twin', twin], ...shown.map((fact) => [...fact])]).toString()}#${anchor}`,
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
