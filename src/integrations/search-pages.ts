import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { type Fact, factValues, FILTERS, parseFacts, type SearchItem } from '../domain/search-items.ts';
import type { StoredPage } from '../domain/search-volumes.ts';

/** Elements whose text nobody looks for: controls, ways elsewhere, what is hidden or stands in an attribute too. */
const SKIPPED = new Set(['nav', 'form', 'script', 'style', 'template', 'button', 'select', 'svg', 'aside', 'pre']);
const SKIPPED_CLASSES = [
  'visually-hidden',
  'tools',
  'toast',
  'back',
  'paper',
  'hours',
  'moment',
  'cite',
  'kind',
  'zone',
  'zone-control',
  'unscripted',
];

/** Elements that begin a thought of their own. */
const BLOCKS = new Set(['p', 'li', 'dd', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'caption', 'div', 'section', 'article']);

/** What names a place of search: its own `data-title`, else what in it carries one, else the first of these in it. */
const TITLES = new Set(['h1', 'h2', 'h3', 'h4', 'th', 'cite']);

/** Elements within a place that can be opened by themselves where they have an id: paragraphs, tables, moments of a video. */
const PARTS = new Set(['p', 'ul', 'ol', 'blockquote', 'div', 'span']);

/** Stands before the text of such a part, with its id, until its offset is known: of Unicode's private use area. */
const PART = { begin: '\uE000', end: '\uE001' };

const FIND = 'data-find';

/** Marks a text that goes without saying on every page of its kind, as the city whose hours are told. */
const UNSEARCHED = 'data-unsearched';

/**
 * Reads the places of search of a finished page: every element of its `main` that carries `data-find`, and the `main`
 * itself where it does. What stands in a section of the page that is no such place is left out. Undefined where a page
 * has none.
 * @param address the page's address from the root of the site
 */
export function readFinishedPage(html: string, address: string): StoredPage | undefined {
  if (!html.includes(` ${FIND}="`)) return undefined;
  const body = html.slice(Math.max(0, html.indexOf('<body')));
  const root = elementsIn(parseDocument(body).children);
  const main = root.find(({ name }) => name === 'main');
  if (!main) return undefined;
  const language = root.find((element) => 'data-language' in element.attribs);
  const here = root.find(({ attribs }) => attribs['aria-current'] === 'page' && !attribs['href']);
  const places = [main, ...elementsIn(main.children)].filter(({ attribs }) => attribs[FIND]);
  if (places.length === 0) return undefined;
  const base = new URL(address, 'https://site.example/');
  const heading = elementsIn(main.children).find(({ name }) => name === 'h1');
  const title = clean(here ? textOf(here) : heading ? textOf(heading) : '');
  const facts = main.attribs[FIND] === undefined ? [] : parseFacts(main.attribs[FIND]);
  const items = places.map((place) => itemOf(place, title));
  return {
    address,
    twin: new URL(language?.attribs['href'] ?? '', base).pathname.slice(1),
    title,
    facts,
    items: items.map((item, index) => (places[index] === main ? { ...item, ...withinOf(facts, items) } : item)),
  };
}

/** What the items on a page have that readers narrow a search by, and the page has not; their kinds are their own. */
function withinOf(facts: readonly Fact[], items: readonly SearchItem[]): Pick<SearchItem, 'within'> {
  const names = FILTERS.filter((name) => name !== 'kind' && !facts.some(([own]) => own === name));
  const within = names.flatMap((name) =>
    [...new Set(items.flatMap((item) => factValues(item, name)))].map((value): Fact => [name, value]),
  );
  return within.length > 0 ? { within } : {};
}

function itemOf(place: Element, pageTitle: string): SearchItem {
  const isPage = place.name === 'main';
  const inner = elementsIn(place.children).filter((element) => !insideAnother(element, place));
  const title = inner.find(({ attribs }) => 'data-title' in attribs) ?? inner.find(({ name }) => TITLES.has(name));
  const label = isPage ? undefined : inner.find((element) => hasClass(element, 'kind'));
  const start = isPage
    ? undefined
    : inner.find((element) => element.name === 'time' && hasClass(element.parent, 'hours'));
  const facts = parseFacts(place.attribs[FIND] ?? '');
  const { text, parts } = partsOf(tidy(place.children.map((node) => textOf(node, title, isPage)).join('')));
  // Its own rule leaves the label out of the text, so that an excerpt does not begin with it; readers look for it all the same.
  const kind = label ? clean(label.children.map((node) => textOf(node)).join('')) : '';
  const body = kind === '' || text.includes(kind) ? text : [text, kind].filter(Boolean).join(' · ');
  const instant = start?.attribs['datetime'];
  const given = factValues({ facts }, 'start').length > 0 || instant === undefined;
  return {
    // A place without a name of its own is opened at the first thing in it that has one, as a paragraph at its first cue.
    anchor: isPage ? '' : (place.attribs['id'] ?? title?.attribs['id'] ?? firstId(inner) ?? ''),
    title: titleOf(place, title, pageTitle) || firstWords(body),
    text: body,
    ...(parts.length > 0 && { parts }),
    facts: given ? facts : [...facts, ['start', instant]],
  };
}

/** A text without the marks of its parts, and where each begins; what begins it needs no place of its own. */
function partsOf(marked: string): { text: string; parts: readonly (readonly [number, string])[] } {
  const parts: [number, string][] = [];
  let text = '';
  let id: string | undefined;
  for (const piece of marked.split(/(\uE000[^\uE001]*\uE001)/)) {
    if (piece.startsWith(PART.begin)) {
      id = piece.slice(1, piece.indexOf(PART.end));
    } else if (piece !== '') {
      if (id !== undefined && text !== '') parts.push([text.length, id]);
      id = undefined;
      text += piece;
    }
  }
  return { text, parts };
}

const firstId = (elements: readonly Element[]) => elements.find(({ attribs }) => attribs['id'])?.attribs['id'];

function titleOf(place: Element, heading: Element | undefined, pageTitle: string): string {
  const own = place.attribs['data-title'] ?? (heading ? clean(textOf(heading)) : '');
  // A session's page is called by its number too: “Virtual session 2: Tools …”.
  if (place.name !== 'main' || own.includes(pageTitle)) return own;
  return pageTitle.includes(own) ? pageTitle : `${pageTitle}: ${own}`;
}

/** Words that stand for a title where a place has none. */
function firstWords(text: string): string {
  const words = text.split(' ');
  return words.slice(0, 14).join(' ') + (words.length > 14 ? '…' : '');
}

/** The text below a node, its blocks apart from one another; without `except`, and for a page without its sections. */
function textOf(node: ChildNode, except?: Element, ofPage = false): string {
  if (isText(node)) return node.data.replace(/\s+/g, ' ');
  if (!isTag(node) || node === except || isSkipped(node)) return '';
  if (FIND in node.attribs && except !== undefined) return '';
  if (ofPage && (FIND in node.attribs || node.name === 'section' || node.name === 'article')) return '';
  const own = node.children.map((child) => textOf(child, except, ofPage)).join('');
  if (isAddress(node, own) || isHour(node, own)) return '';
  const { id } = node.attribs;
  const isPart = id !== undefined && PARTS.has(node.name) && own.trim() !== '';
  const inside = isPart ? `${PART.begin}${id}${PART.end}${own.trimStart()}` : own;
  if (node.name === 'dt') return `\n${inside}: `;
  return BLOCKS.has(node.name) ? `\n${inside}\n` : inside;
}

/** Whether a link is called by its own address: its words are not those of the text. */
function isAddress({ name, attribs }: Element, own: string): boolean {
  return name === 'a' && /^\S+\.\S+$/.test(own) && (attribs['href'] ?? '').includes(own);
}

/** Whether a cell of a table is an hour, which says nothing without its row and column. */
function isHour({ name }: Element, own: string): boolean {
  return (name === 'td' || name === 'th') && /^\s*\d\d:\d\d\b/.test(own);
}

function isSkipped({ name, attribs }: Element): boolean {
  if (SKIPPED.has(name) || 'hidden' in attribs || UNSEARCHED in attribs || attribs['aria-hidden'] === 'true')
    return true;
  const classes = attribs['class']?.split(' ') ?? [];
  return classes.some((one) => SKIPPED_CLASSES.includes(one));
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const clean = (text: string) => squeezed(partsOf(text).text);

/** Blocks in one line, parted by a middle dot where no sign of punctuation parts them. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map(squeezed)
    .filter(Boolean)
    .reduce((line, block) => (line === '' ? block : `${line}${/[.:;!?…]$/.test(line) ? ' ' : ' · '}${block}`), '');
}

function elementsIn(nodes: readonly ChildNode[]): readonly Element[] {
  return nodes.flatMap((node) => (isTag(node) ? [node, ...elementsIn(node.children)] : []));
}

function hasClass(node: ChildNode['parent'], name: string): boolean {
  return node !== null && 'attribs' in node && (node.attribs['class'] ?? '').split(' ').includes(name);
}

/** Whether an element belongs to a place of search within this one. */
function insideAnother(element: Element, place: Element): boolean {
  for (let at: Element['parent'] = element; at !== null && at !== place; at = at.parent) {
    if ('attribs' in at && FIND in at.attribs) return true;
  }
  return false;
}
