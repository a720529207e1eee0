import type { Node, Parent } from 'unist';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ComponentUse } from '../rules/content.ts';
import type { TextFinding } from '../rules/finding.ts';
import { isHttpsUrl } from '../schemas/fields.ts';

/** What a text uses, and all that is wrong with it. */
export interface Prose {
  readonly uses: readonly ComponentUse[];
  readonly faults: readonly TextFinding[];
}

/** The attributes each component takes, and which of them it needs. */
const COMPONENTS: Readonly<
  Record<ComponentUse['name'], { readonly may: readonly string[]; readonly must: readonly string[] }>
> = {
  Cite: { may: ['id'], must: ['id'] },
  PageLink: { may: ['page', 'anchor', 'session'], must: ['page'] },
};

/** What an editor may write; anything else could break a page, or run. */
const ALLOWED = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'blockquote',
  'break',
  'link',
]);

const REMEDIES: Readonly<Record<string, readonly [wrong: string, fix: string]>> = {
  heading: ['a heading inside the text', 'give the section a file of its own, or write a paragraph'],
  image: ['an image', 'remove it: the site has no images in its prose'],
  html: ['raw HTML', 'write Markdown'],
  mdxjsEsm: ['an import or export', 'remove it: a text holds no code'],
  mdxFlowExpression: ['a curly brace', 'remove { and }: a text holds no code'],
  mdxTextExpression: ['a curly brace', 'remove { and }: a text holds no code'],
};

interface JsxElement extends Parent {
  readonly name: string | null;
  readonly attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

const parser = unified().use(remarkParse).use(remarkMdx);

/** Reads the text of an MDX file (MDX 3, CommonMark): the components it uses and what it may not hold. */
export function readProse(text: string): Prose {
  let root: Node;
  try {
    root = parser.parse(text);
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    return {
      uses: [],
      faults: [
        {
          // A tag left open is noticed at the end of the text; the line it was written on comes before.
          line: Math.min(line ?? 1, text.trimEnd().split('\n').length),
          wrong: `is not MDX: ${reason ?? String(error)}`,
          fix: 'close every tag; write &lt; for < and remove { and }',
        },
      ],
    };
  }
  const uses: ComponentUse[] = [];
  const faults: TextFinding[] = [];
  visit(root, uses, faults);
  return { uses, faults };
}

function visit(node: Node, uses: ComponentUse[], faults: TextFinding[]): void {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement')
    component(node as JsxElement, line, uses, faults);
  else if (!ALLOWED.has(node.type)) {
    const [wrong, fix] = REMEDIES[node.type] ?? [
      `something a text may not hold (${node.type})`,
      'write paragraphs, lists, emphasis and links',
    ];
    faults.push({ line, wrong: `holds ${wrong}`, fix });
  } else if (node.type === 'link') {
    const { url } = node as Node & { url: string };
    if (!isHttpsUrl(url)) {
      faults.push({
        line,
        wrong: `links to ${JSON.stringify(url)}`,
        fix: 'link to a whole https:// address, or use <PageLink> for a page of the site',
      });
    }
  }
  if ('children' in node) for (const child of (node as Parent).children) visit(child, uses, faults);
}

function component({ name, attributes }: JsxElement, line: number, uses: ComponentUse[], faults: TextFinding[]): void {
  const known = name === 'Cite' || name === 'PageLink' ? COMPONENTS[name] : undefined;
  if (!known) {
    faults.push({
      line,
      wrong: `holds the tag <${name ?? ''}>`,
      fix: 'write Markdown; only <Cite> and <PageLink> stand in a text',
    });
    return;
  }
  const given: Record<string, string> = {};
  for (const { name: key, value } of attributes) {
    if (key === undefined || !known.may.includes(key) || typeof value !== 'string') {
      faults.push({
        line,
        wrong: `<${String(name)}> has ${key ?? 'an expression'} that it cannot use`,
        fix: `give it only ${known.may.join(', ')}, each as name="text"`,
      });
      return;
    }
    given[key] = value;
  }
  const missing = known.must.filter((key) => given[key] === undefined);
  if (missing.length > 0)
    faults.push({
      line,
      wrong: `<${String(name)}> lacks ${missing.join(', ')}`,
      fix: `add ${missing.join(', ')}="…"`,
    });
  else uses.push({ name: name as ComponentUse['name'], line, attributes: given });
}
