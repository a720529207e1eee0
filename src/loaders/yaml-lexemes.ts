import { CST, Lexer } from 'yaml';

/** Words that YAML leaves out of the text before them, on its line: what follows ` #`. */
export interface Cut {
  /** Where the text begins, in letters from the start of the file; where the # stands, if it is all there is. */
  readonly from: number;
  /** The words left out, with their #. */
  readonly words: string;
  readonly at: number;
}

/** A mark of YAML that is no part of a text, as written, and where it stands. */
export interface Mark {
  readonly type: 'tag' | 'directive-line' | 'doc-start' | 'doc-end' | 'anchor' | 'alias';
  readonly source: string;
  readonly at: number;
}

const MARKS: ReadonlySet<unknown> = new Set<Mark['type']>([
  'tag',
  'directive-line',
  'doc-start',
  'doc-end',
  'anchor',
  'alias',
]);

/** What the lexer of YAML sees in a file and its data no longer tell. */
export function lexemesOf(yaml: string): { readonly cuts: readonly Cut[]; readonly marks: readonly Mark[] } {
  const cuts: Cut[] = [];
  const marks: Mark[] = [];
  let at = 0;
  /** Where the text begins that a # on its line would cut; after `key:` or `-`, that is the # itself. */
  let open: number | 'here' | undefined;
  let inBlock = false;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(yaml)) {
    // The lexer's own signs stand between those of the file, and take no room in it.
    if (lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END) {
      isScalar = lexeme === CST.SCALAR;
      continue;
    }
    const type = isScalar ? 'scalar' : CST.tokenType(lexeme);
    if (type === 'scalar') {
      open = inBlock ? undefined : at;
      inBlock = false;
    } else if (type === 'map-value-ind' || type === 'seq-item-ind') open = 'here';
    else if (type === 'comment') {
      if (open !== undefined) cuts.push({ from: open === 'here' ? at : open, words: lexeme, at });
      open = undefined;
    } else if (type !== 'space' && type !== 'comma') open = undefined;
    if (type === 'block-scalar-header') inBlock = true;
    if (MARKS.has(type)) marks.push({ type: type as Mark['type'], source: lexeme, at });
    isScalar = false;
    at += lexeme.length;
  }
  return { cuts, marks };
}
