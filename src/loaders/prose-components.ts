import type { Nodes } from 'mdast';
import type { Localized } from '../domain/locale.ts';
import type { ProseCitation, ProsePageLink } from '../domain/prose.ts';
import { shown } from '../domain/quoted.ts';
import type { TextFinding } from '../rules/finding.ts';

/** The components that a text may use, the attributes each takes, and which of them it needs. */
const COMPONENTS = {
  Cite: { may: ['id'], must: ['id'] },
  PageLink: { may: ['page', 'anchor', 'session'], must: ['page'] },
} as const satisfies Readonly<Record<string, { readonly may: readonly string[]; readonly must: readonly string[] }>>;

type ComponentName = keyof typeof COMPONENTS;

const isComponent = (name: string | null): name is ComponentName => name !== null && Object.hasOwn(COMPONENTS, name);

/** Where a node of a text begins. */
export const placeOf = ({ position }: Nodes) => ({ line: position?.start.line ?? 1, column: position?.start.column });

type JsxElement = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

export const isElement = (node: Nodes): node is JsxElement =>
  node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';

type Component =
  { readonly citation: ProseCitation } | { readonly pageLink: ProsePageLink } | { readonly finding: TextFinding };

/** What a component of a text says, or what is wrong with it. */
export function componentOf(node: JsxElement): Component {
  const place = placeOf(node);
  const fail = (wrong: Localized, fix: Localized) => ({ finding: { ...place, wrong, fix } });
  const { name } = node;
  if (!isComponent(name)) {
    const tag = `<${shown(name ?? '')}>`;
    return fail(
      { es: `contiene la etiqueta ${tag}`, en: `holds the tag ${tag}` },
      {
        es: 'escribe Markdown; en un texto solo van <Cite> y <PageLink>',
        en: 'write Markdown; only <Cite> and <PageLink> may be used in a text',
      },
    );
  }
  const { may, must } = COMPONENTS[name];
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    const key = 'name' in attribute ? attribute.name : undefined;
    const taken = may.find((one) => one === key);
    if (taken === undefined || typeof attribute.value !== 'string') {
      const list = may.join(', ');
      return fail(
        {
          es: `<${name}> tiene ${key === undefined ? 'una expresión' : shown(key)} que no puede usar`,
          en: `<${name}> has ${key === undefined ? 'an expression' : shown(key)} that it cannot use`,
        },
        {
          es: `dale solo ${list}, cada uno como nombre="texto"`,
          en: `give it only ${list}, each as name="text"`,
        },
      );
    }
    given.set(taken, attribute.value);
  }
  const missing = must.filter((key) => !given.has(key)).join(', ');
  if (missing !== '') {
    return fail(
      { es: `a <${name}> le falta ${missing}`, en: `<${name}> lacks ${missing}` },
      { es: `agrega ${missing}="…"`, en: `add ${missing}="…"` },
    );
  }
  const { line } = place;
  if (name === 'Cite') return { citation: { reference: given.get('id') ?? '', line } };
  const [session, anchor] = [given.get('session'), given.get('anchor')];
  return {
    pageLink: {
      page: given.get('page') ?? '',
      ...(session !== undefined && { session }),
      ...(anchor !== undefined && { anchor }),
      line,
    },
  };
}
