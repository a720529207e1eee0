import { offerSearch } from './find.ts';
import { showFoundWords } from './found-words.ts';
import { keepPlace } from './keep-place.ts';

/** What scripts do on every page. One script for all of it: each costs a page a hash in its policy, which nothing compresses. */
export function startPage(document: Document): void {
  keepPlace(document);
  offerSearch(document);
  showFoundWords(document);
}
