import { offerSearch } from './find.ts';
import { keepPlace } from './keep-place.ts';

/** What scripts do on every page: in its header, and with what is folded. */
export function startFrame(document: Document): void {
  showSection(document);
  unfold(document);
  keepPlace(document);
  offerSearch(document);
}

/** Opens what is folded where the address leads into it, and all of it for paper. */
function unfold(document: Document): void {
  const reveal = () => document.querySelector(':target')?.closest('details')?.setAttribute('open', '');
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
  });
  reveal();
}

/** Brings the section that the page belongs to into view, where their line is longer than the window. */
function showSection(document: Document): void {
  const current = document.querySelector<HTMLElement>('.sections [aria-current]');
  current?.closest('ul')?.scrollTo({ left: current.offsetLeft - 48 });
}
