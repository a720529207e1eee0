import { type Content, type ContentEntry, type Kind, KINDS } from './content.ts';
import { type DataPath, fieldName, type Finding } from './finding.ts';

/** An address that only participants may have, bare; the file that keeps it, and what would open it there. */
export interface RestrictedAddress {
  readonly bare: string;
  readonly file: string;
  readonly opening: string;
}

/** A text of the content, and where it stands. */
interface LocatedText {
  readonly text: string;
  readonly file: string;
  readonly field: string;
  readonly line: () => number;
}

/** What opens an address to everyone, in the files of the kinds that may keep one for participants. */
const KEEPERS = {
  recordings: 'access: public',
  editions: 'state: public',
  agenda: 'state: public',
  participants: 'state: open',
} as const satisfies Partial<Record<Kind, string>>;

/** Every address that recordings, links to join and steps of the route keep for participants. */
export function restrictedAddresses(content: Pick<Content, keyof typeof KEEPERS>): readonly RestrictedAddress[] {
  return (['recordings', 'editions', 'agenda', 'participants'] as const).flatMap((kind) =>
    content[kind].flatMap(({ file, data }) =>
      keptIn(data).map(({ url }) => ({ bare: bareAddress(url), file, opening: KEEPERS[kind] })),
    ),
  );
}

/** The addresses within a value that it keeps for participants, each with the path that leads to it. */
function keptIn(value: unknown, path: DataPath = []): readonly { readonly path: DataPath; readonly url: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { state, access, url } = value as Readonly<Record<string, unknown>>;
  if ((state === 'restricted' || access === 'restricted') && typeof url === 'string') {
    return [{ path: [...path, 'url'], url }];
  }
  return entriesOf(value).flatMap(([key, inner]) => keptIn(inner, [...path, key]));
}

/**
 * An address that only participants may have stands where it is kept and nowhere else: every other text of the content
 * goes onto pages. The messages do not repeat it, since they are read where the site is built.
 */
export function restrictedFindings(content: Content): readonly Finding[] {
  const addresses = restrictedAddresses(content);
  if (addresses.length === 0) return [];
  return KINDS.flatMap((kind) => content[kind].flatMap(textsOf)).flatMap(({ text, file, field, line }) => {
    const named = addressIn(text, addresses);
    if (!named) return [];
    return [
      {
        file,
        line: line(),
        field,
        wrong: {
          es: `repite la dirección que ${named.file} guarda solo para participantes`,
          en: `repeats the address that ${named.file} keeps for participants only`,
        },
        fix: {
          es: `quítala de aquí; o, si el anfitrión la abrió a todo el público, escribe ${named.opening} en ${named.file}`,
          en: `remove it here; or, if the host has opened it to everyone, write ${named.opening} in ${named.file}`,
        },
      },
    ];
  });
}

/** The texts of an entry, but for the addresses that it keeps itself. */
function textsOf({ file, data, prose, lineOf }: ContentEntry<Kind>): readonly LocatedText[] {
  const kept = new Set(keptIn(data).map(({ path }) => fieldName(path)));
  return [
    ...textsIn(data).map(({ path, text }) => ({ text, file, field: fieldName(path), line: () => lineOf(path) })),
    ...prose.map(({ text, line }) => ({ text, file, field: 'text', line: () => line })),
  ].filter(({ field }) => !kept.has(field));
}

/** Every text within a value, with the path that leads to it. */
export function textsIn(
  value: unknown,
  path: DataPath = [],
): readonly { readonly path: DataPath; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return entriesOf(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

/** What a list or a group of fields holds, with the key of each. */
function entriesOf(value: object): readonly (readonly [PropertyKey, unknown])[] {
  return Array.isArray(value) ? [...(value as readonly unknown[]).entries()] : Object.entries(value);
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
