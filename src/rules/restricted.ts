import { type Content, type ContentEntry, type Kind, KINDS } from './content.ts';
import { type DataPath, fieldName, type Finding } from './finding.ts';

/** An address that only participants may have, bare, and the file that keeps it. */
export interface RestrictedAddress {
  readonly bare: string;
  readonly file: string;
}

/** A text of the content, and where it stands. */
interface LocatedText {
  readonly text: string;
  readonly file: string;
  readonly field: string;
  readonly line: () => number;
}

/** Every address that recordings keep for participants. */
export function restrictedAddresses({ recordings }: Pick<Content, 'recordings'>): readonly RestrictedAddress[] {
  return recordings.flatMap(({ file, data: { ecampus } }) =>
    ecampus.state === 'published' && ecampus.access === 'restricted' && ecampus.url !== undefined
      ? [{ bare: bareAddress(ecampus.url), file }]
      : [],
  );
}

/**
 * An address that only participants may have stands where recordings keep it and nowhere else: every other text of the
 * content goes onto pages. The messages do not repeat it, since they are read where the site is built.
 */
export function restrictedFindings(content: Content): readonly Finding[] {
  const addresses = restrictedAddresses(content);
  if (addresses.length === 0) return [];
  return KINDS.flatMap((kind) => content[kind].flatMap((entry) => textsOf(entry, ownPath(kind, entry)))).flatMap(
    ({ text, file, field, line }) => {
      const named = addressIn(text, addresses);
      if (!named) return [];
      return [
        {
          file,
          line: line(),
          field,
          wrong: `repeats the E-Campus address that ${named.file} keeps for participants only`,
          fix: `remove it here; or, if the host has opened that recording to everyone, write access: public in ${named.file}`,
        },
      ];
    },
  );
}

/** The one field of an entry that may hold such an address: that of a recording which keeps its own restricted. */
function ownPath(kind: Kind, { data }: ContentEntry<Kind>): string | undefined {
  if (kind !== 'recordings') return undefined;
  const { ecampus } = data as ContentEntry<'recordings'>['data'];
  return ecampus.state === 'published' && ecampus.access === 'restricted' ? 'ecampus.url' : undefined;
}

function textsOf(
  { file, data, prose, lineOf }: ContentEntry<Kind>,
  except: string | undefined,
): readonly LocatedText[] {
  return [
    ...textsIn(data).map(({ path, text }) => ({ text, file, field: fieldName(path), line: () => lineOf(path) })),
    ...prose.map(({ text, line }) => ({ text, file, field: 'text', line: () => line })),
  ].filter(({ field }) => field !== except);
}

/** Every text within a value, with the path that leads to it. */
function textsIn(value: unknown, path: DataPath = []): readonly { readonly path: DataPath; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((inner, index) => textsIn(inner, [...path, index]))
    : Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

/** A whole https address as it is compared: without protocol, www., the port of every site, slash and anchor at the end. */
export function bareAddress(address: string): string {
  return plainLetters(new URL(address).href)
    .replace(/#.*$/, '')
    .replace(/^https:\/\/(?:www\.)?/, '')
    .replace(/\/+$/, '');
}

/**
 * The first of some addresses, each with its bare form, that a text names in whatever letters: as it is read, escaped
 * for an address, HTML or Markdown, or with letters between that nobody sees. An address that goes on with other letters
 * is another one.
 */
export function addressIn<A extends { readonly bare: string }>(text: string, addresses: readonly A[]): A | undefined {
  const plain = plainLetters(text);
  // Nearly every text of a site names none, and an archive has many texts and many addresses.
  if (!plain.includes('/')) return undefined;
  return addresses.find(({ bare }) =>
    plain
      .split(bare)
      .slice(1)
      .some((rest) => !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(rest)),
  );
}

/** A text as it is compared: in lower case, without what escapes its letters or stands between them unseen. */
function plainLetters(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/(?:%[\da-f]{2})+/gi, percentDecoded)
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .toLowerCase();
}

function percentDecoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    // Bytes that are no UTF-8 are nobody's letters.
    return escapes;
  }
}
