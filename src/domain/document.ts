import type { Localized } from './locale.ts';
import type { Instant } from './time.ts';

/** What kind of thing a document of an edition is. */
export const DOCUMENT_KINDS = ['official-note', 'report', 'other'] as const;

/** What kind of thing a material of a session is. */
export const MATERIAL_KINDS = ['slides', 'handout', 'link', 'other'] as const;

type DocumentKind = (typeof DOCUMENT_KINDS)[number] | (typeof MATERIAL_KINDS)[number];

/** Who wrote a document: a person or a body (ids). */
type Author = { readonly person: string } | { readonly organization: string };

/** A document of an edition, or a material of a session, an item or a group. */
export interface Document {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: Localized;
  /** BCP 47. */
  readonly language: string | undefined;
  readonly authors: readonly Author[];
  /** The month it is dated, `YYYY-MM`. */
  readonly month: string | undefined;
  readonly state: 'pending' | 'published' | 'withdrawn';
  readonly published: Instant | undefined;
  /** When this site announced it, or its end. */
  readonly announced: Instant | undefined;
  /** A file of the site: its name, its size and its media type. */
  readonly file: { readonly name: string; readonly bytes: number; readonly type: string } | undefined;
  /** Where it stands elsewhere. */
  readonly url: string | undefined;
}

/** The media types (IANA) of the files that a document can be, by their ends. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  txt: 'text/plain',
  zip: 'application/zip',
};

/** The end of a file's name: `pdf`. */
export function extensionOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1);
}

/**
 * The media type of a file, by its name.
 * @throws RangeError where the site offers no such files: the content's rules see to it
 */
export function mediaTypeOf(file: string): string {
  const type = MEDIA_TYPES[extensionOf(file)];
  if (type === undefined) throw new RangeError(`The type of ${file} is not known`);
  return type;
}

/** Whether a document can be had now. */
export function isOffered({ state }: Pick<Document, 'state'>): boolean {
  return state === 'published';
}
