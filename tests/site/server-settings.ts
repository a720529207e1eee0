/** A directive of a server's settings. */
interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  /** The name of the block that it stands in, if any. */
  readonly within: string | undefined;
}

/**
 * The directives of settings for nginx: words up to a semicolon, or up to the block that they open.
 * @throws SyntaxError where a block, a text or a directive has no end
 */
export function nginxDirectives(settings: string): readonly Directive[] {
  const tokens = [...settings.matchAll(/"((?:\\.|[^"\\])*)"|(#.*)|([{};])|([^\s{};"]+)|(")/g)];
  const found: Directive[] = [];
  const blocks: string[] = [];
  let words: string[] = [];
  for (const [whole, quoted, comment, mark, word, open] of tokens) {
    if (open !== undefined) throw new SyntaxError('A text has no end');
    if (comment !== undefined) continue;
    if (mark === undefined) {
      words.push(quoted ?? word ?? whole);
      continue;
    }
    const [name, ...args] = words;
    words = [];
    if (mark === '}') {
      if (name !== undefined || blocks.pop() === undefined) throw new SyntaxError('A block ends that has not begun');
      continue;
    }
    if (name === undefined) throw new SyntaxError(`Nothing stands before ${mark}`);
    found.push({ name, args, within: blocks.at(-1) });
    if (mark === '{') blocks.push(name);
  }
  if (words.length > 0 || blocks.length > 0) throw new SyntaxError(`${words[0] ?? blocks[0] ?? ''} has no end`);
  return found;
}

/**
 * The directives of settings for Apache: one a line, and sections in angle brackets.
 * @throws SyntaxError where a section has no end, or another's
 */
export function apacheDirectives(settings: string): readonly Directive[] {
  const found: Directive[] = [];
  const sections: string[] = [];
  for (const line of settings.split('\n').map((written) => written.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [, end] = /^<\/(\w+)>$/.exec(line) ?? [];
    if (end !== undefined) {
      if (sections.pop() !== end) throw new SyntaxError(`${end} ends and has not begun`);
      continue;
    }
    const [name = '', ...args] = line.replace(/^<(.*)>$/, '$1').match(/"[^"]*"|\S+/g) ?? [];
    found.push({ name, args, within: sections.at(-1) });
    if (line.startsWith('<')) sections.push(name);
  }
  if (sections.length > 0) throw new SyntaxError(`${sections[0] ?? ''} has no end`);
  return found;
}
