/** How far down the window a reader is taken to read, as a share of its height. */
const READING_LINE = 0.35;

/**
 * Makes the language link lead to the place the reader is at: the anchor in the address, else the last item or section
 * that begins above the line being read. Anchors are the same in every language, and so is what the address asks: a
 * search, a zone.
 * Without this script the link leads to the page.
 */
export function keepPlace(document: Document): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-language]');
  const lead = () => {
    if (!link) return;
    const url = new URL(link.href);
    url.search = location.search;
    url.hash = place(document);
    link.href = url.href;
  };
  // Whatever is done with a link begins so: followed, opened in a tab of its own, dragged, or its address copied.
  for (const event of ['pointerdown', 'focus', 'click']) link?.addEventListener(event, lead);
}

function place(document: Document): string {
  if (scrollY < 1) return location.hash;
  const line = innerHeight * READING_LINE;
  const passed = [...document.querySelectorAll('main [id]')].filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top <= line && bottom > 0;
  });
  return passed.at(-1)?.id ?? location.hash;
}
