import type { Lang } from '../domain/locale.ts';

/** What a page says of what is kept of it. */
export interface Words {
  /** That it is shown as it was kept, at `{when}`; and what needs a network in any case. */
  readonly kept: string;
  /** That there is a newer version, and what opens it. */
  readonly newer: string;
  readonly open: string;
  /** That a recording needs a network. */
  readonly recording: string;
  /** In the place of a page that is not kept, while there is no network: its title, why, and what leads to what is kept. */
  readonly absent: { readonly title: string; readonly text: string; readonly link: string };
}

/** They are put here when the script is bundled (src/offline/build/bundle.ts). */
declare const WORDS: Readonly<Record<Lang, Words>>;

/** What is said in a language. */
export const wordsIn = (lang: string): Words => WORDS[lang === 'en' ? 'en' : 'es'];
