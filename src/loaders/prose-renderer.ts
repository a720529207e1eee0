import type { Root } from 'mdast';
import { findingText } from '../rules/finding.ts';
import { proseFindings } from './prose.ts';

/** What the renderer knows of the file it renders. */
interface RenderedFile {
  readonly path: string;
  /** @throws always, as an error of the renderer at a place of the file */
  readonly fail: (
    reason: string,
    options: { readonly place: { readonly line: number; readonly column: number } },
  ) => never;
}

/**
 * How prose becomes HTML: CommonMark with MDX 3, as `prose.ts` parses it, without GFM and with nothing rewritten. What the
 * renderer has parsed is held against the rules once more before any of it runs: a text that changed since it was checked,
 * as while somebody writes, or that another parser would read otherwise, is refused and evaluates nothing.
 */
export const PROSE = {
  gfm: false,
  smartypants: false,
  remarkPlugins: [() => refuseFaults],
};

function refuseFaults(root: Root, { path, fail }: RenderedFile): void {
  const [first] = proseFindings(root);
  if (first) fail(findingText({ file: path, field: 'text', ...first }), { place: { line: first.line, column: 1 } });
}
