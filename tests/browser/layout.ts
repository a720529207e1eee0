import type { Locator, Page } from '@playwright/test';

/** How many pixels of a page lie beside its window, so that it would be scrolled sideways. */
export function pixelsBeside(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Doubles the text of a page, as a browser does that shows only text larger (WCAG 2.2, 1.4.4). */
export function doubleText(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '200%');
  });
}

/** The texts of a page that are cut at the side of what holds them. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        return (
          overflowX === 'hidden' &&
          element.scrollWidth > element.clientWidth + 1 &&
          !element.closest('.visually-hidden, .crumbs')
        );
      })
      .map(({ textContent }) => textContent.trim()),
  );
}

/** The texts of a page that lie over one another, two and two, or beside the window; what scrolls by itself may. */
export function overlappingTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** Letters have room around them that others may reach into. */
    const ROOM = 4;
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
    const texts: { text: string; box: DOMRect; scrolls: boolean }[] = [];
    const isScroller = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX === 'auto' || isScroller(element.parentElement));
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      const text = (textContent ?? '').trim();
      if (text === '' || !parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (parentElement.closest('.visually-hidden, .crumbs, option') || isClipped(parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const scrolls = isScroller(parentElement);
      for (const box of range.getClientRects()) texts.push({ text, box, scrolls });
    }
    const width = document.documentElement.clientWidth;
    const beside = texts
      .filter(({ box, scrolls }) => !scrolls && (box.left < -1 || box.right > width + 1))
      .map(({ text }) => `beside: ${text}`);
    const over = texts.flatMap(({ text, box }, index) =>
      texts
        .slice(index + 1)
        .filter(
          (other) =>
            other.text !== text &&
            Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > ROOM &&
            Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > ROOM + box.height / 4,
        )
        .map((other) => `${text} | ${other.text}`),
    );
    return [...new Set([...beside, ...over])];
  });
}

/** What a page has without scripts and does not show: tools that need a script are not asked for. */
export function hiddenWithoutScripts(page: Page): Locator {
  return page
    .locator(
      'main :is(h2, h3, p, li, td, dd):not(.visually-hidden, .visually-hidden *, details:not([open]) *, .tools, .star, .toast, [hidden], [hidden] *, .ideas *)',
    )
    .filter({ visible: false });
}
