import { Document, Scalar, YAMLSeq } from 'yaml';

/** How wide a group of fields may be to stand on one line, as the files of the content write short ones. */
const ONE_LINE = 110;

/** A text is never folded: what a file says in one line stays in one. */
const FORM = { lineWidth: 0, blockQuote: false } as const;

/** A text or a number as it stands alone after its key, with quotation marks where it needs them, or those it had. */
export function inPlain(value: unknown, quotes?: Scalar.Type): string {
  return new Document(scalar(value, quotes)).toString(FORM).trimEnd();
}

/** A value as it stands on one line: `{ es: Hola, en: Hello }`, `[es, en]`, a text that stands among others. */
export function inFlow(value: unknown, quotes?: Scalar.Type): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => inFlow(item)).join(', ')}]`;
  if (isGroup(value)) return `{ ${fieldsInFlow(value)} }`;
  const list = new YAMLSeq<Scalar>();
  list.flow = true;
  list.add(scalar(value, quotes));
  return new Document(list)
    .toString({ ...FORM, flowCollectionPadding: false })
    .trim()
    .slice(1, -1);
}

function scalar(value: unknown, quotes: Scalar.Type | undefined): Scalar {
  const node = new Scalar(value);
  if (quotes !== undefined) node.type = quotes;
  return node;
}

/** The fields of a group on one line, without its braces. */
export function fieldsInFlow(group: object): string {
  return Object.entries(group)
    .map(([key, value]) => `${key}: ${inFlow(value)}`)
    .join(', ');
}

/**
 * The fields of a group, each from a line of its own, indented by some spaces but for the first; what is short within them
 * stands on one line.
 */
export function inBlock(value: object, indent: number): string {
  const between = `\n${' '.repeat(indent)}`;
  if (Array.isArray(value)) return value.map((item: unknown) => `- ${itemInBlock(item, indent + 2)}`).join(between);
  return Object.entries(value)
    .map(([key, inner]: [string, unknown]) => {
      if (!isGroup(inner) && !Array.isArray(inner)) return `${key}: ${inPlain(inner)}`;
      if (isSmall(inner, indent + key.length)) return `${key}: ${inFlow(inner)}`;
      return `${key}:${between}  ${inBlock(inner, indent + 2)}`;
    })
    .join(between);
}

/** An item of a list, after its dash. */
export function itemInBlock(item: unknown, indent: number): string {
  if (!isGroup(item)) return inPlain(item);
  return isSmall(item, indent) ? inFlow(item) : inBlock(item, indent);
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a group or a list is short enough to stand on one line: a list of words, or a group of few fields. */
function isSmall(value: object, indent: number): boolean {
  const values: readonly unknown[] = Object.values(value);
  const isFlat = values.every((inner) => typeof inner !== 'object');
  const isShallow = values.length <= 2 && values.every((inner) => !isGroup(inner) || isSmall(inner, 0));
  const isFew = Array.isArray(value) ? isFlat : (isFlat && values.length <= 3) || isShallow;
  return isFew && indent + inFlow(value).length <= ONE_LINE;
}
