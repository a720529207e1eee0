import { addressIn, bareAddress } from '../../domain/recording-rules.ts';
import type { Content, ContentEntry } from '../entries.ts';
import { type Kind, KINDS } from '../files.ts';
import { type DataPath, fieldName, type Problem } from '../problems.ts';

/** An address that only participants may have, bare, and the file that keeps it. */
export interface RestrictedAddress {
  readonly bare: string;
  readonly file: string;
}

/** A text of the content, and where it stands. */
interface Place {
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
export function restrictedProblems(content: Content): readonly Problem[] {
  const addresses = restrictedAddresses(content);
  if (addresses.length === 0) return [];
  return KINDS.flatMap((kind) => content[kind].flatMap((entry) => placesOf(entry, ownPath(kind, entry)))).flatMap(
    ({ text, file, field, line }) => {
      const named = addressIn(text, addresses);
      if (!named) return [];
      return [
        {
          file,
          line: line(),
          field,
          wrong: `repeats the E-Campus address that ${named.file} keeps for participants only`,
          mend: `remove it here; or, if the host has opened that recording to everyone, write access: public in ${named.file}`,
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

function placesOf({ file, data, prose, lineOf }: ContentEntry<Kind>, except: string | undefined): readonly Place[] {
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
