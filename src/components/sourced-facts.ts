import type { Link } from '../domain/edition.ts';

/** Facts that one source says, and how a page tells that source. */
export interface SourcedFacts {
  readonly facts: readonly { readonly text: string; readonly more: Link | undefined }[];
  readonly source: {
    readonly label: string;
    readonly url: string;
    /** BCP 47; undefined where it is a page of this site. */
    readonly language: string | undefined;
    /** When it was published and when it was read, as far as that is told. */
    readonly dates: readonly string[];
  };
}
