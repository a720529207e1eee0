import type { TextFinding } from '../rules/finding.ts';
import { lexemesIn } from './yaml-lexemes.ts';

// How deep a file is nested, found before it is parsed: parsers go down by calling themselves, and take the longer the
// deeper they are.

/** How deep lists, groups of fields, quotations and tags may stand within one another: far more than content has. */
const DEEPEST = 32;

function tooDeep(line: number, column: number): TextFinding {
  const levels = String(DEEPEST);
  return {
    line,
    column,
    wrong: {
      es: `está anidado a más de ${levels} niveles: una cosa dentro de otra`,
      en: `is nested more than ${levels} levels deep: one thing within another`,
    },
    fix: {
      es: 'revisa la sangría, los guiones y los corchetes de esta línea, o recupera el archivo',
      en: 'check the indentation, the hyphens and the brackets of this line, or restore the file',
    },
  };
}

/** Where a YAML text is nested too deep, by its tokens (YAML 1.2): columns of block collections, and brackets. */
export function deepYaml(yaml: string): TextFinding | undefined {
  const open: number[] = [];
  const place = { line: 1, column: 1 };
  let [brackets, isFirst] = [0, true];
  for (const { type, source } of lexemesIn(yaml)) {
    const isSpace = type === 'space' || type === 'newline' || type === 'comment';
    if (brackets === 0 && (type === 'seq-item-ind' || type === 'explicit-key-ind' || (isFirst && !isSpace))) {
      while ((open.at(-1) ?? 0) >= place.column) open.pop();
      open.push(place.column);
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets++;
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets--;
    if (open.length + brackets > DEEPEST) return tooDeep(place.line, place.column);
    const end = source.lastIndexOf('\n');
    isFirst = end >= 0 || (isFirst && isSpace);
    place.column = end < 0 ? place.column + source.length : source.length - end;
    if (end >= 0) place.line += source.split('\n').length - 1;
  }
  return undefined;
}

/** What a line of Markdown begins with: its indentation, and the marks of quotations and lists. */
const HEAD = /^(?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))*/;

/** What opens or closes something within a text: a tag, a bracket or brace, an emphasis. */
const MARK = /<\/[^>]*>|<[A-Za-z][^<>]*>|<>|[[\]{}]|[*_]+/g;

/** Where the text of an MDX file is nested too deep. */
export function deepProse(text: string): TextFinding | undefined {
  // Tags go on over empty lines; what is open within a paragraph ends with it.
  let [tags, marks] = [0, 0];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') marks = 0;
    const head = HEAD.exec(line)?.[0] ?? '';
    // A list within another is indented by two letters at least.
    const blocks = head.replace(/[ \t]/g, '').length + (head.length - head.trimStart().length) / 2;
    if (blocks > DEEPEST) return tooDeep(index + 1, 1);
    for (const { 0: mark, index: at } of line.slice(head.length).matchAll(MARK)) {
      if (mark.startsWith('</')) tags--;
      else if (mark.startsWith('<')) tags += mark.endsWith('/>') ? 0 : 1;
      else if (mark === '[' || mark === '{') marks++;
      else if (mark === ']' || mark === '}') marks--;
      else marks += isOpening(line.slice(head.length), at) ? mark.length : -mark.length;
      if (blocks + Math.max(tags, 0) + Math.max(marks, 0) > DEEPEST) return tooDeep(index + 1, head.length + at + 1);
    }
  }
  return undefined;
}

/** Whether a mark of emphasis stands before the words that it is of. */
function isOpening(line: string, at: number): boolean {
  return at === 0 || /[\s([{>*_]/.test(line[at - 1] ?? '');
}
