import { getCollection } from 'astro:content';
import type { Subject } from '../domain/archive.ts';
import { duringBuild } from './during-build.ts';

/** The subjects by which the agenda is classified, by id. */
export const subjects: () => Promise<ReadonlyMap<string, Subject>> = duringBuild(async () => {
  const entries = await getCollection('subjects');
  return new Map(entries.flatMap(({ data }) => data.subjects.map((subject) => [subject.id, subject] as const)));
});
