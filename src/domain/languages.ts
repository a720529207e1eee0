import type { Localized } from './locale.ts';

/** The languages of something, BCP 47, as far as they are known. */
export interface Languages {
  /** Those spoken. */
  readonly spoken: readonly string[];
  /** Those interpreted into; true where only that there are interpreters is known. */
  readonly interpretation?: true | readonly string[] | undefined;
  /** The sign language, by name. */
  readonly signLanguage?: Localized | undefined;
  /** Those of the captions. */
  readonly captions: readonly string[];
}
