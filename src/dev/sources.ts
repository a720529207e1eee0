import { LANGS } from '../domain/locale.ts';
import { pageNameAt, type Route } from '../i18n/routes.ts';
import { type Content, type ContentEntry, type Kind, ofEdition } from '../rules/content.ts';
import type { DataPath, Located } from '../rules/finding.ts';
import { documentAnchor, objectiveAnchor, playerAnchor, referenceAnchor, dayAnchor } from '../i18n/anchors.ts';

/** Where a block of a page is written: `content/editions/2021/edition.yaml:12`. */
type Source = string;

/** Where the blocks of a page are written: that of its `main`, and those of elements by their ids. */
export interface Sources {
  readonly main: Source | undefined;
  readonly ids: ReadonlyMap<string, Source>;
}

const NONE: Sources = { main: undefined, ids: new Map() };

/** The kinds of files of which an edition has its own. */
const OF_EDITION = [
  'objectives',
  'participants',
  'references',
  'agenda',
  'recordings',
] as const satisfies readonly Kind[];

/** The kinds of files that all editions share, and that hold what pages list. */
const SHARED = ['glossary', 'subjects'] as const satisfies readonly Kind[];

const at = ({ file, lineOf }: Located, path: DataPath = []): Source => `${file}:${String(lineOf(path))}`;

/** All that has an id within the data of a file, with the way that leads to it. */
function* named(data: unknown, path: DataPath = []): Generator<{ id: string; path: DataPath }> {
  if (typeof data !== 'object' || data === null) return;
  if (path.length > 0 && 'id' in data && typeof data.id === 'string') yield { id: data.id, path };
  for (const [key, value] of Object.entries(data)) {
    yield* named(value, [...path, Array.isArray(data) ? Number(key) : key]);
  }
}

/** The anchors that something with an id may have on a page. */
const anchorsOf = (id: string) => [id, referenceAnchor(id), documentAnchor(id)];

function namedIn(entries: readonly (Located & { readonly data: unknown })[]): readonly (readonly [string, Source])[] {
  return entries.flatMap((entry) =>
    [...named(entry.data)].flatMap(({ id, path }) => anchorsOf(id).map((anchor) => [anchor, at(entry, path)] as const)),
  );
}

/** Where the blocks of the pages of an edition are written, by their ids. */
function ofPagesOf(content: Content, edition: string, lang: string): readonly (readonly [string, Source])[] {
  const agenda = ofEdition(content.agenda, edition);
  const own = content.editions.filter(({ id }) => id === edition);
  return [
    ...namedIn([...own, ...OF_EDITION.flatMap((kind) => ofEdition<ContentEntry<Kind>>(content[kind], edition))]),
    ...agenda.flatMap((day) => [
      [dayAnchor(day.data.date), at(day)] as const,
      ...(day.data.course ? [['course', at(day, ['course'])] as const] : []),
      ...(day.data.session ? [[playerAnchor(day.data.session.number), at(day, ['session'])] as const] : []),
    ]),
    ...ofEdition(content.note, edition)
      .filter(({ id }) => id.startsWith(`${edition}/${lang}/`))
      .map((section) => [section.id.slice(section.id.lastIndexOf('/') + 1), textOf(section)] as const),
    ...ofEdition(content.objectives, edition).flatMap((file) => [
      ['general', at(file, ['general'])] as const,
      ...file.data.specific.map((_, index) => [objectiveAnchor(index + 1), at(file, ['specific', index])] as const),
    ]),
    ...own.flatMap((file) => [
      ['happened', at(file, ['outcomes'])] as const,
      ['followed', at(file, ['followUp'])] as const,
    ]),
  ];
}

/** Where the text of a section begins, below its head. */
function textOf({ file, prose }: ContentEntry<'note'>): Source {
  const first = prose.find(({ text }) => text.trim() !== '');
  return `${file}:${String(first?.line ?? 1)}`;
}

/** The page that stands at an address; undefined where it is none of the site's, as a page that is not found. */
function pageAt(address: string): Route['page'] | undefined {
  try {
    return pageNameAt(address);
  } catch {
    return undefined;
  }
}

/**
 * Where the blocks of a page are written.
 * @param address the page's address from the root of the site: `es/2021/agenda/`
 */
export function sourcesOf(content: Content, address: string): Sources {
  const page = pageAt(address);
  const [, lang = LANGS[0], edition] = /^(\w\w)\/(?:(\d{4})\/)?/.exec(address) ?? [];
  if (page === undefined) return NONE;
  return edition === undefined
    ? ofSharedPage(content, page, address)
    : ofEditionPage(content, page, { edition, lang, address });
}

function ofEditionPage(
  content: Content,
  page: Route['page'],
  { edition, lang, address }: { edition: string; lang: string; address: string },
): Sources {
  const file = content.editions.find(({ id }) => id === edition);
  if (!file) return NONE;
  const [, session] = /-(\d+)\//.exec(address) ?? [];
  const day = ofEdition(content.agenda, edition).find(({ data }) => String(data.session?.number) === session);
  const files: readonly (Located & { readonly id: string })[] =
    page === 'objectives' || page === 'participants' ? content[page] : [];
  const [own] = ofEdition(files, edition);
  const recordings = ofEdition(content.recordings, edition);
  const players = recordings.map((one) => [playerAnchor(one.data.session), at(one)] as const);
  const recording = recordings.find(({ data }) => String(data.session) === session);
  return {
    main: day ? at(day, ['session']) : at(own ?? file),
    ids: new Map([
      ...ofPagesOf(content, edition, lang),
      ...(recording ? [['recording', at(recording)] as const] : []),
      // There, what stands at a session's anchor is its player.
      ...(page === 'recordings' ? players : []),
    ]),
  };
}

/** The edition that the home page shows, before all others. */
const newest = ({ editions }: Content) => editions.toSorted((a, b) => b.id.localeCompare(a.id, 'en'));

/** A page of no edition: one of a person or a body, of a list of them, or of the whole site. */
function ofSharedPage(content: Content, page: Route['page'], address: string): Sources {
  const last = /([^/]+)\/$/.exec(address)?.[1];
  const files = [...content.people, ...content.organizations];
  const own = page === 'person' || page === 'organization' ? files.find(({ id }) => id === last) : undefined;
  const subject = content.subjects
    .flatMap((file) => file.data.subjects.map(({ slug }, index) => ({ file, slug, path: ['subjects', index] })))
    .find(({ slug }) => page === 'subject' && Object.values(slug).some((one) => one === last));
  const [whole] = page === 'home' ? newest(content) : content.site;
  const main = own ? at(own) : subject ? at(subject.file, subject.path) : whole && at(whole);
  const shared = SHARED.flatMap((kind): readonly ContentEntry<Kind>[] => content[kind]);
  return { main, ids: new Map([...files.map((file) => [file.id, at(file)] as const), ...namedIn(shared)]) };
}

/** A page whose blocks carry where they are written, in `data-source`. */
export function withSources(html: string, { main, ids }: Sources): string {
  const begin = html.indexOf('<main');
  if (begin < 0) return html;
  const body = html
    .slice(begin)
    .replace(/<main\b/, (tag) => (main === undefined ? tag : `${tag} data-source="${main}"`))
    .replace(/<[a-z][a-z\d]*(?: [^<>]*?)? id="([^"]+)"/g, (tag, id: string) => {
      const source = ids.get(id);
      return source === undefined ? tag : `${tag} data-source="${source}"`;
    });
  return html.slice(0, begin) + body;
}
