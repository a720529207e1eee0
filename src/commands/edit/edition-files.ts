import { LANGS, type Localized } from '../../domain/locale.ts';
import { type IsoDate, writtenTime } from '../../domain/time.ts';
import { ofEdition } from '../../rules/content.ts';
import type { EditionEntry } from './choosing.ts';
import { fileOnDate } from './day-file.ts';
import {
  copyDay,
  copyEdition,
  copyProse,
  copyRecording,
  copyReferences,
  copyRoute,
  type NewEdition,
} from './edition-copy.ts';
import { type EditionFacts, likelyFacts, renewed } from './edition-facts.ts';
import type { Desk, Place } from './errand.ts';
import { setIn, valueOf } from './yaml-edit.ts';

/** What of an edition is taken over. */
export interface Parts {
  readonly agenda: 'items' | 'sessions' | 'leave';
  readonly note: boolean;
  readonly objectives: boolean;
  readonly participants: boolean;
}

/** How the texts of an edition become those of the next. */
interface Renewal {
  readonly parts: Parts;
  readonly moved: ReadonlyMap<IsoDate, IsoDate>;
  readonly facts: readonly [old: EditionFacts, next: EditionFacts];
}

type Target = Readonly<Record<string, unknown>>;

/**
 * Writes the files of a new edition from those of an old one.
 * @returns the lines that may still tell of the old one
 */
export function copyFiles(
  desk: Desk,
  old: EditionEntry,
  { year, ...own }: NewEdition & { readonly year: string },
  { parts, moved, facts }: Renewal,
): readonly Place[] {
  const { content, draft } = desk;
  const told = { days: moved, pages: moved };
  const files = new Map<string, string>();
  const take = (file: string, change: (text: string) => string, name = file) => {
    const text = change(draft.read(file));
    files.set(name.replace(`/editions/${old.id}/`, `/editions/${year}/`), renewed(text, facts, told));
  };
  take(old.file, (yaml) => inItsName(copyEdition(yaml, own), old.id, year));
  const days = parts.agenda === 'leave' ? [] : ofEdition(content.agenda, old.id);
  const isThere = targetsOf(parts, days);
  const taken = new Set<string>();
  for (const day of days) {
    const name = fileOnDate(day, moved.get(day.data.date) ?? day.data.date, (one) => taken.has(one));
    taken.add(name);
    take(
      day.file,
      (yaml) =>
        copyDay(yaml, {
          dateOf: (date) => moved.get(date) ?? date,
          presidency: [old.data.presidency, own.presidency],
          hasItems: parts.agenda === 'items',
          hours: hoursOf(day),
        }),
      name,
    );
  }
  if (parts.participants)
    for (const { file } of ofEdition(content.participants, old.id)) take(file, (yaml) => copyRoute(yaml, isThere));
  if (parts.objectives) for (const { file } of ofEdition(content.objectives, old.id)) take(file, (yaml) => yaml);
  if (parts.note) for (const { file } of ofEdition(content.note, old.id)) take(file, (mdx) => copyProse(mdx, isThere));
  if (days.length > 0) for (const { file } of ofEdition(content.recordings, old.id)) take(file, copyRecording);
  const cited = new Set([...files.values()].flatMap(citedIn));
  for (const { file } of ofEdition(content.references, old.id)) {
    const kept = copyReferences(draft.read(file), cited);
    if (kept !== undefined) take(file, () => kept);
  }
  for (const [file, text] of files) draft.write(file, text);
  return [...files].flatMap(([file, text]) => likelyFacts(file, text, facts, told));
}

/** The name of an edition has its year, in both languages. */
function inItsName(yaml: string, old: string, year: string): string {
  const { shortTitle } = valueOf(yaml) as { readonly shortTitle: Localized };
  return LANGS.reduce((text, lang) => setIn(text, ['shortTitle', lang], shortTitle[lang].replaceAll(old, year)), yaml);
}

type Day = Desk['content']['agenda'][number];

/** The hours of a session whose file does not say them, from its first item to its last. */
function hoursOf({ data: { date, session } }: Day) {
  const timed = session?.items.filter(({ status, start, end }) => status === 'confirmed' && start && end) ?? [];
  const [first, last] = [timed[0]?.start, timed.at(-1)?.end];
  return first && last ? { start: first.time, end: writtenTime(last, date) } : undefined;
}

/** Whether what a link or a step leads to is taken over. */
function targetsOf(parts: Parts, days: readonly Day[]): (target: Target) => boolean {
  const isKept = (page: unknown) => {
    switch (page) {
      case 'agenda':
      case 'session':
      case 'recordings':
        return days.length > 0;
      case 'objectives':
        return parts.objectives;
      case 'concept-note':
      case 'methodology':
        return parts.note;
      case 'participants':
        return parts.note || parts.participants;
      default:
        return true;
    }
  };
  return ({ page, anchor }) => {
    const isItem = /^s\d+-\d+/.test(String(anchor)) && parts.agenda !== 'items';
    const isSection = page === 'participants' && anchor !== undefined && !parts.note;
    return isKept(page) && !isItem && !isSection;
  };
}

/** The references that a text cites: in its prose, or in the items of a day. */
function citedIn(text: string): readonly string[] {
  const prose = [...text.matchAll(/<Cite\s+id="([^"]+)"/g)].map(([, id = '']) => id);
  if (text.startsWith('---')) return prose;
  const { course, session } = valueOf(text) as {
    readonly course?: { readonly cites?: readonly string[] };
    readonly session?: { readonly items?: readonly { readonly cites?: readonly string[] }[] };
  };
  return [...(course?.cites ?? []), ...(session?.items ?? []).flatMap(({ cites = [] }) => cites)];
}
