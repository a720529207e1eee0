import { offsetName } from '../domain/zone-clock.ts';

/** Says which offset a zone has today, where it is not the one of the agenda (`data-offset`). */
export function sayOffset(document: Document): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-offset]')) {
    const { zone = '', offset, words = '' } = place.dataset;
    const today = offsetName(new Date().toISOString(), zone);
    if (today !== offset) place.textContent = words.replace('{offset}', today);
  }
}
