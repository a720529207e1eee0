import { type ContentEntry, type Content, KINDS, type Kind } from './content.ts';
import { type Finding, findingAt, type TextFinding } from './finding.ts';
import { hasLetter } from './letters.ts';
import { textsIn } from './texts.ts';

/** What stands in for a text until somebody writes it, in small letters and without the marks around it. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'todo',
  'to do',
  'tbd',
  'tbc',
  'fixme',
  'placeholder',
  'por traducir',
  'sin traducir',
  'traducir',
  'traducción pendiente',
  'pendiente de traducir',
  'pendiente de traducción',
  'falta traducir',
  'por escribir',
  'por completar',
  'pendiente de escribir',
  'translate',
  'untranslated',
  'to be translated',
  'to be written',
  'translation pending',
  'pending translation',
  'texto de relleno',
  'texto de ejemplo',
  'sample text',
]);

/** What says nothing yet. */
export const PLACEHOLDER: Pick<TextFinding, 'wrong' | 'fix'> = {
  wrong: {
    es: 'ocupa el lugar de un texto que falta',
    en: 'stands in for a text that is missing',
  },
  fix: { es: 'escribe el texto', en: 'write the text' },
};

const WITHOUT_LETTERS: Pick<TextFinding, 'wrong' | 'fix'> = {
  wrong: { es: 'no tiene letras ni cifras', en: 'has no letter and no digit' },
  fix: PLACEHOLDER.fix,
};

/** Whether a text is nothing but a placeholder, in whatever letters: `…`, `-`, `???`, `TODO`, `[xxx]`, `Lorem ipsum …`. */
export function isPlaceholder(text: string): boolean {
  if (/^[\s.…?¿_\-–—*[\](){}<>«»"'“”]+$/u.test(text)) return true;
  const words = text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
  return PLACEHOLDERS.has(words) || /^x{3,}$/.test(words) || words.startsWith('lorem ipsum');
}

/** The values of files that say nothing yet, or nothing that can be read. What is heard in a recording may be a pause. */
export function placeholderFindings(content: Content): readonly Finding[] {
  return KINDS.filter((kind) => kind !== 'transcripts').flatMap((kind) => content[kind].flatMap(inEntry));
}

function inEntry(entry: ContentEntry<Kind>): readonly Finding[] {
  return textsIn(entry.data).flatMap(({ path, text }) => {
    const told = isPlaceholder(text) ? PLACEHOLDER : hasLetter(text) ? undefined : WITHOUT_LETTERS;
    return told ? [findingAt(entry, path, told.wrong, told.fix)] : [];
  });
}
