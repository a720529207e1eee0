/**
 * Runs on a page: what does not hold on it as wide as its window is, in each of some families, of which a fault names its own.
 * Nothing lies beside the window but in what scrolls by itself; no text is wider than the box it stands in; no control is pushed
 * out of its form; no hour is broken in two.
 */
export function faultsOfFamilies(families: readonly string[]): readonly string[] {
  const ROOM = 1.5;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const width = document.documentElement.clientWidth;
  const name = (element: Element) =>
    `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.textContent || element.outerHTML).trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
  const scrolls = (element: Element | null): boolean =>
    element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const isClipped = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.skip, .crumbs, option, svg') &&
    !isClipped(element);
  const boxOf = (element: Element): Element => {
    const isInline = /^(?:inline|contents)$/.test(getComputedStyle(element).display);
    return isInline && element.parentElement ? boxOf(element.parentElement) : element;
  };
  const isWithin = (inner: DOMRect, outer: { left: number; right: number }) =>
    inner.width === 0 || (inner.left >= outer.left - ROOM && inner.right <= outer.right + ROOM);

  const textFaults = (text: Text, parent: Element): readonly string[] => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const outer = scrolls(parent) ? boxOf(parent).getBoundingClientRect() : { left: 0, right: width };
    const box = boxOf(parent).getBoundingClientRect();
    const isHeld = [...range.getClientRects()].every((line) => isWithin(line, outer) && isWithin(line, box));
    const hours = [...text.data.matchAll(/\d{1,2}:\d\d/g)].filter(({ index, 0: hour }) => {
      range.setStart(text, index);
      range.setEnd(text, index + hour.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
    });
    return [...(isHeld ? [] : ['wider than its box']), ...hours.map(([hour]) => `${hour} is broken`)];
  };
  const controlFaults = (control: Element): readonly string[] => {
    const box = control.getBoundingClientRect();
    const form = control.closest('form');
    const isHeld = scrolls(control) || isWithin(box, { left: 0, right: width });
    return isHeld && (!form || isWithin(box, form.getBoundingClientRect())) ? [] : ['pushed out'];
  };
  const isCut = (element: Element) =>
    /hidden|clip/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + ROOM;

  return families.flatMap((family) => {
    sheet.replaceSync(`*, ::before, ::after { font-family: '${family}' !important }`);
    const beside = document.documentElement.scrollWidth - width;
    const faults = beside > 0 ? [`${String(beside)} pixels beside the window`] : [];
    for (const element of document.body.querySelectorAll('*')) {
      if (!isSeen(element)) continue;
      const texts = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '') as Text[];
      const found = [
        ...texts.flatMap((text) => textFaults(text, element)),
        ...(element.matches('a, button, input, select, summary') ? controlFaults(element) : []),
        ...(isCut(element) ? ['cut at its side'] : []),
      ];
      faults.push(...found.map((fault) => `${fault}: ${name(element)}`));
    }
    return faults.map((fault) => `${family}: ${fault}`);
  });
}
