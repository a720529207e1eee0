import render from 'dom-serializer';
import { type Document, type Element, isTag, type ParentNode, Text } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { relativeAddress } from '../../i18n/routes.ts';

/** A finished page that becomes a part of a document. */
export interface Part {
  /** Its address, from the root of the site: `es/2021/agenda/`. */
  readonly address: string;
  /** Its HTML. */
  readonly html: string;
  /** Whether it gives no more than those of its references that the parts before it lead to. */
  readonly isCited?: boolean;
}

/** What a finished page says of itself in its head. */
export interface Said {
  /** Its own name, and the name of the site. */
  readonly title: string;
  readonly siteName: string;
  /** Its whole address. */
  readonly canonical: string;
}

/** Attributes that name elements by their ids (HTML, WAI-ARIA). */
const REFERRING = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'for'];

/** Attributes whose value is an address. */
const ADDRESSED = ['href', 'src', 'poster'];

/** Where a site may stand, to find what leads where in it. */
const MOUNT = 'https://site.example/';

/** An address that is whole. */
const WHOLE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** What does nothing on paper. */
const LIFELESS = new Set(['script', 'noscript', 'nav', 'button', 'select', 'form', 'iframe']);

const elementsIn = (node: ParentNode): readonly Element[] => DomUtils.filter(isTag, node.children, true) as Element[];

const first = (document: ParentNode, name: string, test: (element: Element) => boolean = () => true) =>
  elementsIn(document).find((element) => element.name === name && test(element));

/** What a page says of itself. */
export function saidBy(html: string): Said {
  const document = parseDocument(html);
  const meta = (name: string) =>
    first(document, 'meta', ({ attribs }) => attribs['property'] === name)?.attribs['content'] ?? '';
  return {
    title: meta('og:title'),
    siteName: meta('og:site_name'),
    canonical: first(document, 'link', ({ attribs }) => attribs['rel'] === 'canonical')?.attribs['href'] ?? '',
  };
}

/** The text of a page's first heading. */
export function headingOf(html: string): string {
  const heading = first(parseDocument(html), 'h1');
  return heading ? DomUtils.textContent(heading).trim() : '';
}

const hasClass = ({ attribs }: Element, name: string) => attribs['class']?.split(' ').includes(name) === true;

/** Sets the words of a heading apart as a bookmark has them, without any styles: its date, and the number of a note. */
function spell(heading: Element): void {
  for (const element of elementsIn(heading)) {
    if (hasClass(element, 'date')) DomUtils.appendChild(element, new Text(' '));
    if (!hasClass(element, 'cite')) continue;
    DomUtils.prependChild(element, new Text(' ['));
    DomUtils.appendChild(element, new Text(']'));
  }
}

/** Takes away what does nothing on paper, and unfolds what is folded. */
function prepare(main: Element): void {
  for (const element of elementsIn(main)) {
    if (LIFELESS.has(element.name)) DomUtils.removeElement(element);
    if (element.name === 'details') element.attribs['open'] = '';
    if (/^h[1-6]$/.test(element.name)) spell(element);
  }
}

/** The ids of a part, each with the one that it has in the whole: its own, unless an earlier part has it. */
function idsOf(main: Element, number: number, taken: Set<string>): ReadonlyMap<string, string> {
  const ids = elementsIn(main).flatMap(({ attribs: { id } }) => id ?? []);
  const own = new Map(
    [main.attribs['id'] ?? '', ...ids].map((id) => [id, taken.has(id) ? `${id}-part-${String(number)}` : id]),
  );
  for (const id of own.values()) taken.add(id);
  return own;
}

interface Read extends Part {
  readonly main: Element;
  readonly document: Document;
  readonly ids: ReadonlyMap<string, string>;
}

const linksOf = (main: Element) => elementsIn(main).flatMap(({ attribs: { href } }) => href ?? []);

/** The list of references of a page, with those that others lead to; nothing where they lead to none. */
function citedOf(
  main: Element,
  { address }: Part,
  others: readonly Pick<Read, 'address' | 'main'>[],
): Element | undefined {
  const cited = new Set(
    others.flatMap((other) => linksOf(other.main).map((href) => new URL(href, MOUNT + other.address).href)),
  );
  const list = elementsIn(main).find((element) => hasClass(element, 'references'));
  const entries = list ? elementsIn(list).filter(({ name }) => name === 'li') : [];
  const kept = entries.filter(({ attribs }) => cited.has(`${MOUNT}${address}#${attribs['id'] ?? ''}`));
  for (const entry of entries) if (!kept.includes(entry)) DomUtils.removeElement(entry);
  return kept.length > 0 ? list : undefined;
}

function read(pages: readonly Part[]): readonly Read[] {
  const taken = new Set<string>();
  const parts: Read[] = [];
  for (const part of pages) {
    const document = parseDocument(part.html);
    const whole = first(document, 'main');
    if (!whole) throw new TypeError(`${part.address} has no main part`);
    prepare(whole);
    const main = part.isCited === true ? citedOf(whole, part, parts) : whole;
    if (main) parts.push({ ...part, document, main, ids: idsOf(main, parts.length + 1, taken) });
  }
  return parts;
}

/** Where an address of a part leads as seen from the whole: within it wherever what it leads to is there. */
function ledFrom(value: string, { address }: Read, parts: readonly Read[], here: string): string {
  if (value === '' || WHOLE.test(value)) return value;
  const { href, hash } = new URL(value, MOUNT + address);
  const target = href.slice(MOUNT.length, href.length - hash.length);
  const part = parts.find((one) => one.address === target);
  const anchor = hash === '' ? part?.main.attribs['id'] : decodeURIComponent(hash.slice(1));
  const id = anchor === undefined ? undefined : part?.ids.get(anchor);
  return id === undefined ? relativeAddress(here, target, hash.slice(1)) : `#${id}`;
}

/** Gives what a part names, and what it leads to, the names and addresses of the whole. */
function rename(part: Read, parts: readonly Read[], here: string): void {
  for (const { attribs } of elementsIn(part.main)) {
    for (const name of ADDRESSED) {
      const value = attribs[name];
      if (value !== undefined) attribs[name] = ledFrom(value, part, parts, here);
    }
    for (const name of REFERRING) {
      const value = attribs[name];
      if (value !== undefined)
        attribs[name] = value
          .split(/\s+/)
          .map((id) => part.ids.get(id) ?? id)
          .join(' ');
    }
  }
}

/** The styles of the parts, each once: as the pages have them, in their order. */
function stylesOf(parts: readonly Read[], here: string): string {
  const styles = parts.flatMap((part) =>
    elementsIn(part.document)
      .filter(({ name, attribs }) => name === 'style' || (name === 'link' && attribs['rel'] === 'stylesheet'))
      .map((element) => {
        const { href } = element.attribs;
        if (href !== undefined) element.attribs['href'] = ledFrom(href, part, parts, here);
        return render(element);
      }),
  );
  return [...new Set(styles)].join('');
}

/** What stands before the first part, and the number of the part whose pages one goes on. */
interface Placing {
  readonly opening: string;
  readonly number: number;
}

/** A part as it stands in the whole: a page's own main part, so that the styles of the page hold of it. */
function sectionOf({ main, ids, isCited }: Read, { opening, number }: Placing): string {
  for (const { attribs } of [main, ...elementsIn(main)]) {
    if (attribs['id'] !== undefined) attribs['id'] = ids.get(attribs['id']) ?? attribs['id'];
  }
  if (isCited === true) return `<main class="part-${String(number)}">${render(main)}</main>`;
  const id = main.attribs['id'] ?? '';
  return `<main class="part part-${String(number)}" id="${id}">${opening}${render(main.children)}</main>`;
}

/**
 * One page made of the main parts of several: with their styles, an id for each element, links that lead within it wherever
 * they can, and nothing that is folded or that only a script would use. Each part has the class `part`, and one of its own:
 * `part-1`; the references that are cited follow on the pages of the part before them.
 * @param whole its language; what its head holds besides the styles of the parts, and what the first of them begins with,
 *   as HTML; its address, from the root of the site
 * @throws TypeError where a page has no main part
 */
export function assembled(
  pages: readonly Part[],
  { lang, head, opening, here }: Readonly<Record<'lang' | 'head' | 'opening' | 'here', string>>,
): string {
  const parts = read(pages);
  for (const part of parts) rename(part, parts, here);
  const styles = stylesOf(parts, here);
  const body = first(parts[0]?.document ?? parseDocument(''), 'body')?.attribs['class'] ?? '';
  const sections = parts.map((part, index) =>
    sectionOf(part, { opening: index === 0 ? opening : '', number: part.isCited === true ? index : index + 1 }),
  );
  return (
    `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">${styles}${head}</head>` +
    `<body class="${body}">${sections.join('')}</body></html>`
  );
}
