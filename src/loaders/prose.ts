import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Inline } from '../domain/prose.ts';
import type { TextFinding } from '../rules/finding.ts';
import { isHttpsUrl } from '../schemas/fields.ts';

/** A text, or all that is wrong with it. */
export type ProseReading = { readonly blocks: readonly Block[] } | { readonly findings: readonly TextFinding[] };

/** The components that a text may use, the attributes each takes, and which of them it needs. */
const COMPONENTS = {
  Cite: { may: ['id'], must: ['id'] },
  PageLink: { may: ['page', 'anchor', 'session'], must: ['page'] },
} as const satisfies Readonly<Record<string, { readonly may: readonly string[]; readonly must: readonly string[] }>>;

type ComponentName = keyof typeof COMPONENTS;

const isComponent = (name: string | null): name is ComponentName => name !== null && Object.hasOwn(COMPONENTS, name);

/** What is often written and may not stand in a text: it could break a page, or run. */
const REFUSED: Readonly<Record<string, readonly [wrong: string, fix: string]>> = {
  heading: ['a heading inside the text', 'give the section a file of its own, or write a paragraph'],
  image: ['an image', 'remove it: the site has no images in its prose'],
  html: ['raw HTML', 'write Markdown'],
  mdxjsEsm: ['an import or export', 'remove it: a text holds no code'],
  mdxFlowExpression: ['a curly brace', 'remove { and }: a text holds no code'],
  mdxTextExpression: ['a curly brace', 'remove { and }: a text holds no code'],
};

const parser = unified().use(remarkParse).use(remarkMdx);

/** Reads the text of an MDX file (MDX 3, CommonMark): what pages show of it, or what it may not hold. */
export function readProse(text: string): ProseReading {
  let children: readonly RootContent[];
  try {
    ({ children } = parser.parse(text));
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    const finding = {
      // A tag left open is noticed at the end of the text; the line it was written on comes before.
      line: Math.min(line ?? 1, text.trimEnd().split('\n').length),
      wrong: `is not MDX: ${reason ?? String(error)}`,
      fix: 'close every tag; write &lt; for < and remove { and }',
    };
    return { findings: [finding] };
  }
  const findings: TextFinding[] = [];
  const blocks = blocksOf(children, findings);
  return findings.length > 0 ? { findings } : { blocks };
}

const lineOf = ({ position }: Nodes) => position?.start.line ?? 1;

function refuse(node: Nodes, findings: TextFinding[]): readonly [] {
  const [wrong, fix] = REFUSED[node.type] ?? [
    `something a text may not hold (${node.type})`,
    'write paragraphs, lists, emphasis and links',
  ];
  findings.push({ line: lineOf(node), wrong: `holds ${wrong}`, fix });
  return [];
}

/** The blocks of a text; what it may not hold is left out of them and added to `findings`. */
function blocksOf(nodes: readonly RootContent[], findings: TextFinding[]): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', content: inlinesOf(node.children, findings) }];
      case 'mdxJsxFlowElement':
        return [{ type: 'paragraph', content: inlinesOf([node], findings) }];
      case 'blockquote':
        return [{ type: 'quotation', blocks: blocksOf(node.children, findings) }];
      case 'list':
        return [
          {
            type: 'list',
            start: node.ordered ? (node.start ?? 1) : undefined,
            spread: [node, ...node.children].some(({ spread }) => spread === true),
            items: node.children.map((item) => blocksOf(item.children, findings)),
          },
        ];
      default:
        return refuse(node, findings);
    }
  });
}

/** What stands in lines of text, or within a component that has lines of its own. */
function inlinesOf(nodes: readonly RootContent[], findings: TextFinding[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: node.value }];
      case 'break':
        return [{ type: 'line-break' }];
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, content: inlinesOf(node.children, findings) }];
      case 'link':
        return linkOf(node, findings);
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        return componentOf(node, findings);
      default:
        return refuse(node, findings);
    }
  });
}

function linkOf(node: Extract<PhrasingContent, { type: 'link' }>, findings: TextFinding[]): readonly Inline[] {
  const content = inlinesOf(node.children, findings);
  if (isHttpsUrl(node.url)) return [{ type: 'link', url: node.url, content }];
  findings.push({
    line: lineOf(node),
    wrong: `links to ${JSON.stringify(node.url)}`,
    fix: 'link to a whole https:// address, or use <PageLink> for a page of the site',
  });
  return [];
}

type JsxElement = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

function componentOf(node: JsxElement, findings: TextFinding[]): readonly Inline[] {
  const line = lineOf(node);
  const fail = (wrong: string, fix: string): readonly [] => {
    findings.push({ line, wrong, fix });
    return [];
  };
  const { name } = node;
  if (!isComponent(name)) {
    return fail(`holds the tag <${name ?? ''}>`, 'write Markdown; only <Cite> and <PageLink> stand in a text');
  }
  const { may, must } = COMPONENTS[name];
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    const key = 'name' in attribute ? attribute.name : undefined;
    const taken = may.find((one) => one === key);
    if (taken === undefined || typeof attribute.value !== 'string') {
      return fail(
        `<${name}> has ${key ?? 'an expression'} that it cannot use`,
        `give it only ${may.join(', ')}, each as name="text"`,
      );
    }
    given.set(taken, attribute.value);
  }
  const missing = must.filter((key) => !given.has(key)).join(', ');
  if (missing !== '') return fail(`<${name}> lacks ${missing}`, `add ${missing}="…"`);
  const [session, anchor] = [given.get('session'), given.get('anchor')];
  return name === 'Cite'
    ? [{ type: 'citation', reference: given.get('id') ?? '', line }]
    : [
        {
          type: 'page-link',
          page: given.get('page') ?? '',
          ...(session !== undefined && { session }),
          ...(anchor !== undefined && { anchor }),
          content: wordsWithin(node, findings),
          line,
        },
      ];
}

/** What stands within a component: a line of text, or the paragraphs of one that has lines of its own. */
function wordsWithin({ children }: JsxElement, findings: TextFinding[]): readonly Inline[] {
  return inlinesOf(
    children.flatMap((child): readonly RootContent[] => (child.type === 'paragraph' ? child.children : [child])),
    findings,
  );
}
