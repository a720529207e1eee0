import { z } from 'astro/zod';
import type { Prose } from '../domain/prose.ts';
import { text } from './fields.ts';

/** The pages whose prose is written in MDX. */
export const NOTE_PAGES = ['concept-note', 'methodology', 'participants'] as const;

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

/** The head of one section of the concept note; its file name is its anchor. */
export const noteSchema = z.strictObject({
  /** Heading of the section, in the language of the file. */
  title: text,
  /** The page it stands on. */
  page: z.enum(NOTE_PAGES),
  /** Its place on the page: smaller comes first. */
  order: z.int().nonnegative(),
  /** 2 for a section, 3 for a part of the section before it. */
  level: z.literal([2, 3]),
});

/** A section of the concept note once its file is read: its head, and what is known of its text. */
export const sectionSchema = noteSchema.extend({ text: z.custom<Prose>() });
