import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import type { Day } from '../domain/agenda.ts';
import { type Lang, type Localized, localized } from '../domain/locale.ts';
import { type CitingSection, citationsIn, type NumberedReference, numberReferences } from '../domain/references.ts';
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
  const entry = (await notesOf(edition)).find(({ id }) => id === `${edition}/${lang}/${section}`);
  if (!entry) throw new RangeError(`The note of ${edition} has no section "${section}"`);
  return { page: entry.data.page, title: entry.data.title };
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
        const twin = en.find(({ id }) => sectionId(id) === sectionId(entry.id)) ?? entry;
        const title = { es: entry.data.title, en: twin.data.title };
        const mention = { edition, page, section: sectionId(entry.id), title };
        return bodiesIn({ es: entry.body ?? '', en: twin.body ?? '' }, presidency).map((body) => ({ body, mention }));
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

const sectionId = (id: string) => id.split('/').at(-1) ?? id;

/** The sections of one page of the note in one language, in order, ready to be rendered. */
export async function sectionsOf(edition: string, lang: Lang, page: NotePage) {
  const entries = await noteOf(edition, lang, page);
  return Promise.all(
    entries.map(async (entry) => ({
      id: sectionId(entry.id),
      title: entry.data.title,
      level: entry.data.level,
      Content: (await render(entry)).Content,
    })),
  );
}

type Title = NonNullable<CollectionEntry<'references'>['data']['references'][number]['title']>;

/** A title as readers of a language are told it: the official one in theirs, else the only one there is. */
function titleIn(title: Title, lang: Lang): { text: string; language: string } {
  return 'text' in title ? { text: title.text, language: title.lang } : { text: title[lang], language: lang };
}

/** The references of an edition, numbered in the order in which note and agenda cite them. */
export async function referencesOf(
  edition: string,
  days: readonly Day[],
): Promise<readonly NumberedReference<CitedFrom>[]> {
  const entry = await getEntry('references', edition);
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
      cites: (await noteOf(edition, 'es', page)).flatMap(({ body }) => citationsIn(body ?? '')),
    })),
  );
  const agenda = days.flatMap(({ course, session }): CitingSection<CitedFrom>[] => [
    { where: { page: 'agenda', session: undefined }, cites: course?.cites ?? [] },
    { where: { page: 'agenda', session: session?.number }, cites: session?.items.flatMap(({ cites }) => cites) ?? [] },
  ]);
  return numberReferences(references, [...prose, ...agenda]);
}
