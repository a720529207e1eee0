import { site } from '../data/site.ts';
import type { Lang } from '../domain/locale.ts';
import { webManifest } from '../formats/manifest.ts';

/** The web application manifest of a language. */
export async function manifestIn(lang: Lang) {
  return webManifest(await site(), lang);
}
