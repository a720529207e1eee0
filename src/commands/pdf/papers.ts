import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lang, LANGS, type Localized } from '../../domain/locale.ts';
import { address, type Route } from '../../i18n/routes.ts';
import { type Translate, translator } from '../../i18n/translate.ts';
import type { Part } from './assemble.ts';
import type { Format } from './print.ts';

/** What each kind of document is called in the name of its file. */
const NAMES = {
  note: { es: 'nota-conceptual', en: 'concept-note' },
  agenda: { es: 'agenda', en: 'agenda' },
  sheets: { es: 'hojas', en: 'sheets' },
} as const satisfies Record<string, Localized>;

/** A document: the concept note with the agenda, the agenda alone, or the sheets of all countries. */
export interface Paper {
  readonly kind: keyof typeof NAMES;
  readonly lang: Lang;
  /** Id of its edition. */
  readonly edition: string;
  readonly title: string;
  /** The pages that it is made of, in order. */
  readonly parts: readonly Part[];
  /** The addresses of the pages that offer it. */
  readonly offeredOn: readonly string[];
}

/** The address of a document's file, from the root of the site. */
export const fileOf = ({ kind, lang, edition }: Paper, format: Format): string =>
  address({ page: 'document', file: `${NAMES[kind][lang]}-${edition}-${lang}-${format}.pdf` }, lang);

/** The file of a page, from the root of the site. */
export const pageFile = (page: string): string => `${page}index.html`;

/** The addresses of the pages of an edition that a site has. */
function pagesOf(folder: string, edition: string, lang: Lang) {
  const there = (page: 'edition' | 'concept-note' | 'agenda' | 'sheets') => {
    const found = address({ page, edition } satisfies Route, lang);
    return existsSync(join(folder, pageFile(found))) ? [found] : [];
  };
  const sheets = there('sheets');
  const each = sheets.flatMap((list) =>
    readdirSync(join(folder, list), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${list}${name}/`)
      .toSorted(),
  );
  return { own: there('edition'), note: there('concept-note'), agenda: there('agenda'), sheets, each };
}

function papersOfEdition(folder: string, edition: string, lang: Lang, t: Translate): readonly Paper[] {
  const { own, note, agenda, sheets, each } = pagesOf(folder, edition, lang);
  const part = (page: string): Part => ({
    address: page,
    html: readFileSync(join(folder, pageFile(page)), 'utf8'),
  });
  // The agenda leads to the references of the note, where there is one.
  const cited = note.map((page) => ({ ...part(page), isCited: true }));
  const papers: readonly Omit<Paper, 'lang' | 'edition'>[] = [
    {
      kind: 'note',
      title: agenda.length > 0 ? t('paper.note') : t('note.title'),
      parts: note.length > 0 ? [...note, ...agenda].map(part) : [],
      offeredOn: [...note, ...own],
    },
    {
      kind: 'agenda',
      title: t('agenda.title'),
      parts: agenda.length > 0 ? [...agenda.map(part), ...cited] : [],
      offeredOn: [...agenda, ...own],
    },
    { kind: 'sheets', title: t('paper.sheets'), parts: each.map(part), offeredOn: [...sheets, ...own] },
  ];
  return papers.filter(({ parts }) => parts.length > 0).map((paper) => ({ ...paper, lang, edition }));
}

/** The documents of an edition, as the finished site in a folder has pages for them. */
export const papersOf = (folder: string, edition: string): readonly Paper[] =>
  LANGS.flatMap((lang) => papersOfEdition(folder, edition, lang, translator(lang)));
