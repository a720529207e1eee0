import type { Nodes, Root, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Localized } from '../domain/locale.ts';
import { webAddress } from '../domain/web-address.ts';
import { quoted } from '../domain/quoted.ts';
import type { Prose } from '../domain/prose.ts';
import type { TextFinding } from '../rules/finding.ts';
import { bulkyProse } from './bulk.ts';
import { deepProse } from './depth.ts';
import { componentOf, isElement, placeOf } from './prose-components.ts';
import { writingFindings } from './prose-writing.ts';

/** What is known of a text, or all that is wrong with it. */
export type ProseReading = { readonly text: Prose } | { readonly findings: readonly TextFinding[] };

/** What a text may be made of. */
const ALLOWED = new Set([
  'root',
  'paragraph',
  'blockquote',
  'list',
  'listItem',
  'text',
  'break',
  'emphasis',
  'strong',
  'link',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

const BRACE = [
  { es: 'una llave', en: 'a curly brace' },
  { es: 'quita { y }: un texto no lleva código', en: 'remove { and }: a text holds no code' },
] as const;

const REFERENCE_FIX = {
  es: 'escribe [palabras](https://…), o cita con <Cite>',
  en: 'write [words](https://…), or cite with <Cite>',
};

/** What is often written and may not stand in a text: it could break a page, or run. */
const REFUSED: Readonly<Record<string, readonly [wrong: Localized, fix: Localized]>> = {
  heading: [
    { es: 'un encabezado dentro del texto', en: 'a heading inside the text' },
    {
      es: 'da a la sección un archivo propio, o escribe un párrafo',
      en: 'give the section a file of its own, or write a paragraph',
    },
  ],
  image: [
    { es: 'una imagen', en: 'an image' },
    { es: 'quítala: la prosa del sitio no lleva imágenes', en: 'remove it: the site has no images in its prose' },
  ],
  html: [
    { es: 'HTML', en: 'raw HTML' },
    { es: 'escribe Markdown', en: 'write Markdown' },
  ],
  definition: [
    {
      es: 'una nota al pie, o la dirección de un enlace en una línea aparte',
      en: 'a footnote, or the address of a link on a line of its own',
    },
    REFERENCE_FIX,
  ],
  linkReference: [
    { es: 'una nota al pie, o un enlace por su nombre', en: 'a footnote, or a link by a name' },
    REFERENCE_FIX,
  ],
  mdxjsEsm: [
    { es: 'un import o export', en: 'an import or export' },
    { es: 'quítalo: un texto no lleva código', en: 'remove it: a text holds no code' },
  ],
  mdxFlowExpression: BRACE,
  mdxTextExpression: BRACE,
};

/** Why a text is not MDX, by what its parser says of it; the first where it says anything else. */
const NOT_MDX: readonly [readonly [RegExp, Localized], ...(readonly [RegExp, Localized])[]] = [
  [/^Unexpected character/, { es: 'un < que no empieza una etiqueta', en: 'a < that begins no tag' }],
  [/expression/, { es: 'una llave, { o }', en: 'a curly brace, { or }' }],
  [
    /^Unexpected clos/,
    { es: 'el cierre de una etiqueta que no está abierta', en: 'the end of a tag that is not open' },
  ],
  [/closing tag|end of file/, { es: 'una etiqueta que no se cierra', en: 'a tag that is not closed' }],
];

/** The parser that the renderer has (`prose-renderer.ts`): what the rules see is what a page shows. */
const parser = unified().use(remarkParse).use(remarkMdx);

/** Reads the text of an MDX file (MDX 3, CommonMark): what it says, cites and links to, or what it may not hold. */
export function readProse(text: string): ProseReading {
  const unbounded = deepProse(text) ?? bulkyProse(text);
  if (unbounded) return { findings: [unbounded] };
  try {
    const root = parser.parse(text);
    const findings = proseFindings(root);
    if (findings.length > 0) return { findings };
    const components = withinOf(root).filter(isElement).map(componentOf);
    return {
      text: {
        paragraphs: withinOf(root)
          .filter(({ type }) => type === 'paragraph')
          .map((node) => ({ text: wordsOf(node), line: placeOf(node).line })),
        citations: components.flatMap((component) => ('citation' in component ? [component.citation] : [])),
        pageLinks: components.flatMap((component) => ('pageLink' in component ? [component.pageLink] : [])),
      },
    };
  } catch (error) {
    const { line, column, reason = String(error) } = error as { line?: number; column?: number; reason?: string };
    const [, why] = NOT_MDX.find(([said]) => said.test(reason)) ?? NOT_MDX[0];
    const finding = {
      // A tag left open is noticed at the end of the text; the line it was written on comes before.
      line: Math.min(line ?? 1, text.trimEnd().split('\n').length),
      column,
      wrong: { es: `no es MDX: ${why.es}`, en: `is not MDX: ${why.en}` },
      fix: {
        es: 'cierra cada etiqueta; escribe &lt; en lugar de < y quita { y }',
        en: 'close every tag; write &lt; for < and remove { and }',
      },
    };
    return { findings: [finding] };
  }
}

/** What a text that was parsed may not hold, in the order of its lines. */
export function proseFindings(root: Root): readonly TextFinding[] {
  return withinOf(root)
    .flatMap((node): readonly TextFinding[] => {
      const component = isElement(node) ? componentOf(node) : undefined;
      return [
        ...refusal(node),
        ...badLink(node),
        ...(component && 'finding' in component ? [component.finding] : []),
        ...writingFindings(node, wordsOf(node), placeOf(node)),
      ];
    })
    .sort((a, b) => a.line - b.line);
}

const childrenOf = (node: Nodes): readonly RootContent[] => ('children' in node ? node.children : []);

/** A node and all within it, in order; what is refused is not looked into. */
function withinOf(node: Nodes): readonly Nodes[] {
  return ALLOWED.has(node.type) ? [node, ...childrenOf(node).flatMap(withinOf)] : [node];
}

function refusal(node: Nodes): readonly TextFinding[] {
  if (ALLOWED.has(node.type)) return [];
  const [wrong, fix] = REFUSED[node.type] ?? [
    { es: `algo que no cabe en un texto (${node.type})`, en: `something a text may not hold (${node.type})` },
    {
      es: 'escribe párrafos, listas, énfasis y enlaces',
      en: 'write paragraphs, lists, emphasis and links',
    },
  ];
  return [{ ...placeOf(node), wrong: { es: `contiene ${wrong.es}`, en: `holds ${wrong.en}` }, fix }];
}

function badLink(node: Nodes): readonly TextFinding[] {
  if (node.type !== 'link') return [];
  const { wrong } = webAddress(node.url);
  if (!wrong) return [];
  // An address may be for few to know, or hold a password.
  const address = node.url.includes('//') ? { es: 'una dirección', en: 'an address' } : quoted(node.url);
  const fix = {
    es: 'enlaza a una dirección https:// completa, o usa <PageLink> para una página del sitio',
    en: 'link to a whole https:// address, or use <PageLink> for a page of the site',
  };
  const told = { es: `enlaza a ${address.es} que ${wrong.es}`, en: `links to ${address.en} which ${wrong.en}` };
  return [{ ...placeOf(node), wrong: told, fix }];
}

/** The words of a node; blocks stand on lines of their own. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  const words = childrenOf(node).map(wordsOf);
  return words.join(['root', 'blockquote', 'list', 'listItem'].includes(node.type) ? '\n' : '');
}
