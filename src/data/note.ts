import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import type { Day } from '../domain/agenda.ts';
import type { Lang } from '../domain/locale.ts';
import { type CitingSection, citationsIn, type NumberedReference, numberReferences } from '../domain/references.ts';
import { byEdition } from './during-build.ts';

/** A page of the note that has prose. */
export type NotePage = CollectionEntry<'note'>['data']['page'];

/** Where a reference is cited: on a page of the note, or by an item of a session (undefined for the course). */
export type CitedFrom = { readonly page: NotePage } | { readonly page: 'agenda'; readonly session: number | undefined };

/** The order in which the pages of the note are read. */
const READING_ORDER: readonly NotePage[] = ['concept-note', 'methodology', 'participants'];

const notesOf = byEdition(() => getCollection('note'));

async function noteOf(edition: string, lang: Lang, page: NotePage) {
  const entries = await notesOf(edition);
  return entries
    .filter(({ id, data }) => id.startsWith(`${edition}/${lang}/`) && data.page === page)
    .toSorted((a, b) => a.data.order - b.data.order);
}

/** The sections of one page of the note in one language, in order, ready to be rendered. */
export async function sectionsOf(edition: string, lang: Lang, page: NotePage) {
  const entries = await noteOf(edition, lang, page);
  return Promise.all(
    entries.map(async (entry) => ({
      id: entry.id.split('/').at(-1) ?? entry.id,
      title: entry.data.title,
      level: entry.data.level,
      Content: (await render(entry)).Content,
    })),
  );
}

/** The references of an edition, numbered in the order in which note and agenda cite them. */
export async function referencesOf(
  edition: string,
  days: readonly Day[],
): Promise<readonly NumberedReference<CitedFrom>[]> {
  const entry = await getEntry('references', edition);
  if (!entry) return [];
  const references = entry.data.references.map(({ id, author, year, title, note, url, idem }) => ({
    id,
    author,
    year,
    title,
    note,
    url,
    idem,
  }));
  const prose = await Promise.all(
    // Both languages cite the same references in the same order; the content's rules see to it.
    READING_ORDER.map(async (page) => ({
      where: { page },
      cites: (await noteOf(edition, 'es', page)).flatMap(({ body }) => citationsIn(body ?? '')),
    })),
  );
  const agenda = days.flatMap(({ course, session }): CitingSection<CitedFrom>[] => [
    { where: { page: 'agenda', session: undefined }, cites: course?.cites ?? [] },
    { where: { page: 'agenda', session: session?.number }, cites: session?.items.flatMap(({ cites }) => cites) ?? [] },
  ]);
  return numberReferences(references, [...prose, ...agenda]);
}
