import { addressIn, type BareAddress, bareAddress } from './bare-address.ts';
import { type Content, type ContentEntry, type Kind, KINDS } from './content.ts';
import { credentialFinding } from './credential.ts';
import { type DataPath, fieldName, type Finding, type Located, type Place, placeOf } from './finding.ts';
import { entriesOf, type LocatedText, textsIn } from './texts.ts';

/** An address that only participants may have, bare; where it is kept, and what would open it there. */
export interface RestrictedAddress extends Place {
  readonly bare: BareAddress;
  readonly opening: string;
}

/** What opens an address to everyone, in the files of the kinds that may keep one for participants. */
const KEEPERS = {
  recordings: 'access: public',
  editions: 'state: public',
  agenda: 'state: public',
  participants: 'state: open',
} as const satisfies Partial<Record<Kind, string>>;

export type Keeper = keyof typeof KEEPERS;

/** The kinds of files that may keep an address for participants. */
export const KEEPING = Object.keys(KEEPERS) as readonly Keeper[];

/** Every address that a file of a kind keeps for participants. */
export function restrictedAddressesOf(
  kind: Keeper,
  entry: Located & { readonly data: unknown },
): readonly RestrictedAddress[] {
  return keptIn(entry.data).map(({ path, url }) => ({
    ...placeOf(entry, path),
    bare: bareAddress(url),
    opening: KEEPERS[kind],
  }));
}

/** Every address that recordings, links to join and steps of the route keep for participants. */
export function restrictedAddresses(content: Pick<Content, Keeper>): readonly RestrictedAddress[] {
  return KEEPING.flatMap((kind) => content[kind].flatMap((entry) => restrictedAddressesOf(kind, entry)));
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
 * An address that only participants may have stands where it is kept and nowhere else, and no other address lets in whoever
 * holds it: every other text of the content goes onto pages. The messages repeat neither, since they are read where the
 * site is built.
 */
export function restrictedFindings(content: Content): readonly Finding[] {
  const addresses = restrictedAddresses(content);
  return KINDS.flatMap((kind): readonly ContentEntry<Kind>[] => content[kind]).flatMap((entry) => {
    const written = tellingIn(textsOf(entry), addresses);
    return written.length > 0 ? written : tellingIn(shownTexts(entry), addresses);
  });
}

const tellingIn = (texts: readonly LocatedText[], addresses: readonly RestrictedAddress[]) => [
  ...repeatedFindings(texts, addresses),
  ...texts.flatMap((text) => credentialFinding(text) ?? []),
];

/** Where the texts of a file name a restricted address: each by itself, or one that goes on from text to text. */
function repeatedFindings(texts: readonly LocatedText[], addresses: readonly RestrictedAddress[]): readonly Finding[] {
  const from = (index: number) => addressIn(joined(texts.slice(index)), addresses);
  // Nearly every file names none.
  if (!from(0)) return [];
  const alone = texts.flatMap(({ text, ...at }) => {
    const named = addressIn(text, addresses);
    return named ? [repeatedFinding(at, named)] : [];
  });
  if (alone.length > 0) return alone;
  const last = texts.findLastIndex((_, index) => from(index) !== undefined);
  const [at, named] = [texts[last], from(last)];
  return at && named ? [repeatedFinding(at, named)] : [];
}

const joined = (texts: readonly LocatedText[]) => texts.map(({ text }) => text).join('\n');

/** That something says an address which another file keeps for participants. */
export function repeatedFinding(
  { file, field, line }: Omit<LocatedText, 'text'>,
  { file: keeper, opening }: RestrictedAddress,
): Finding {
  return {
    file,
    line: line(),
    field,
    wrong: {
      es: `repite la dirección que ${keeper} guarda solo para participantes`,
      en: `repeats the address that ${keeper} keeps for participants only`,
    },
    fix: {
      es: `quítala de aquí; o, si quien aloja el sitio la abrió a todo el público, escribe ${opening} en ${keeper}`,
      en: `remove it here; or, if the host has opened it to everyone, write ${opening} in ${keeper}`,
    },
  };
}

/** The texts of an entry, but for the addresses that it keeps itself. */
function textsOf({ file, data, prose, lineOf }: ContentEntry<Kind>): readonly LocatedText[] {
  const kept = new Set(keptIn(data).map(({ path }) => fieldName(path)));
  return [
    ...textsIn(data).map(({ path, text }) => ({ text, file, field: fieldName(path), line: () => lineOf(path) })),
    ...prose.map(({ text, line }) => ({ text, file, field: 'text', line: () => line })),
  ].filter(({ field }) => !kept.has(field));
}

/** The prose of an entry as a page shows it: what marks it up may stand within an address. */
const shownTexts = ({ file, text }: ContentEntry<Kind>): readonly LocatedText[] =>
  text.paragraphs.map((paragraph) => ({ text: paragraph.text, file, field: 'text', line: () => paragraph.line }));
