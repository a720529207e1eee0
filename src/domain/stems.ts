import type { Lang } from './locale.ts';

/** A folded word without the endings of number and (in Spanish) gender; short words stay as they are. */
export function stemOf(folded: string, lang: Lang): string {
  return lang === 'es' ? spanishStem(folded) : englishStem(folded);
}

function spanishStem(word: string): string {
  let stem = word;
  // Twice, for what ends in -s without being a plural must end up where its own plural does: país, países.
  for (let round = 0; round < 2 && stem.length > 3; round++) {
    if (stem.endsWith('ces')) stem = `${stem.slice(0, -3)}z`;
    else if (stem.endsWith('es') && stem.length > 4) stem = stem.slice(0, -2);
    else if (stem.endsWith('s')) stem = stem.slice(0, -1);
  }
  return stem.length > 3 ? stem.replace(/[aeo]$/, '') : stem;
}

function englishStem(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return /[^suis]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether two words begin alike for so long that one is most likely derived from the other. */
export function areRelated(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= 6 && shared >= 0.6 * Math.max(a.length, b.length);
}
