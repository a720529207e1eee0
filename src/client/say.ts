let timer = 0;

/** Says something to the reader for some seconds, in the page's place for that (`data-toast`). */
export function say(document: Document, text: string): void {
  const place = document.querySelector('[data-toast]');
  if (!place) return;
  place.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    place.textContent = '';
  }, 6000);
}
