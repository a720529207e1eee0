import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Localized } from '../domain/locale.ts';
import type { ImageFault } from '../rules/public-file.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** The elements that run a program, or hold what is no drawing (SVG 2; SVG Tiny 1.2). */
const ACTIVE: ReadonlySet<string> = new Set(
  'script handler listener foreignobject iframe object embed audio video animation prefetch'.split(' '),
);

/** What an address in a drawing may be: a part of the drawing itself, or an image within it. */
const OWN_ADDRESS = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i;

/** What in a style names another file; a backslash would hide what it names. */
const FOREIGN_STYLE = /\\|@import|(?:image|image-set|cross-fade|src)\(|url\((?!\s*["']?\s*#)/i;

/** The attributes that an animation may not change: what is run, and where something leads. */
const ACTIVE_ATTRIBUTE = /^(?:on|(?:.*:)?href$)/i;

const FIX: Localized = {
  es: 'expórtalo como SVG simple, sin programas ni enlaces, o guárdalo como PNG',
  en: 'export it as plain SVG, without programs or links, or save it as PNG',
};

/**
 * Why a text is no drawing that a site can publish: a page shows it as an image, in which nothing runs, but whoever opens the
 * file by itself would run what it holds and load what it names (SVG Integration, «secure static mode»).
 * @returns undefined where it can be published
 */
export function svgFault(text: string): ImageFault | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const faults: Localized[] = [];
  const open: string[] = [];
  let css = '';
  const holds = (what: string) => {
    faults.push({
      es: `contiene ${what}: quien abra el archivo por sí solo lo ejecutaría o lo cargaría`,
      en: `holds ${what}: whoever opens the file by itself would run or load it`,
    });
  };
  const written = (words: string) => {
    if (open.at(-1) === 'style') css += words;
  };
  parser.on('error', ({ message }) => {
    faults.push({ es: `no es XML válido (${message})`, en: `is not valid XML (${message})` });
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) holds('<!DOCTYPE […]>');
  });
  parser.on('processinginstruction', ({ target }) => {
    holds(`<?${target}?>`);
  });
  parser.on('opentag', (tag) => {
    if (open.length === 0 && !isDrawing(tag)) {
      faults.push({ es: 'no es un dibujo SVG que diga su tamaño', en: 'is not an SVG drawing that gives its size' });
    }
    open.push(tag.local);
    for (const what of activeParts(tag)) holds(what);
  });
  parser.on('text', written);
  parser.on('cdata', written);
  parser.on('closetag', () => {
    if (open.pop() === 'style' && FOREIGN_STYLE.test(css)) holds('<style> … url(…)');
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const [wrong] = faults;
  return wrong && { wrong, fix: FIX };
}

/** Whether an element is a drawing whose proportions are known. */
function isDrawing({ local, uri, attributes }: SaxesTagNS): boolean {
  const sides = (attributes['viewBox']?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .slice(2);
  const named = [attributes['width']?.value ?? '', attributes['height']?.value ?? ''];
  const isSize = (both: readonly string[]) => both.length === 2 && both.every((side) => Number.parseFloat(side) > 0);
  return local === 'svg' && uri === SVG && (isSize(sides) || isSize(named));
}

/** What of an element runs or loads something, as it is written. */
function activeParts({ name, local, uri, attributes }: SaxesTagNS): readonly string[] {
  const isActive = uri === XHTML || ACTIVE.has(local.toLowerCase());
  const parts = Object.values(attributes)
    .filter(({ local: attribute, prefix, value }) => {
      if (prefix === 'xmlns') return false;
      if (/^on/i.test(attribute)) return true;
      if (/^(?:href|src|base)$/i.test(attribute)) return !OWN_ADDRESS.test(value);
      if (attribute === 'attributeName') return ACTIVE_ATTRIBUTE.test(value.trim());
      return prefix === '' && FOREIGN_STYLE.test(value);
    })
    .map((attribute) => `${attribute.name}="…"`);
  return [...(isActive ? [`<${name}>`] : []), ...parts];
}
