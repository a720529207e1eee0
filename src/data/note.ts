import { type CollectionEntry, getCollection, render } from 'astro:content';
import { proseWords } from '../domain/prose.ts';
import type { Day } from '../domain/agenda.ts';
import { type Lang, type Localized, localized } from '../domain/locale.ts';
import { type CitingSection, type NumberedReference, numberReferences } from '../domain/references.ts';
import { bodiesNamed } from './directory.ts';
import { byEdition, duringBuild } from './during-build.ts';
import { editions } from './editions.ts';

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

/**
 * The page of a section of a note, and its title in a language.
 * @throws RangeError where the note has no such section
 */
export async function noteSection(
  edition: string,
  lang: Lang,
  section: string,
): Promise<{ readonly page: NotePage; readonly title: string }> {
  const entries = await notesOf(edition);
  const { page, title } = sectionNamed(
    entries.filter(({ id }) => id.startsWith(`${edition}/${lang}/`)),
    section,
  ).data;
  return { page, title };
}

/** A section of a note that names a body. */
export interface Mention {
  readonly edition: string;
  readonly page: NotePage;
  /** Its anchor on the page. */
  readonly section: string;
  readonly title: Localized;
}

/** The sections that name each body (by id), edition by edition from the newest, in the order in which they are read. */
export const mentions = duringBuild(async (): Promise<ReadonlyMap<string, readonly Mention[]>> => {
  const bodiesIn = await bodiesNamed();
  const found = (await editions()).map(async ({ id: edition, presidency }) => {
    const pages = READING_ORDER.map(async (page) => ({ page, ...(await inBothLanguages(edition, page)) }));
    return (await Promise.all(pages)).flatMap(({ page, es, en }) =>
      es.flatMap((entry) => {
        const english = sectionNamed(en, sectionId(entry.id));
        const title = { es: entry.data.title, en: english.data.title };
        const mention = { edition, page, section: sectionId(entry.id), title };
        const words = { es: proseWords(entry.data.text), en: proseWords(english.data.text) };
        return bodiesIn(words, presidency).map((body) => ({ body, mention }));
      }),
    );
  });
  const all = (await Promise.all(found)).flat();
  return new Map(
    [...Map.groupBy(all, ({ body }) => body)].map(([body, own]) => [body, own.map(({ mention }) => mention)]),
  );
});

async function inBothLanguages(edition: string, page: NotePage) {
  return { es: await noteOf(edition, 'es', page), en: await noteOf(edition, 'en', page) };
}

/** The last part of the id of a section's file, which is its anchor. */
const sectionId = (id: string) => id.slice(id.lastIndexOf('/') + 1);

function sectionNamed<Section extends { readonly id: string }>(sections: readonly Section[], name: string): Section {
  const found = sections.find(({ id }) => sectionId(id) === name);
  if (!found) throw new RangeError(`The note has no section "${name}"`);
  return found;
}

/** The sections of one page of the note in one language, in order, ready to be rendered. */
export async function sectionsOf(edition: string, lang: Lang, page: NotePage) {
  const entries = await noteOf(edition, lang, page);
  return Promise.all(
    entries.map(async (entry) => {
      const { title, level } = entry.data;
      return { id: sectionId(entry.id), title, level, Content: (await render(entry)).Content };
    }),
  );
}

type Title = NonNullable<CollectionEntry<'references'>['data']['references'][number]['title']>;

/** A title for readers of a language: the official one in theirs, else the only one there is. */
function titleIn(title: Title, lang: Lang): { text: string; language: string } {
  return 'text' in title ? { text: title.text, language: title.lang } : { text: title[lang], language: lang };
}

/** The references of an edition, numbered in the order in which note and agenda cite them; none where it has no file. */
export async function referencesOf(
  edition: string,
  days: readonly Day[],
): Promise<readonly NumberedReference<CitedFrom>[]> {
  const entry = (await getCollection('references')).find(({ id }) => id === edition);
  if (!entry) return [];
  const references = entry.data.references.map(({ id, author, year, title, symbol, note, url, language, idem }) => ({
    id,
    author,
    year,
    title: title && localized((lang) => titleIn(title, lang)),
    symbol,
    note,
    link: url === undefined || language === undefined ? undefined : { url, language },
    idem,
  }));
  const prose = await Promise.all(
    // Both languages cite the same references in the same order; the content's rules see to it.
    READING_ORDER.map(async (page) => ({
      where: { page },
      cites: (await noteOf(edition, 'es', page)).flatMap(({ data }) =>
        data.text.citations.map(({ reference }) => reference),
      ),
    })),
  );
  const agenda = days.flatMap(({ courses, sessions }): CitingSection<CitedFrom>[] => [
    { where: { page: 'agenda', session: undefined }, cites: courses.flatMap(({ cites }) => cites) },
    ...sessions.map(({ number, items }) => ({
      where: { page: 'agenda', session: number } as const,
      cites: items.flatMap(({ cites }) => cites),
    })),
  ]);
  return numberReferences(references, [...prose, ...agenda]);
}
