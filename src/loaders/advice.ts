import type { z } from 'astro/zod';
import { meantLanguage } from '../domain/language-advice.ts';
import type { Lang, Localized } from '../domain/locale.ts';
import { shown } from '../domain/quoted.ts';
import { meantDate, meantTime } from '../domain/time-advice.ts';

/** What is told in place of what a schema says, or of a part of it. */
export interface Advice {
  readonly wrong?: Localized;
  readonly fix: Localized;
  /** Whether it repeats the value. */
  readonly quotes?: boolean;
}

/** Fields that hold a date, and groups of fields in which start and end do. */
const DATES: ReadonlySet<string> = new Set(['date', 'until', 'on', 'opens', 'closes', 'deadline', 'read', 'from']);
const SPANS: ReadonlySet<string> = new Set(['dates', 'from']);

/** Fields that hold a language, or a list of them. */
const LANGUAGES: ReadonlySet<string> = new Set([
  ...['language', 'titleLanguage', 'lang', 'interpretation', 'spoken', 'captions', 'transcripts'],
]);

const TEXTS: Readonly<Record<Lang, Localized>> = {
  es: { es: 'falta el texto en español', en: 'the Spanish text is missing' },
  en: { es: 'falta el texto en inglés', en: 'the English text is missing' },
};

/** Quotation marks that word processors put in place of those of the keyboard. */
const TYPOGRAPHIC = /[“”„«»‘’]/;

/**
 * How to put the commonest mistakes right, better than a schema that knows one field alone can say: an empty text, a number
 * or a date where a text is wanted, an hour, a date or a language as people write it.
 * @param issue what the schema says of a value
 * @param value the value
 * @param line the line of the file in which it stands, as it is written
 */
export function adviceOn(issue: z.core.$ZodIssue, value: unknown, line: string): Advice | undefined {
  const names = issue.path.filter((key) => typeof key === 'string');
  const [key = '', parent = ''] = names.toReversed();
  const isEmpty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  if ((key === 'es' || key === 'en') && key === issue.path.at(-1) && isEmpty)
    return { wrong: TEXTS[key], fix: inBoth(key) };
  if (typeof value === 'object' || value === undefined) return undefined;
  const written = typeof value === 'string' ? value : asWritten(key, line, value);
  const wantsText = issue.code === 'custom' || (issue.code === 'invalid_type' && issue.expected === 'string');
  const meant = wantsText ? meantBy(key, parent, written) : undefined;
  if (meant !== undefined && meant !== written) return { fix: { es: `escribe ${meant}`, en: `write ${meant}` } };
  if (issue.code !== 'custom' && wantsText) {
    const text = `"${shown(written)}"`;
    return {
      quotes: true,
      fix: {
        es: `ponlo entre comillas, para que sea un texto: ${text}`,
        en: `put it in quotation marks, to make it a text: ${text}`,
      },
    };
  }
  return issue.code === 'custom' && TYPOGRAPHIC.test(written.replace(/^(.).*(.)$/s, '$1$2'))
    ? TYPOGRAPHIC_ADVICE
    : undefined;
}

const inBoth = (key: Lang): Localized => ({
  es: `escríbelo después de ${key}: un texto va en los dos idiomas, es y en`,
  en: `write it after ${key}: every text is written in both languages, es and en`,
});

/** A number or a word that YAML reads otherwise, as it stands behind its field. */
function asWritten(key: string, line: string, value: unknown): string {
  const [, written] = new RegExp(String.raw`(?<![\w-])${RegExp.escape(key)}["']?:\s*([^,}\]#]+)`).exec(line) ?? [];
  return written?.trim() ?? String(value);
}

/** What an editor means by a value that its field does not take. */
function meantBy(key: string, parent: string, written: string): string | undefined {
  const isEdge = key === 'start' || key === 'end';
  if (DATES.has(key) || (isEdge && SPANS.has(parent))) return meantDate(written);
  if (isEdge) {
    const time = meantTime(written);
    return key === 'start' && time === '24:00' ? '00:00' : time;
  }
  return LANGUAGES.has(key) ? meantLanguage(written) : undefined;
}

const TYPOGRAPHIC_ADVICE: Advice = {
  fix: {
    es: 'quita las comillas tipográficas (“ ” « »), que aquí son letras; si hacen falta comillas, usa las rectas del teclado: "',
    en: 'remove the typographic quotation marks (as “ and ”), which are letters here; where marks are needed, use the straight ones of the keyboard: "',
  },
};

/**
 * How to put right a text that is no YAML, where the line tells why.
 * @param code what the parser calls the mistake
 * @param line the line in which it stands
 */
export function yamlAdvice(code: string, line: string): Localized | undefined {
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) {
    return {
      es: 'usa espacios en lugar del tabulador al principio de la línea: dos por cada nivel',
      en: 'use spaces in place of the tab at the beginning of the line: two for each level',
    };
  }
  if (/^[ \t]*(?![ \t])\p{Zs}/u.test(line)) {
    return {
      es: 'borra los espacios al principio de la línea y escríbelos de nuevo con el teclado: hay uno especial, como los de Word',
      en: 'delete the spaces at the beginning of the line and type them again: one of them is special, like those of Word',
    };
  }
  if (!/(?::|-|[[,{])\s+[“”„«»‘’]/.test(line)) return undefined;
  return {
    es: 'cambia las comillas tipográficas (“ ” « ») por las rectas del teclado ("): para YAML las otras son letras como cualquiera',
    en: 'put the straight quotation marks of the keyboard (") in place of the typographic ones (as “ and ”): to YAML those are letters like any other',
  };
}
