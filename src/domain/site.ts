import type { Localized } from './locale.ts';

/** The site as its host presents it: what changes when another Presidency takes it over. */
export interface Site {
  /** Its name, in titles and cards. */
  readonly name: Localized;
  /** Name of the body that hosts it. */
  readonly host: Localized;
  /** Who answers questions; undefined while that is pending. */
  readonly contact?: { readonly label: Localized; readonly email: string } | undefined;
  /** Official addresses named at the foot of every page. */
  readonly links: readonly {
    readonly label: Localized;
    readonly url: string;
    /** BCP 47; undefined where it speaks several. */
    readonly language?: string | undefined;
  }[];
}
