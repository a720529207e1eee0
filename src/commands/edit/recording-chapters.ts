import { existsSync, readFileSync } from 'node:fs';
import type { Localized } from '../../domain/locale.ts';
import type { SessionEntry } from '../../rules/session.ts';
import { Refusal } from '../terminal/refusal.ts';
import { type ChapterLine, chapterLines, isOwnTitle, itemOf } from './chapters.ts';
import { readingProblem } from './checks.ts';
import { found, type ItemData } from './choosing.ts';
import type { Desk } from './errand.ts';
import { pathOf } from './paths.ts';
import { setIn } from './yaml-edit.ts';

/** Asks for the chapters of a recording, and writes them. */
export async function addChapters(desk: Desk, file: string, entry: SessionEntry): Promise<void> {
  const written = await desk.ask.lines('chapters', {
    ask: {
      es: 'Pega los capítulos, uno por línea, como 00:40 s1-1 Bienvenida | Welcome (dos veces Enter para terminar)',
      en: 'Paste the chapters, one a line, for example 00:40 s1-1 Bienvenida | Welcome (Enter twice to end)',
    },
    check: (text) => readingProblem(() => chapterLines(linesOf(text))),
  });
  if (written === undefined) return;
  const chapters: Chapter[] = [];
  for (const line of chapterLines(linesOf(written))) chapters.push(await chapterOf(desk, line, entry));
  desk.draft.edit(file, (yaml) => setIn(yaml, ['chapters'], chapters, ['session', 'youtube', 'ecampus', 'summary']));
}

interface Chapter {
  readonly at: string;
  readonly item: string;
  readonly title?: Localized;
}

/** The lines themselves, or those of the file that is named. */
function linesOf(written: string): string {
  const path = pathOf(written);
  return !written.includes('\n') && existsSync(path) ? readFileSync(path, 'utf8') : written;
}

/** A chapter with its item and, where that has another title, its own in both languages. */
async function chapterOf(desk: Desk, line: ChapterLine, entry: SessionEntry): Promise<Chapter> {
  const item = itemOf(line, entry.session.items) ?? (await askedItem(desk, line, entry));
  if (line.title === '' || (line.second === undefined && isOwnTitle(line.title, item))) {
    return { at: line.at, item: item.id };
  }
  return { at: line.at, item: item.id, title: await titleOf(desk, line) };
}

async function askedItem({ ask }: Desk, { at, line }: ChapterLine, { day, session }: SessionEntry): Promise<ItemData> {
  const [first] = session.items;
  if (!ask.canAsk || !first) {
    const example = `${at} ${first?.id ?? `s${String(session.number)}-1`}`;
    throw new Refusal({
      es: `No se sabe qué punto muestra «${line}»: escribe su identificador después del tiempo, como ${example}. Los identificadores están en ${day.file}.`,
      en: `It is not known which item “${line}” shows: write its id after the time, for example ${example}. The ids are in ${day.file}.`,
    });
  }
  const id = await ask.choose(`chapter at ${at}`, {
    ask: { es: `¿Qué punto muestra «${line}»?`, en: `Which item does “${line}” show?` },
    choices: session.items.map((item) => ({ value: item.id, label: item.title })),
  });
  return found(session.items, (item) => item.id === id);
}

async function titleOf({ ask }: Desk, { at, title, second, line }: ChapterLine): Promise<Localized> {
  if (second !== undefined) return { es: title, en: second };
  if (!ask.canAsk) {
    throw new Refusal({
      es: `Al capítulo «${line}» le falta el título en inglés: escríbelo después de una barra, como ${at} ${title} | Title.`,
      en: `The chapter “${line}” lacks its title in English: write it after a bar, for example ${at} ${title} | Title.`,
    });
  }
  return {
    es: title,
    en: await ask.text(`title at ${at}`, { ask: { es: `«${title}» en inglés`, en: `“${title}” in English` } }),
  };
}
