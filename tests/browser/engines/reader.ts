import { expect } from '@playwright/test';
import type { Engine } from './engine.ts';

/** What elements of a role are, as far as the site has them. */
const ROLES = { link: 'a[href]', button: 'button', heading: 'h1, h2, h3', field: 'input' } as const;

type Role = keyof typeof ROLES;

/** Runs on a page: the first element of those a selector finds that is seen and has a name, as its label or its text says. */
function elementNamed(selector: string, name: string): Element | undefined {
  const labelled = (element: Element) =>
    element.getAttribute('aria-label') ??
    (element instanceof HTMLInputElement ? element.labels?.[0] : element)?.textContent;
  return [...document.querySelectorAll(selector)].find(
    (element) =>
      new RegExp(name, 'u').test((labelled(element) ?? '').replace(/\s+/g, ' ').trim()) &&
      element.getClientRects().length > 0,
  );
}

/** Runs on a page: whether an element is on the screen. */
function isOnScreen(element: Element | undefined): boolean {
  const box = element?.getBoundingClientRect();
  return box !== undefined && box.top < innerHeight && box.bottom > 0;
}

/** Someone who goes through the site, in any browser; each step waits until it can be taken. */
export class Reader {
  readonly #engine: Engine;
  readonly #root: string;

  /** @param root the address that the site is served at */
  constructor(engine: Engine, root: string) {
    this.#engine = engine;
    this.#root = root;
  }

  open(address: string): Promise<void> {
    return this.#engine.open(new URL(address, this.#root).href);
  }

  /** Presses the first link or button of a name, written as a pattern. */
  async press(role: Role, name: string): Promise<void> {
    await this.finds(role, name);
    await this.#engine.press(this.#element(role, name));
  }

  async write(name: string, text: string): Promise<void> {
    await this.finds('field', name);
    await this.#engine.write(this.#element('field', name), text);
  }

  finds(role: Role, name: string): Promise<void> {
    return this.#becomes(`${this.#element(role, name)} !== undefined`, `${role} “${name}”`);
  }

  sees(role: Role, name: string): Promise<void> {
    return this.#becomes(`(${isOnScreen.toString()})(${this.#element(role, name)})`, `${role} “${name}” on the screen`);
  }

  /** Has before them what an anchor marks. */
  isAt(id: string): Promise<void> {
    return this.#becomes(`(${isOnScreen.toString()})(document.getElementById('${id}') ?? undefined)`, `#${id}`);
  }

  reads(text: string): Promise<void> {
    return this.#becomes(`document.body.innerText.includes(${JSON.stringify(text)})`, `“${text}”`);
  }

  isAtAddress(end: string): Promise<void> {
    return this.#becomes(`location.href.endsWith(${JSON.stringify(end)})`, `the address ${end}`);
  }

  #element(role: Role, name: string): string {
    return `(${elementNamed.toString()})(${JSON.stringify(ROLES[role])}, ${JSON.stringify(name)})`;
  }

  async #becomes(expression: string, what: string): Promise<void> {
    // While a page gives way to another, there is none to ask.
    const ask = () => this.#engine.ask(expression).catch(() => false);
    await expect.poll(ask, { message: `finds ${what}`, intervals: [50, 100, 200] }).toBe(true);
  }
}
