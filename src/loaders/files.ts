import { daySchema } from '../schemas/day.ts';
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

/** Every kind of content file: where it stands below content/ (its groups, joined, are the id), and its schema. */
export const FILES = {
  site: { at: /^(site)\.yaml$/, schema: siteSchema },
  editions: { at: /^editions\/(\d{4})\/edition\.yaml$/, schema: editionSchema },
  objectives: { at: /^editions\/(\d{4})\/objectives\.yaml$/, schema: objectivesSchema },
  participants: { at: /^editions\/(\d{4})\/participants\.yaml$/, schema: participantsSchema },
  references: { at: /^editions\/(\d{4})\/references\.yaml$/, schema: referencesSchema },
  agenda: { at: /^editions\/(\d{4})\/agenda\/([\d-]+)\.yaml$/, schema: daySchema },
  recordings: { at: /^editions\/(\d{4})\/recordings\/([a-z0-9-]+)\.yaml$/, schema: recordingSchema },
  transcripts: { at: /^editions\/(\d{4})\/recordings\/([a-z0-9-]+)\.(es|en)\.vtt$/, schema: transcriptSchema },
  note: { at: /^editions\/(\d{4})\/note\/(es|en)\/([a-z0-9-]+)\.mdx$/, schema: noteSchema },
  people: { at: /^people\/([a-z0-9-]+)\.yaml$/, schema: personSchema },
  organizations: { at: /^organizations\/([a-z0-9-]+)\.yaml$/, schema: organizationSchema },
  glossary: { at: /^(glossary)\.yaml$/, schema: glossarySchema },
  subjects: { at: /^(subjects)\.yaml$/, schema: subjectsSchema },
} as const;

export type Kind = keyof typeof FILES;

export const KINDS = Object.keys(FILES) as readonly Kind[];
