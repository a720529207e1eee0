import type { Localized } from '../domain/locale.ts';
import type { TextFinding } from '../rules/finding.ts';
import { lexemesIn } from './yaml-lexemes.ts';

// How large a file may be, found before it is parsed: what parsers and rules do for each part of a file, they may do once
// for each other part. Every bound is many times what the largest file holds that a person writes for the site.

/** How many letters a file may have, a transcript of many hours too. */
const LETTERS = { text: 300_000, transcript: 1_500_000 };

/** How many names, values and signs a YAML file may have: those of some three thousand fields. */
const PIECES = 10_000;

/** How many lines a text may have, and how many signs of Markdown and MDX. */
const LINES = 5000;
const SIGNS = 3000;

/** Where a file has more letters than any that is written for the site. */
export function bulkyFile(whole: string, isTranscript: boolean): TextFinding | undefined {
  const most = isTranscript ? LETTERS.transcript : LETTERS.text;
  return whole.length > most ? bulky(1, most, { es: 'letras', en: 'letters' }) : undefined;
}

/** Where a YAML text has more in it than any file of the site. */
export function bulkyYaml(yaml: string): TextFinding | undefined {
  let pieces = 0;
  for (const { type, at } of lexemesIn(yaml)) {
    if (type === 'space' || type === 'newline') continue;
    pieces++;
    if (pieces > PIECES)
      return bulky(lineAt(yaml, at), PIECES, {
        es: 'campos, valores y signos',
        en: 'fields, values and signs',
      });
  }
  return undefined;
}

/** Where the text of an MDX file has more in it than any text of the site. */
export function bulkyProse(text: string): TextFinding | undefined {
  const lines = text.split('\n').length;
  if (lines > LINES) return bulky(LINES, LINES, { es: 'líneas', en: 'lines' });
  const sign = text
    .matchAll(/[*_`<>[\]!&{}\\~|]/g)
    .drop(SIGNS)
    .next().value;
  return sign && bulky(lineAt(text, sign.index), SIGNS, { es: 'signos de Markdown', en: 'signs of Markdown' });
}

const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

function bulky(line: number, most: number, of: Localized): TextFinding {
  return {
    line,
    wrong: {
      es: `tiene más de ${String(most)} ${of.es}, muchas veces lo que cabe en un archivo del sitio`,
      en: `has more than ${String(most)} ${of.en}, many times what a file of the site holds`,
    },
    fix: {
      es: 'quita lo que se haya pegado por error, o recupera el archivo de una copia',
      en: 'remove what was pasted by mistake, or restore the file from a copy',
    },
  };
}
