import { type Document, Element, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { translator } from '../../i18n/translate.ts';
import type { Lang } from '../../domain/locale.ts';
import { withoutLast } from '../../offline/last-script.ts';
import { elementsOf, hasClass, takeOut } from './dom.ts';

/** What makes a poster the player of a recording. */
const PLAYER = ['data-player', 'data-frame', 'data-play', 'data-from'];

/**
 * Takes out of a page what works on a server alone: what a browser installs and keeps of a site, what sends the address of an
 * item on, what is said of the server, and the player, as YouTube plays for no page that does not name itself (its poster is a link without it).
 * @param root where the site's root stands as seen from the page: `../../`
 */
export function takeOutServed(page: Document, root: string): void {
  takeOut(
    elementsOf(
      page,
      ({ name, attribs }) =>
        (name === 'link' && attribs['rel'] === 'manifest') ||
        attribs['data-sharing'] !== undefined ||
        attribs['data-served'] !== undefined,
    ),
  );
  for (const { attribs } of elementsOf(page, ({ attribs }) => attribs['data-player'] !== undefined)) {
    for (const name of PLAYER) Reflect.deleteProperty(attribs, name);
  }
  for (const { children } of elementsOf(page, ({ name }) => name === 'script')) {
    for (const text of children.filter((child) => child instanceof Text)) text.data = withoutLast(text.data, root);
  }
}

/** Lets the header of a page lead to the page of the search instead of asking it, in the place of the field. */
export function linkToSearch(page: Document, lang: Lang): void {
  for (const field of elementsOf(page, (element) => element.name === 'form' && hasClass(element, 'find'))) {
    const link = new Element('a', { href: field.attribs['action'] ?? '' }, [new Text(translator(lang)('find.title'))]);
    DomUtils.replaceElement(field, new Element('p', { class: 'find' }, [link]));
  }
}

/** Says on the page of the search that there is none, and why; what leads to everything there is stays. */
export function excuseSearch(page: Document, lang: Lang): void {
  const [search] = elementsOf(page, ({ attribs }) => attribs['data-search'] !== undefined);
  if (!search) return;
  const isOfSearch = (element: Element) =>
    ['form', 'script', 'template'].includes(element.name) ||
    ['lead', 'chips', 'finder'].some((name) => hasClass(element, name));
  const [main] = elementsOf(page, ({ name }) => name === 'main');
  takeOut(elementsOf(main ?? page, isOfSearch));
  search.attribs = { class: 'search' };
  for (const told of elementsOf(search, (element) => hasClass(element, 'unscripted'))) {
    told.attribs = { class: 'lead' };
    told.children = [new Text(translator(lang)('files.search'))];
  }
}
