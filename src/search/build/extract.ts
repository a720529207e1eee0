import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { type Fact, factValues, FILTERS, parseFacts, type SearchRecord } from '../record.ts';
import { plain } from '../text.ts';

/** Elements whose text nobody looks for: controls, ways elsewhere, marks of notes, what stands in an attribute too. */
const SKIPPED = new Set('nav form script style template button select svg aside pre sup'.split(' '));

/** Elements that begin a thought of their own. */
const BLOCKS = new Set('p li dd td th h1 h2 h3 h4 caption div section article'.split(' '));

/** What names a place of search: its own `data-title`, else what in it carries one, else the first of these in it. */
const TITLES = new Set(['h1', 'h2', 'h3', 'h4', 'th', 'cite']);

/** Elements within a place that can be opened by themselves where they have an id: paragraphs, tables, moments of a video. */
const PARTS = new Set(['p', 'ul', 'ol', 'blockquote', 'div', 'span']);

/** Stands before the text of such a part, with its id, until its offset is known: of Unicode's private use area. */
const PART = { begin: '\uE000', end: '\uE001' };

const FIND = 'data-find';

/** Marks a text that goes without saying on every page of its kind, as the city whose hours it shows. */
const UNSEARCHED = 'data-unsearched';

/**
 * Reads the records of a finished page: one for every element of its `main` that carries `data-find`, and for the `main`
 * itself where it does. What stands in a section of the page that is no such element is left out.
 * @param address the page's address from the root of the site
 */
export function readFinishedPage(html: string, address: string): readonly SearchRecord[] {
  if (!html.includes(` ${FIND}="`)) return [];
  const root = elementsIn(parseDocument(html.slice(Math.max(0, html.indexOf('<body')))).children);
  const main = root.find(({ name }) => name === 'main');
  if (!main) return [];
  const language = root.find(({ attribs }) => 'data-language' in attribs);
  const here = root.find(({ attribs }) => attribs['aria-current'] === 'page' && !attribs['href']);
  const heading = elementsIn(main.children).find(({ name }) => name === 'h1');
  const page = {
    address,
    twin: new URL(language?.attribs['href'] ?? '', new URL(address, 'https://site.example/')).pathname.slice(1),
    page: clean(here ? textOf(here) : heading ? textOf(heading) : ''),
  };
  const facts = parseFacts(main.attribs[FIND] ?? '');
  const places = [main, ...elementsIn(main.children)].filter(({ attribs }) => attribs[FIND]);
  const records = places.map((place) => ({ ...page, ...recordOf(place, page.page) }));
  return records.map((record, index) => ({
    ...record,
    facts: places[index] === main ? [...facts, ...withinOf(facts, records)] : inherit(record.facts, facts),
  }));
}

/** A record's own facts with those of its page that it does not give itself. */
function inherit(own: readonly Fact[], page: readonly Fact[]): readonly Fact[] {
  return [...own, ...page.filter(([name]) => !own.some(([given]) => given === name))];
}

/** What the records on a page have that readers narrow a search by, and the page has not, as facts of its inside. */
function withinOf(facts: readonly Fact[], records: readonly Pick<SearchRecord, 'facts'>[]): readonly Fact[] {
  const names = FILTERS.filter((name) => name !== 'kind' && !facts.some(([own]) => own === name));
  return names.flatMap((name) =>
    [...new Set(records.flatMap((record) => factValues(record, name)))].map((value): Fact => [`${name}-inside`, value]),
  );
}

/** The paragraph right before a title, which says of what kind the thing is. */
function labelOf(title: Element | undefined): Element | undefined {
  const before = title?.parent?.children.slice(0, title.parent.children.indexOf(title)).findLast(isTag);
  return before?.name === 'p' ? before : undefined;
}

function recordOf(place: Element, page: string): Pick<SearchRecord, 'anchor' | 'title' | 'text' | 'parts' | 'facts'> {
  const isPage = place.name === 'main';
  const inner = elementsIn(place.children, (element) => !(FIND in element.attribs));
  const title = inner.find(({ attribs }) => 'data-title' in attribs) ?? inner.find(({ name }) => TITLES.has(name));
  const label = isPage ? undefined : labelOf(title);
  const { text, parts } = partsOf(tidy(place.children.map((node) => textOf(node, [title, label], isPage)).join('')));
  // An excerpt does not begin with the label; readers look for it all the same.
  const kind = label ? clean(textOf(label)) : '';
  const body = kind === '' || text.includes(kind) ? text : [text, kind].filter(Boolean).join(' · ');
  const facts = parseFacts(place.attribs[FIND] ?? '');
  const start =
    'data-item' in place.attribs ? inner.find(({ name }) => name === 'time')?.attribs['datetime'] : undefined;
  return {
    // A place without a name of its own is opened at the first thing in it that has one, as a paragraph at its first cue.
    anchor: isPage ? '' : (place.attribs['id'] ?? title?.attribs['id'] ?? firstId(inner) ?? ''),
    title: titleOf(place, title, page) || firstWords(body),
    text: body,
    parts,
    facts: start?.includes('T') === true ? [...facts, ['start', start]] : facts,
  };
}

/** A text without the marks of its parts, and where each begins; what begins it needs no place of its own. */
function partsOf(marked: string): { text: string; parts: readonly (readonly [number, string])[] } {
  const parts: [number, string][] = [];
  let text = '';
  for (const [, id, words = ''] of marked.matchAll(/(?:\uE000([^\uE001]*)\uE001)?([^\uE000]*)/g)) {
    if (id !== undefined && text !== '' && words !== '') parts.push([text.length, id]);
    text += words;
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

/** The text below a node, its blocks apart from one another; without what is left out, and for a page without its sections. */
function textOf(node: ChildNode, without: readonly (Element | undefined)[] = [], ofPage = false): string {
  if (isText(node)) return node.data.replace(/\s+/g, ' ');
  if (!isTag(node) || without.includes(node) || isSkipped(node)) return '';
  if (FIND in node.attribs && without.length > 0) return '';
  if (ofPage && (FIND in node.attribs || node.name === 'section' || node.name === 'article')) return '';
  const own = node.children.map((child) => textOf(child, without, ofPage)).join('');
  if (isAddress(node, own) || isHour(node, own)) return '';
  const { id } = node.attribs;
  const isPart = id !== undefined && PARTS.has(node.name) && own.trim() !== '';
  const inside = isPart ? `${PART.begin}${id}${PART.end}${own.trimStart()}` : own;
  if (node.name === 'dt') return `\n${inside}: `;
  return BLOCKS.has(node.name) ? `\n${inside}\n` : inside;
}

/** Whether a link is called by its own address or by a sign: its words are not those of the text. */
function isAddress({ name, attribs }: Element, own: string): boolean {
  if (name !== 'a') return false;
  return !/[\p{L}\p{N}]/u.test(own) || (/^\S+\.\S+$/.test(own) && (attribs['href'] ?? '').includes(own));
}

/** Whether a cell or a line is an hour, which says nothing without what it is the hour of. */
function isHour({ name }: Element, own: string): boolean {
  return ['td', 'th', 'p'].includes(name) && /^\s*\d\d:\d\d/.test(own);
}

function isSkipped({ name, attribs }: Element): boolean {
  return SKIPPED.has(name) || 'hidden' in attribs || UNSEARCHED in attribs || attribs['aria-hidden'] === 'true';
}

const squeezed = (text: string) => plain(text).replace(/\s+/g, ' ').trim();
const clean = (text: string) => squeezed(partsOf(text).text);

/** Blocks in one line, parted by a middle dot where no sign of punctuation parts them. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map(squeezed)
    .filter(Boolean)
    .reduce((line, block) => (line === '' ? block : `${line}${/[.:;!?…]$/.test(line) ? ' ' : ' · '}${block}`), '');
}

/** The elements below some nodes, in order; those that do not pass are left out with all that is in them. */
function elementsIn(nodes: readonly ChildNode[], passes?: (element: Element) => boolean): readonly Element[] {
  const own = nodes.filter(isTag).filter((node) => passes?.(node) !== false);
  return own.flatMap((node) => [node, ...elementsIn(node.children, passes)]);
}
