/** Lets `/` lead to the search field, and shows the words by which a search led to this page (`?q=`). */
export function offerSearch(document: Document): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.matches('input, select, textarea, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    field?.focus();
  });
  const asked = new URLSearchParams(location.search).get('q');
  const main = document.querySelector('main');
  // Browsers without the CSS Custom Highlight API show the page as it is.
  if (!asked || !main || !('highlights' in CSS) || document.querySelector('[data-search]')) return;
  // They come as they stand in the text, in lower case.
  const words = new Set(asked.toLowerCase().split(' ', 20));
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found = new Highlight();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (!words.has(word.toLowerCase())) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      found.add(range);
    }
  }
  CSS.highlights.set('found', found);
}
