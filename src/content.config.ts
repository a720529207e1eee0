import { defineCollection } from 'astro:content';
import { contentLoader } from './loaders/collection.ts';
import { SCHEMAS } from './rules/content.ts';
import { datedDaySchema } from './schemas/day.ts';
import { sectionSchema } from './schemas/note.ts';

export const collections = {
  site: defineCollection({ loader: contentLoader('site'), schema: SCHEMAS.site }),
  editions: defineCollection({ loader: contentLoader('editions'), schema: SCHEMAS.editions }),
  objectives: defineCollection({ loader: contentLoader('objectives'), schema: SCHEMAS.objectives }),
  participants: defineCollection({ loader: contentLoader('participants'), schema: SCHEMAS.participants }),
  references: defineCollection({ loader: contentLoader('references'), schema: SCHEMAS.references }),
  agenda: defineCollection({ loader: contentLoader('agenda'), schema: datedDaySchema }),
  recordings: defineCollection({ loader: contentLoader('recordings'), schema: SCHEMAS.recordings }),
  transcripts: defineCollection({ loader: contentLoader('transcripts'), schema: SCHEMAS.transcripts }),
  people: defineCollection({ loader: contentLoader('people'), schema: SCHEMAS.people }),
  organizations: defineCollection({ loader: contentLoader('organizations'), schema: SCHEMAS.organizations }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: SCHEMAS.glossary }),
  subjects: defineCollection({ loader: contentLoader('subjects'), schema: SCHEMAS.subjects }),
  note: defineCollection({ loader: contentLoader('note'), schema: sectionSchema }),
};
