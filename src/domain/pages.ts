/** The pages that prose may link to, by name. */
export const LINKABLE_PAGES = [
  'edition',
  'concept-note',
  'objectives',
  'methodology',
  'participants',
  'agenda',
  'session',
  'recordings',
  'people',
  'acronyms',
] as const;

export type LinkablePage = (typeof LINKABLE_PAGES)[number];
