import { Document, Scalar, YAMLSeq } from 'yaml';

/** How wide a group of fields may be to stand on one line, as the files of the content write short ones. */
const ONE_LINE = 110;

/** A text is never folded: what a file says in one line stays in one. */
const FORM = { lineWidth: 0, blockQuote: false } as const;

/** A text or a number as it stands alone after its key, with quotation marks where it needs them, or those it had. */
export function inPlain(value: unknown, quotes?: Scalar.Type): string {
  return manyLined(value) ?? new Document(scalar(value, quotes)).toString(FORM).trimEnd();
}

/** A value as it stands on one line: `{ es: Hola, en: Hello }`, `[es, en]`, a text that stands among others. */
export function inFlow(value: unknown, quotes?: Scalar.Type): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => inFlow(item)).join(', ')}]`;
  if (isGroup(value)) return `{ ${fieldsInFlow(value)} }`;
  const escaped = manyLined(value);
  if (escaped !== undefined) return escaped;
  const list = new YAMLSeq<Scalar>();
  list.flow = true;
  list.add(scalar(value, quotes));
  return new Document(list)
    .toString({ ...FORM, flowCollectionPadding: false })
    .trim()
    .slice(1, -1);
}

/** A text of several lines with its line ends escaped, so that it takes one: what JSON writes is YAML too. */
function manyLined(value: unknown): string | undefined {
  return typeof value === 'string' && /[\n\r\u2028\u2029]/.test(value) ? JSON.stringify(value) : undefined;
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
  if (!isGroup(item)) return Array.isArray(item) ? inFlow(item) : inPlain(item);
  return isSmall(item, indent) ? inFlow(item) : inBlock(item, indent);
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a group or a list is short enough to stand on one line: some words, or few fields of words. */
function isSmall(value: object, indent: number): boolean {
  const values: readonly unknown[] = Object.values(value);
  const isFlat = values.every((inner) => typeof inner !== 'object');
  return isFlat && (Array.isArray(value) || values.length <= 3) && indent + inFlow(value).length <= ONE_LINE;
}
