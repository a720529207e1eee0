import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentLoader } from './loaders/collection.ts';
import { SCHEMAS } from './rules/content.ts';
import { datedDaySchema } from './schemas/day.ts';

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
  note: defineCollection({
    loader: glob({
      base: './content/editions',
      pattern: '*/note/{es,en}/*.mdx',
      generateId: ({ entry }) => entry.replace('/note/', '/').replace(/\.mdx$/, ''),
    }),
    schema: SCHEMAS.note,
  }),
};
