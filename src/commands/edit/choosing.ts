import type { Localized } from '../../domain/locale.ts';
import { type Moment, writtenTime } from '../../domain/time.ts';
import { formatDate } from '../../i18n/format.ts';
import type { ContentEntry } from '../../rules/content.ts';
import { type SessionEntry, sessionsOf } from '../../rules/session.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { LabelledChoice } from './answers.ts';
import type { Desk, Flag } from './errand.ts';

export type EditionEntry = ContentEntry<'editions'>;
export type ItemData = SessionEntry['session']['items'][number];

export const EDITION: Flag = {
  name: 'edition',
  value: { es: 'año', en: 'year' },
  about: { es: 'la edición, como 2021', en: 'the edition, for example 2021' },
  required: true,
};

export const SESSION: Flag = {
  name: 'session',
  value: { es: 'número', en: 'number' },
  about: { es: 'la sesión, como 1', en: 'the session, for example 1' },
  required: true,
};

export const ITEM: Flag = {
  name: 'item',
  value: { es: 'id', en: 'id' },
  about: { es: 'el punto, como s1-2', en: 'the item, for example s1-2' },
  required: true,
};

/** The edition that an errand is about; the newest stands first. */
export async function chooseEdition({ content, ask }: Desk): Promise<EditionEntry> {
  const editions = content.editions.toReversed();
  const id = await ask.choose('edition', {
    ask: { es: '¿De qué edición?', en: 'Of which edition?' },
    choices: editions.map((edition) => ({ value: edition.id, label: edition.data.shortTitle })),
  });
  return found(editions, (edition) => edition.id === id);
}

/** A session of an edition. */
export async function chooseSession({ content, ask }: Desk, edition: EditionEntry): Promise<SessionEntry> {
  const sessions = sessionsOf(content, edition.id).toSorted((a, b) => a.session.number - b.session.number);
  if (sessions.length === 0) {
    throw new Refusal({
      es: `La edición ${edition.id} no tiene sesiones todavía.`,
      en: `The edition ${edition.id} has no sessions yet.`,
    });
  }
  const number = await ask.choose('session', {
    ask: { es: '¿Qué sesión?', en: 'Which session?' },
    choices: sessions.map((entry) => ({ value: String(entry.session.number), label: sessionLabel(entry) })),
  });
  return found(sessions, ({ session }) => String(session.number) === number);
}

/** “Sesión 1, 18 de agosto de 2021: its title”. */
function sessionLabel({ day, session }: SessionEntry): Localized {
  const label = (lang: 'es' | 'en', word: string) => {
    const title = session.title?.[lang] ?? session.name?.[lang];
    return `${word} ${String(session.number)}, ${formatDate(lang, day.data.date, 'long')}${title === undefined ? '' : `: ${title}`}`;
  };
  return { es: label('es', 'Sesión'), en: label('en', 'Session') };
}

/** An item of a session that takes place. */
export async function chooseItem(desk: Desk, entry: SessionEntry): Promise<ItemData> {
  const id = await chooseItemId(desk, entry);
  return found(entry.session.items, (item) => item.id === id);
}

/**
 * The id of an item of a session that takes place.
 * @param more what may be chosen beside the items
 */
export async function chooseItemId(
  { ask }: Desk,
  { day, session }: SessionEntry,
  more: readonly LabelledChoice<string>[] = [],
): Promise<string> {
  const items = session.items.filter(({ status }) => status === 'confirmed');
  const given = ask.given('item');
  if (session.items.some(({ id, status }) => id === given && status === 'withdrawn')) {
    throw new Refusal({
      es: `El punto ${String(given)} ya está retirado.`,
      en: `The item ${String(given)} is withdrawn already.`,
    });
  }
  if (items.length === 0) {
    throw new Refusal({
      es: `La sesión ${String(session.number)} no tiene puntos.`,
      en: `Session ${String(session.number)} has no items.`,
    });
  }
  const choices = items.map((item) => ({
    value: item.id,
    label: { es: itemLabel(item, day.data.date, 'es'), en: itemLabel(item, day.data.date, 'en') },
  }));
  return ask.choose('item', { ask: { es: '¿Qué punto?', en: 'Which item?' }, choices: [...choices, ...more] });
}

function itemLabel(item: ItemData, date: string, lang: 'es' | 'en'): string {
  const hours = item.start && item.end ? `${hoursText(item.start, item.end, date)} ` : '';
  return `${hours}${item.title[lang]} (${item.id})`;
}

/** The hours of something as its file writes them: “09:15–09:50”. */
export function hoursText(start: Moment, end: Moment, date: string): string {
  return `${start.time}–${writtenTime(end, date)}`;
}

/** The one of some that there is. */
export function found<One>(all: readonly One[], is: (one: One) => boolean): One {
  const one = all.find(is);
  if (one === undefined) throw new RangeError('It is not there');
  return one;
}
