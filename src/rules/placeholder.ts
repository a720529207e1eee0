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
  'por definir',
  'to be defined',
  'to be completed',
  'aquí va el texto',
  'texto aquí',
  'texto pendiente',
  'pendiente de texto',
  'insertar texto',
  'insertar texto aquí',
  'insert text',
  'insert text here',
  'text goes here',
  'text here',
  'your text here',
  'needs translation',
  'needs translating',
  'necesita traducción',
  'falta traducción',
  'falta la traducción',
  'falta el texto',
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
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  return isStandIn(words) || words.join(' ').startsWith('lorem ipsum');
}

/** How many words the longest of them has. */
const LONGEST = Math.max(...[...PLACEHOLDERS].map((words) => words.split(' ').length));

/** Whether words are nothing but those that stand in for others, one kind after the other: `TODO - TODO`, `todo: traducir`. */
function isStandIn(words: readonly string[]): boolean {
  // How far they reach from the beginning: of a text that goes on otherwise, no more is looked at.
  const ends = new Set([0]);
  for (const end of ends) {
    for (let count = 1; count <= LONGEST && end + count <= words.length; count++) {
      const some = words.slice(end, end + count);
      if (PLACEHOLDERS.has(some.join(' ')) || /^x{3,}$/.test(some.join(''))) ends.add(end + count);
    }
  }
  return words.length > 0 && ends.has(words.length);
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
