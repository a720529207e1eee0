import { CST, Lexer } from 'yaml';

/** Words that YAML leaves out of a text as a comment: what follows ` #` on its line, or on a line of its own within it. */
export interface Cut {
  /** Where the text begins, in letters from the start of the file; where the # stands, if it is all there is. */
  readonly from: number;
  /** The words left out, with their #. */
  readonly words: string;
  readonly at: number;
  /** Where a text without quotation marks begins on a further line, in which the one that was cut seems to go on. */
  readonly next?: number;
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

/** A piece of a file as the lexer of YAML parts it, with its place in the file. */
export interface Lexeme {
  readonly type: ReturnType<typeof CST.tokenType> | 'plain' | 'block';
  readonly source: string;
  readonly at: number;
}

/** The pieces of a file; the lexer's own signs, which stand between those of the file and take no room in it, are left out. */
export function* lexemesIn(yaml: string): Generator<Lexeme> {
  let [at, isScalar, inBlock] = [0, false, false];
  for (const source of new Lexer().lex(yaml)) {
    if (source === CST.SCALAR || source === CST.DOCUMENT || source === CST.FLOW_END) {
      isScalar = source === CST.SCALAR;
      continue;
    }
    const type = isScalar ? (inBlock ? 'block' : 'plain') : CST.tokenType(source);
    if (type === 'block-scalar-header') inBlock = true;
    else if (isScalar) inBlock = false;
    isScalar = false;
    yield { type, source, at };
    at += source.length;
  }
}

/** What the lexer of YAML sees in a file and its data no longer tell. */
export function lexemesOf(yaml: string): { readonly cuts: readonly Cut[]; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const cuts = new Cuts(yaml);
  for (const lexeme of lexemesIn(yaml)) {
    cuts.add(lexeme);
    if (MARKS.has(lexeme.type)) marks.push(lexeme as Mark);
  }
  return { cuts: cuts.found, marks };
}

/** Where the quotation mark or the bracket stands that nothing closes: what the parser misses at its end is missing there. */
export function unclosedAt(yaml: string): number | undefined {
  const open: number[] = [];
  for (const { type, source, at } of lexemesIn(yaml)) {
    if (type === 'single-quoted-scalar' || type === 'double-quoted-scalar') {
      if (source.length < 2 || !source.endsWith(source.charAt(0))) return at;
    } else if (type === 'flow-map-start' || type === 'flow-seq-start') open.push(at);
    else if (type === 'flow-map-end' || type === 'flow-seq-end') open.pop();
    else if (type === 'flow-error-end') return open.at(-1);
  }
  return open.at(-1);
}

/** Finds what is left out of texts. */
class Cuts {
  readonly found: Cut[] = [];
  readonly #yaml: string;
  /** Where the text begins that a # would cut; after `key:` or `-`, that is the # itself. */
  #open: number | 'here' | undefined;
  /** How far in the field or the hyphen stands whose text is open: what stands no further in is none of it. */
  #owner = -1;
  #name = 0;
  #brackets = 0;
  #afterComma = false;
  /** Whether nothing but comments stands between here and the last cut. */
  #afterCut = false;

  constructor(yaml: string) {
    this.#yaml = yaml;
  }

  add({ type, source, at }: Lexeme): void {
    if (type === 'space') return;
    if (type === 'newline') {
      // A comma has ended the text before it; only a # on its line is likely to belong to it.
      if (this.#afterComma) this.#open = undefined;
    } else if (type === 'comment') this.#cut(source, at);
    else this.#read(type, at);
    this.#afterComma = type === 'comma';
  }

  #read(type: Lexeme['type'], at: number): void {
    const cut = this.found.at(-1);
    if (type === 'plain' && cut && this.#afterCut) this.found.splice(-1, 1, { ...cut, next: at });
    this.#afterCut = false;
    if (type === 'plain' || type === 'single-quoted-scalar' || type === 'double-quoted-scalar') this.#name = at;
    if (type === 'plain') this.#open = at;
    else if (type === 'map-value-ind' || type === 'seq-item-ind') {
      this.#open = 'here';
      this.#owner = this.#columnOf(type === 'seq-item-ind' ? at : this.#name);
    } else if (type !== 'comma') this.#open = undefined;
    if (type === 'flow-map-start' || type === 'flow-seq-start') this.#brackets++;
    if (type === 'flow-map-end' || type === 'flow-seq-end') this.#brackets--;
  }

  #cut(words: string, at: number): void {
    if (this.#open === undefined) return;
    const isOwn = this.#yaml.slice(this.#lineStart(at), at).trim() === '';
    if (isOwn && this.#brackets === 0 && this.#columnOf(at) <= this.#owner) return;
    this.found.push({ from: this.#open === 'here' ? at : this.#open, words, at });
    this.#afterCut = true;
    this.#open = undefined;
  }

  #lineStart(at: number): number {
    return this.#yaml.lastIndexOf('\n', at - 1) + 1;
  }

  #columnOf(at: number): number {
    return at - this.#lineStart(at);
  }
}
