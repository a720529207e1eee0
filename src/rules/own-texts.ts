import { LANGS } from '../domain/locale.ts';
import type { Content, ContentEntry } from './content.ts';
import { type DataPath, type Located, placeOf, type Place } from './finding.ts';
import { textsIn } from './texts.ts';

/** The kinds of files that tell of an edition; what others say of it is quoted from a source. */
const TELLING = ['editions', 'objectives', 'participants', 'agenda', 'recordings'] as const;

/** Fields that tell what came later, or who says so and when. */
const LATER: ReadonlySet<PropertyKey> = new Set(['followUp', 'changes', 'status', 'source', 'more']);

/** A text that tells of an edition, in its language. */
export interface OwnText {
  readonly entry: Located & { readonly id: string };
  readonly path: DataPath;
  readonly text: string;
  /** Where what begins at a letter of it stands. */
  readonly placeAt: (index: number) => Place;
}

/** The texts that tell of an edition in its own files, the prose as a page shows it. */
export function ownTexts(content: Content): readonly OwnText[] {
  const told = TELLING.flatMap((kind): readonly ContentEntry<(typeof TELLING)[number]>[] => content[kind]);
  return [
    ...told.flatMap((entry) =>
      textsIn(entry.data)
        .filter(({ path }) => isOwnText(path))
        .map(({ path, text }) => ({ entry, path, text, placeAt: () => placeOf(entry, path) })),
    ),
    ...content.note.flatMap(proseTexts),
  ];
}

/** Whether a text is one that readers read, in their language, and tells of the edition itself. */
function isOwnText(path: DataPath): boolean {
  return LANGS.some((lang) => lang === path.at(-1)) && !path.some((key) => LATER.has(key));
}

function proseTexts(entry: ContentEntry<'note'>): readonly OwnText[] {
  const { data, text: prose } = entry;
  const title = { entry, path: ['title'], text: data.title, placeAt: () => placeOf(entry, ['title']) };
  const paragraphs = prose.paragraphs.map(({ text, line }) => ({
    entry,
    path: [],
    text,
    placeAt: (index: number) => ({
      ...placeOf(entry, []),
      line: line + text.slice(0, index).split('\n').length - 1,
      field: 'text',
    }),
  }));
  return [title, ...paragraphs];
}
