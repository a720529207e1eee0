import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentLoader } from './loaders/collection.ts';
import { FILES } from './loaders/files.ts';

export const collections = {
  site: defineCollection({ loader: contentLoader('site'), schema: FILES.site.schema }),
  editions: defineCollection({ loader: contentLoader('editions'), schema: FILES.editions.schema }),
  objectives: defineCollection({ loader: contentLoader('objectives'), schema: FILES.objectives.schema }),
  participants: defineCollection({ loader: contentLoader('participants'), schema: FILES.participants.schema }),
  references: defineCollection({ loader: contentLoader('references'), schema: FILES.references.schema }),
  agenda: defineCollection({ loader: contentLoader('agenda'), schema: FILES.agenda.schema }),
  recordings: defineCollection({ loader: contentLoader('recordings'), schema: FILES.recordings.schema }),
  transcripts: defineCollection({ loader: contentLoader('transcripts'), schema: FILES.transcripts.schema }),
  people: defineCollection({ loader: contentLoader('people'), schema: FILES.people.schema }),
  organizations: defineCollection({ loader: contentLoader('organizations'), schema: FILES.organizations.schema }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: FILES.glossary.schema }),
  subjects: defineCollection({ loader: contentLoader('subjects'), schema: FILES.subjects.schema }),
  note: defineCollection({
    loader: glob({
      base: './content/editions',
      pattern: '*/note/{es,en}/*.mdx',
      generateId: ({ entry }) => entry.replace('/note/', '/').replace(/\.mdx$/, ''),
    }),
    schema: FILES.note.schema,
  }),
};
