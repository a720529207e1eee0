import { globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import postcss from 'postcss';

/** What one property of one selector says, in the layer and under the conditions it stands in. */
export interface Style {
  readonly key: string;
  readonly selector: string;
  /** The selector as a still page can be asked for it: without states that a reader brings about, and pseudo-elements. */
  readonly still: string;
}

const STATES =
  /::?(?:before|after|first-letter|marker|hover|active|focus-visible|focus|target|-webkit-scrollbar|placeholder)\b/g;

/** A part of a selector that was nothing but a state is any element. */
const EMPTY_PART = /(^|[\s>+~,(])(?=$|[\s>+~,)])/g;

const stillOf = (selector: string) => selector.replace(STATES, '').replace(EMPTY_PART, '$1*');

/** The conditions that a rule stands under, from the outermost: `@media print @layer print`. */
function conditionsOf(rule: postcss.Rule): string {
  const names: string[] = [];
  for (let at = rule.parent; at instanceof postcss.AtRule; at = at.parent) names.unshift(`@${at.name} ${at.params}`);
  return names.join(' ');
}

/** What a style sheet says, by its keys. */
export function stylesIn(css: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  postcss.parse(css).walkRules((rule) => {
    for (const selector of postcss.list.comma(rule.selector)) {
      rule.walkDecls(({ prop }) => {
        const key = [conditionsOf(rule), selector, prop].join(' | ');
        styles.set(key, { key, selector, still: stillOf(selector) });
      });
    }
  });
  return styles;
}

/** A page with what its templates hold, which scripts put on it. */
export interface StyledPage {
  readonly file: string;
  /** Whether it has an element that a still selector asks for. */
  readonly has: (still: string) => boolean;
  /** What the style sheets in its head say. */
  readonly styles: ReadonlyMap<string, Style>;
}

/** The pages of a site built in a folder, whose path ends in a slash. */
export function styledPagesIn(folder: string): readonly StyledPage[] {
  const sheets = new Map<string, ReadonlyMap<string, Style>>();
  return globSync('**/*.html', { cwd: folder }).map((name) => {
    const file = name.replaceAll('\\', '/');
    const html = readFileSync(folder + file, 'utf8').replaceAll(/<(\/?)template\b/g, '<$1x-template');
    const { document } = parseHTML(html);
    // The first script of a page says so.
    document.documentElement.classList.add('scripted');
    // A sheet of a whole family of pages is read once.
    const said = [...document.querySelectorAll('style')].map(({ textContent: css }) => {
      const known = sheets.get(css) ?? stylesIn(css);
      sheets.set(css, known);
      return known;
    });
    return { file, has: finderIn(document), styles: new Map(said.flatMap((sheet) => [...sheet])) };
  });
}

/** Tells what a page has; only what asks for nothing but names that the page knows is looked for, which is quick. */
function finderIn(document: Document): StyledPage['has'] {
  const known = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    known.add(element.localName).add(element.id);
    for (const name of element.classList) known.add(name);
    for (const { name } of element.attributes) known.add(name);
  }
  return (still) =>
    (/[(]/.test(still) || namesIn(still).every((name) => known.has(name))) && document.querySelector(still) !== null;
}

/** The names that a selector asks for: elements, classes, ids, attributes. */
export const namesIn = (selector: string): readonly string[] =>
  selector.replaceAll(/=("[^"]*"|[^\]]*)\]/g, ']').match(/(?<![\w:-])[a-z][\w-]*|(?<=[.#[])[\w-]+/gi) ?? [];

/** The names that the scripts of readers give to what they make or change: words of strings, and properties they set. */
export function namesInScripts(): ReadonlySet<string> {
  return new Set(
    globSync(['src/client/*.ts', 'src/search/client/*.ts'])
      .map((file) => readFileSync(file, 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, ''))
      .flatMap((code) => [
        ...[...code.matchAll(/(['"`])((?:(?!\1).)*)\1/g)].flatMap(([, , text = '']) => text.match(/[\w-]+/g) ?? []),
        ...[...code.matchAll(/\.(\w+) = /g)].map(([, name = '']) => name),
        ...[...code.matchAll(/dataset\['(\w+)'\] = /g)].map(
          ([, name = '']) => `data-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        ),
      ]),
  );
}
