/** What a text cites: a reference by its id. */
export interface ProseCitation {
  readonly type: 'citation';
  readonly reference: string;
  /** Line in its file, counting from 1. */
  readonly line: number;
}

/** A link of a text to a page of the site, by the page's name. */
export interface ProsePageLink {
  readonly type: 'page-link';
  readonly page: string;
  /** Number of the session, where the page is one. */
  readonly session?: string;
  readonly anchor?: string;
  readonly content: readonly Inline[];
  /** Line in its file, counting from 1. */
  readonly line: number;
}

/** What stands in a line of text. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'line-break' }
  | { readonly type: 'emphasis' | 'strong'; readonly content: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | ProseCitation
  | ProsePageLink;

/** What a text is made of: paragraphs, lists, quotations. */
export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'quotation'; readonly blocks: readonly Block[] }
  | {
      readonly type: 'list';
      /** The number of the first item of an ordered list; undefined where it has bullets. */
      readonly start: number | undefined;
      /** Whether the items stand apart, each in paragraphs of its own. */
      readonly spread: boolean;
      readonly items: readonly (readonly Block[])[];
    };

/** Everything that stands in the lines of a text, in its order; what holds something comes before what it holds. */
function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return block.content.flatMap(withContent);
    return inlinesOf(block.type === 'list' ? block.items.flat() : block.blocks);
  });
}

function withContent(inline: Inline): readonly Inline[] {
  return 'content' in inline ? [inline, ...inline.content.flatMap(withContent)] : [inline];
}

/** The references that a text cites, in its order. */
export function citationsIn(blocks: readonly Block[]): readonly ProseCitation[] {
  return inlinesOf(blocks).filter((inline) => inline.type === 'citation');
}

/** The links of a text to pages of the site, in its order. */
export function pageLinksIn(blocks: readonly Block[]): readonly ProsePageLink[] {
  return inlinesOf(blocks).filter((inline) => inline.type === 'page-link');
}

/** The words of a text, paragraph by paragraph. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'list') return block.items.map(wordsOf).join('\n');
      if (block.type === 'quotation') return wordsOf(block.blocks);
      return inlinesOf([block])
        .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'line-break' ? '\n' : ''))
        .join('');
    })
    .join('\n');
}
