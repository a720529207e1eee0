import { LANGS } from '../domain/locale.ts';
import { monthNames } from '../i18n/format.ts';
import { type Content, type ContentEntry, editionOf } from './content.ts';
import { documentsOf } from './document.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';
import { textsIn } from './texts.ts';
import { saysNoValues } from './unsaid.ts';

/** The kinds of files that tell of an edition; what others say of it is quoted from a source. */
const TELLING = ['editions', 'objectives', 'participants', 'agenda', 'recordings'] as const;

/** Fields that tell what came later, or who says so and when. */
const LATER: ReadonlySet<PropertyKey> = new Set(['followUp', 'changes', 'status', 'source', 'more']);

/** Names of an edition: a year in them is the year that it is. */
const NAMES: ReadonlySet<PropertyKey> = new Set(['title', 'shortTitle']);

/** The months in both languages, whole and in three letters, and one that Spanish also writes otherwise. */
const MONTHS = LANGS.flatMap((lang) => {
  const whole = monthNames(lang);
  return [...whole, ...whole.map((name) => name.slice(0, 3)), ...(lang === 'es' ? ['setiembre', 'sept'] : [])];
});

/** A date that says its year: `18 de agosto de 2021`, `August 18, 2021`, `2021-08-18`, `18/8/2021`; a year alone is none. */
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${MONTHS.join('|')})\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?\s+(?:del?\s+)?(?:año\s+)?((?:19|20|21)\d\d)|((?:19|20|21)\d\d)-\d{2}(?:-\d{2})?|\d{1,2}[/.]\d{1,2}[/.]((?:19|20|21)\d\d))(?![\p{L}\p{N}-])`,
  'giu',
);

const YEAR = /(?<![\p{L}\p{N}/.-])((?:19|20|21)\d\d)(?![\p{L}\p{N}/-])/gu;

/**
 * Dates of another year in what an edition says of itself: they may be history, or stand there from the edition that its
 * files were copied from.
 */
export function otherYearWarnings(content: Content): readonly Finding[] {
  return [
    ...TELLING.flatMap((kind): readonly ContentEntry<(typeof TELLING)[number]>[] => content[kind]).flatMap((entry) =>
      textsIn(entry.data)
        .filter(({ path }) => isOwnText(path))
        .flatMap(({ path, text }) => {
          const isName = entry.id === editionOf(entry.id) && path.length === 2 && NAMES.has(path[0] ?? '');
          return otherYears(text, editionOf(entry.id), isName ? YEAR : DATE).map(({ date }) =>
            warning(entry, path, entry.id, saysNoValues(entry.file) ? undefined : date),
          );
        }),
    ),
    ...content.editions.flatMap((edition) =>
      documentsOf(edition.data).flatMap(({ document, path }) =>
        document.month === undefined || document.month.startsWith(edition.id)
          ? []
          : [warning(edition, [...path, 'month'], edition.id, document.month)],
      ),
    ),
    ...content.note.flatMap(proseWarnings),
  ];
}

/** Whether a text is one that readers read, in their language, and tells of the edition itself. */
function isOwnText(path: DataPath): boolean {
  return LANGS.some((lang) => lang === path.at(-1)) && !path.some((key) => LATER.has(key));
}

/** The dates of another year than that of the edition in a text, each with where it begins. */
function otherYears(text: string, edition: string, form: RegExp): readonly { index: number; date: string }[] {
  return [...text.matchAll(form)].flatMap(({ index, 0: date, 1: a, 2: b, 3: c }) =>
    (a ?? b ?? c) === edition ? [] : [{ index, date: date.replace(/\s+/g, ' ') }],
  );
}

function proseWarnings(section: ContentEntry<'note'>): readonly Finding[] {
  const edition = editionOf(section.id);
  const [first] = section.prose;
  const text = section.prose.map((line) => line.text).join('\n');
  return [
    ...otherYears(section.data.title, edition, DATE).map(({ date }) => warning(section, ['title'], edition, date)),
    ...otherYears(text, edition, DATE).map(({ index, date }) => ({
      ...warning(section, [], edition, date),
      line: (first?.line ?? 1) + text.slice(0, index).split('\n').length - 1,
      field: 'text',
    })),
  ];
}

function warning(entry: Located, path: DataPath, id: string, date?: string): Finding {
  const edition = editionOf(id);
  return findingAt(
    entry,
    path,
    {
      es: `tiene una fecha de otro año${date === undefined ? '' : `, «${date}»,`} en la edición ${edition}`,
      en: `has a date of another year${date === undefined ? '' : `, "${date}",`} in the edition of ${edition}`,
    },
    {
      es: 'corrígela si quedó de otra edición; si cuenta lo que pasó entonces, déjala',
      en: 'correct it if it was left from another edition; if it tells what happened then, leave it',
    },
  );
}
