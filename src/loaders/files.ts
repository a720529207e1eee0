import { type Kind, KINDS } from '../rules/content.ts';

/** Where the files of each kind stand below content/; the groups of a pattern, joined, are the id. */
const PATHS: Readonly<Record<Kind, RegExp>> = {
  site: /^(site)\.yaml$/,
  editions: /^editions\/(\d{4})\/edition\.yaml$/,
  objectives: /^editions\/(\d{4})\/objectives\.yaml$/,
  participants: /^editions\/(\d{4})\/participants\.yaml$/,
  references: /^editions\/(\d{4})\/references\.yaml$/,
  agenda: /^editions\/(\d{4})\/agenda\/(\d{4}-\d\d-\d\d(?:-[a-z0-9]+)*)\.yaml$/,
  recordings: /^editions\/(\d{4})\/recordings\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/,
  transcripts: /^editions\/(\d{4})\/recordings\/([a-z0-9]+(?:-[a-z0-9]+)*)\.(es|en)\.vtt$/,
  note: /^editions\/(\d{4})\/note\/(es|en)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/,
  people: /^people\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/,
  organizations: /^organizations\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/,
  glossary: /^(glossary)\.yaml$/,
  subjects: /^(subjects)\.yaml$/,
};

/** What a path below content/ is the file of, and its id; nothing where no content has that name and place. */
export function kindOf(path: string): { readonly kind: Kind; readonly id: string } | undefined {
  for (const kind of KINDS) {
    const match = PATHS[kind].exec(path);
    if (match) return { kind, id: match.slice(1).join('/') };
  }
  return undefined;
}

/** The years that an edition can be of: the conference is of 1996, and its addresses have four digits. */
export function isEditionYear(name: string): boolean {
  return /^(?:199[6-9]|[2-9]\d{3})$/.test(name);
}
