let timer = 0;

/**
 * Says something to the reader for some seconds, in the page's place for that (`data-toast`): clear of what was pressed,
 * which stays in sight (WCAG 2.2, 2.4.11).
 */
export function say(document: Document, text: string, pressed: Element): void {
  const place = document.querySelector<HTMLElement>('[data-toast]');
  if (!place) return;
  const { top, bottom } = pressed.getBoundingClientRect();
  place.style.insetBlock =
    bottom < innerHeight - 96 ? `${String(bottom + 8)}px auto` : `auto ${String(innerHeight - top + 8)}px`;
  place.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    place.textContent = '';
  }, 6000);
}
