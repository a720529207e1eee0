/** Shows the words by which a search led to this page (`?q=`); only such a page loads this. */
function showFoundWords(document: Document): void {
  // They come as they stand in the text, in lower case.
  const words = new URLSearchParams(location.search).get('q')?.split(' ');
  const main = document.querySelector('main');
  // Browsers without the CSS Custom Highlight API show the page as it is; the search marks what it shows by itself.
  if (!words || !main || !('highlights' in CSS) || document.querySelector('[data-search-client]')) return;
  const found = new Highlight();
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      if (!words.includes(word.toLowerCase())) continue;
      const [startContainer, endContainer] = [node, node];
      found.add(new StaticRange({ startContainer, startOffset: index, endContainer, endOffset: index + word.length }));
    }
  }
  CSS.highlights.set('found', found);
  document.styleSheets[0]?.insertRule('::highlight(found){background:var(--ochre-fill);color:var(--on-ochre)}');
}

showFoundWords(document);
