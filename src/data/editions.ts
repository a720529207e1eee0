import { type CollectionEntry, getCollection } from 'astro:content';
import { revisionsOf } from '../domain/changes.ts';
import type { Edition } from '../domain/edition.ts';
import type { Step } from '../domain/milestone.ts';
import type { Objectives } from '../domain/objectives.ts';
import { editionStateOf, type StatusEntry } from '../domain/status.ts';
import { whereOf } from '../domain/venue.ts';
import { documentsFrom } from './documents.ts';
import { duringBuild } from './during-build.ts';
import { placedFrom } from './places.ts';

type EditionData = CollectionEntry<'editions'>['data'];

/** Every edition, the newest first. */
export const editions = duringBuild(async (): Promise<readonly Edition[]> => {
  const entries = await getCollection('editions');
  const all = await Promise.all(entries.map(async ({ id, data }) => editionFrom(id, data, await stepsOf(id))));
  return all.toSorted((a, b) => b.id.localeCompare(a.id, 'en'));
});

function editionFrom(id: string, data: EditionData, steps: readonly Step[]): Edition {
  const status: readonly StatusEntry[] = data.status;
  return {
    id,
    title: data.title,
    shortTitle: data.shortTitle,
    description: data.description,
    summary: data.summary,
    timeZone: data.timeZone,
    city: data.city,
    published: data.published,
    announced: data.announced,
    dates: data.dates,
    presidency: data.presidency,
    organizers: data.organizers,
    supporters: data.supporters,
    facilitators: data.facilitators,
    where: whereOf(placedFrom(data)),
    languages: data.languages,
    state: editionStateOf(status, data.dates),
    status,
    changes: data.changes,
    revisions: revisionsOf(data.changes, status, ['edition', ...steps.map((step) => step.id)]),
    documents: documentsFrom(data.documents),
    outcomes: data.outcomes,
    followUp: data.followUp,
  };
}

/** What each edition says of its place and of its languages, by its id: what its sessions have where they say nothing else. */
export const editionLevels = duringBuild(async () => {
  const entries = await getCollection('editions');
  return new Map(entries.map(({ id, data }) => [id, placedFrom(data)]));
});

/** The one file of a kind that an edition has, by its id: an edition need not have it. */
const filesById = <Entry extends { readonly id: string }>(read: () => Promise<readonly Entry[]>) =>
  duringBuild(async () => new Map((await read()).map((entry) => [entry.id, entry])));

const objectivesFiles = filesById(() => getCollection('objectives'));
const participantsFiles = filesById(() => getCollection('participants'));

/** What an edition is for; nothing where it does not say. */
export async function objectivesOf(edition: string): Promise<Objectives | undefined> {
  const entry = (await objectivesFiles()).get(edition);
  return (
    entry && {
      general: entry.data.general,
      specific: entry.data.specific.map((objective, index) => ({ number: index + 1, ...objective })),
    }
  );
}

/** Who takes part in an edition, and by which steps; nothing where it does not say. */
export async function participantsOf(edition: string) {
  return (await participantsFiles()).get(edition)?.data;
}

/**
 * The route of the participants of an edition; no step where there is none. An address that only participants may have ends
 * here.
 */
export async function stepsOf(edition: string): Promise<readonly Step[]> {
  const route = (await participantsOf(edition))?.route ?? [];
  return route.map(({ id, kind, title, text, asks, audience, on, opens, closes, order, link, target }): Step => ({
    ...{ id, kind, title, text, asks, audience, on, opens, closes, order, target },
    link: link?.state === 'restricted' ? { state: 'restricted', since: link.since } : link,
  }));
}
