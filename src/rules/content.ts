import type { z } from 'astro/zod';
import { LANGS } from '../domain/locale.ts';
import type { Prose } from '../domain/prose.ts';
import { type datedDaySchema, daySchema } from '../schemas/day.ts';
import { organizationSchema, personSchema } from '../schemas/directory.ts';
import { editionSchema } from '../schemas/edition.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { noteSchema } from '../schemas/note.ts';
import { objectivesSchema } from '../schemas/objectives.ts';
import { participantsSchema } from '../schemas/participants.ts';
import { recordingSchema, transcriptSchema } from '../schemas/recording.ts';
import { referencesSchema } from '../schemas/references.ts';
import { siteSchema } from '../schemas/site.ts';
import { subjectsSchema } from '../schemas/subjects.ts';
import type { Located } from './finding.ts';

/** Every kind of content, with the schema of its files. */
export const SCHEMAS = {
  site: siteSchema,
  editions: editionSchema,
  objectives: objectivesSchema,
  participants: participantsSchema,
  references: referencesSchema,
  agenda: daySchema,
  recordings: recordingSchema,
  transcripts: transcriptSchema,
  note: noteSchema,
  people: personSchema,
  organizations: organizationSchema,
  glossary: glossarySchema,
  subjects: subjectsSchema,
} as const;

export type Kind = keyof typeof SCHEMAS;

export const KINDS = Object.keys(SCHEMAS) as readonly Kind[];

/** The kinds whose files stand in the folder of an edition, but for its own file. */
export const EDITION_KINDS = [
  'objectives',
  'participants',
  'references',
  'agenda',
  'recordings',
  'transcripts',
  'note',
] as const satisfies readonly Kind[];

/** A content file that its schema accepts, still knowing where each value was written. */
export interface Source<Data> extends Located {
  /** What the schema made of it. */
  readonly data: Data;
  /** What is known of its MDX text; nothing in other files. */
  readonly text: Prose;
  /** Its MDX text, line by line, as written; of a transcript what it holds beside what is said; none in other files. */
  readonly prose: readonly { readonly line: number; readonly text: string }[];
}

/** A content file with its id. */
type SourceEntry<Data> = Source<Data> & { readonly id: string };

/** All the files of the content as they are written, by kind, each kind in the order of its file names. */
export type WrittenContent = { readonly [K in Kind]: readonly SourceEntry<z.output<(typeof SCHEMAS)[K]>>[] };

/** All the content once it is read: as it is written, but for the hours of the agenda, which are moments. */
export type Content = Omit<WrittenContent, 'agenda'> & {
  readonly agenda: readonly SourceEntry<z.output<typeof datedDaySchema>>[];
  /** What is there and could not be read: told of by itself, and nothing is to be concluded from its absence. */
  readonly unread: readonly Unread[];
};

/** A file that could not be read. */
export interface Unread {
  readonly kind: Kind;
  readonly id: string;
}

/** A file of a kind once it is read. */
export type ContentEntry<K extends Kind> = Content[K][number];

/** The ids of all files of a kind that are there, whether they could be read or not. */
export function idsOf(content: Content, kind: Kind): readonly string[] {
  const unread = content.unread.filter((one) => one.kind === kind);
  return [...content[kind], ...unread].map(({ id }) => id);
}

/** The edition that a file belongs to, from its id: `2021` for `2021/2021-08-18`. */
export function editionOf(id: string): string {
  return id.replace(/\/.*$/, '');
}

/** Lists already parted by edition: content never changes once it is read. */
const parted = new WeakMap<readonly unknown[], Map<string, readonly unknown[]>>();

/** Those of some entries that belong to an edition; the list is gone through once, however many editions ask. */
export function ofEdition<E extends { readonly id: string }>(entries: readonly E[], edition: string): readonly E[] {
  let parts = parted.get(entries);
  if (!parts) {
    parts = Map.groupBy(entries, ({ id }) => editionOf(id));
    parted.set(entries, parts);
  }
  return (parts.get(edition) ?? []) as readonly E[];
}

/**
 * The entry of an edition.
 * @throws RangeError where there is none: whatever names one is refused before other rules are asked
 */
export function editionEntry({ editions }: Pick<Content, 'editions'>, edition: string): ContentEntry<'editions'> {
  const found = editions.find(({ id }) => id === edition);
  if (!found) throw new RangeError(`There is no edition ${edition}`);
  return found;
}

/** The numbers of the sessions of an edition. */
export function sessionNumbers({ agenda }: Pick<Content, 'agenda'>, edition: string): readonly number[] {
  return ofEdition(agenda, edition).flatMap(({ data }) => data.session?.number ?? []);
}

/** The sections of the concept note of an edition, each once: both languages have the same. */
export function sectionsOf({ note }: Pick<Content, 'note'>, edition: string): readonly ContentEntry<'note'>[] {
  return ofEdition(note, edition).filter(({ id }) => id.includes(`/${LANGS[0]}/`));
}

/** The ids of all sections of the concept note of an edition, whether they could be read or not. */
export function sectionIds(content: Content, edition: string): readonly string[] {
  return idsOf(content, 'note')
    .filter((id) => id.startsWith(`${edition}/`))
    .map((id) => sectionId({ id }));
}

/** The id of a section, which is its anchor: the last part of the id of its file. */
export function sectionId({ id }: Pick<ContentEntry<'note'>, 'id'>): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
