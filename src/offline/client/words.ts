import type { Lang } from '../../domain/locale.ts';

/** What a page says of what is kept of it. */
export interface Words {
  /** That it is shown as it was kept, at `{when}`; and what needs a network in any case. */
  readonly kept: string;
  /** That there is a newer version, and what opens it. */
  readonly newer: string;
  readonly open: string;
  /** That a recording needs a network. */
  readonly recording: string;
}

/** They are put here when the script is bundled (src/offline/build/bundle.ts). */
declare const WORDS: Readonly<Record<Lang, Words>>;

/** What a page says in its own language. */
export const wordsOf = ({ documentElement }: Document): Words => WORDS[documentElement.lang === 'en' ? 'en' : 'es'];
