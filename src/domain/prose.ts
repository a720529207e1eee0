/** What a text cites: a reference by its id. */
export interface ProseCitation {
  readonly reference: string;
  /** Line in its file, counting from 1. */
  readonly line: number;
}

/** A link of a text to a page of the site, by the page's name. */
export interface ProsePageLink {
  readonly page: string;
  /** Number of the session, where the page is one. */
  readonly session?: string;
  readonly anchor?: string;
  /** Line in its file, counting from 1. */
  readonly line: number;
}

/** The words of a paragraph, without what marks them up. */
interface ProseParagraph {
  readonly text: string;
  /** Line in its file, counting from 1. */
  readonly line: number;
}

/** What is known of an editor's text beside how it is shown; each list in the order of the text. */
export interface Prose {
  /** Its words as a page shows them, paragraph by paragraph. */
  readonly paragraphs: readonly ProseParagraph[];
  readonly citations: readonly ProseCitation[];
  readonly pageLinks: readonly ProsePageLink[];
}

/** The words of a text, a paragraph a line. */
export const proseWords = ({ paragraphs }: Prose) => paragraphs.map(({ text }) => text).join('\n');
