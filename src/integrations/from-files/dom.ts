import render from 'dom-serializer';
import type { Document, Element } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** Reads a finished page, its scripts and templates with it. */
export const readPage = (html: string): Document => parseDocument(html);

/** Writes a page that was read: what a browser makes of it is what it made of the page, but for what was changed. */
export const writePage = (page: Document): string => render(page, { encodeEntities: 'utf8' });

/** The elements of a page, or of a part of it, that something holds of, in their order. */
export const elementsOf = (within: Document | Element, holds: (element: Element) => boolean): readonly Element[] =>
  DomUtils.findAll(holds, within.children);

/** Whether an element has a class. */
export const hasClass = ({ attribs }: Element, name: string): boolean =>
  attribs['class']?.split(' ').includes(name) === true;

/** Takes elements out of their page. */
export function takeOut(elements: readonly Element[]): void {
  for (const element of elements) DomUtils.removeElement(element);
}

/** What stands in a script or a style sheet, as a policy hashes it (CSP 3). */
export const textOf = (element: Element): string => DomUtils.textContent(element);
