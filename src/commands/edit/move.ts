import { sessionId } from '../../domain/changes.ts';
import type { Localized } from '../../domain/locale.ts';
import { meantTime } from '../../domain/time-advice.ts';
import type { SessionEntry } from '../../rules/session.ts';
import { Refusal } from '../terminal/refusal.ts';
import { chooseEdition, chooseItem, chooseSession, EDITION, ITEM, SESSION } from './choosing.ts';
import { clock, HOUR, minutesOf } from './clock.ts';
import type { Desk, Errand, Outcome } from './errand.ts';
import { hoursOfSpan, type Row, rowsOf, shifted, type Span, spanOf } from './move-rows.ts';
import { fitSession, reorder, writeHours } from './move-write.ts';
import { noteChange, PUBLISH, sentenceFlags, toldAt } from './told.ts';

const TIME = { es: 'hora', en: 'time' };

/** Another hour for an item, or for a session that has no items yet; those after it may move by as much. */
export const move: Errand = {
  name: 'move',
  title: { es: 'Cambiar una hora o mover un punto', en: 'Change a time, or move an item' },
  example: '--edition 2021 --session 1 --item s1-2 --start 09:20 --end 09:50 --yes',
  flags: [
    EDITION,
    SESSION,
    {
      ...ITEM,
      required: false,
      about: {
        es: 'el punto, como s1-2; o session-1, la sesión',
        en: 'the item, for example s1-2; or session-1, the session',
      },
    },
    {
      name: 'start',
      value: TIME,
      about: { es: 'cuándo empieza, como 09:05', en: 'when it begins, for example 09:05' },
    },
    {
      name: 'end',
      value: TIME,
      about: {
        es: 'cuándo termina; si falta, dura lo mismo que antes',
        en: 'when it ends; without this, it lasts as long as before',
      },
    },
    {
      name: 'following',
      about: { es: 'los puntos que siguen se mueven lo mismo', en: 'the items after it move by as much' },
    },
    ...sentenceFlags('note', { es: 'qué cambió, en una oración', en: 'what changed, in a sentence' }),
  ],
  plan,
};

async function plan(desk: Desk): Promise<Outcome> {
  const edition = await chooseEdition(desk);
  const entry = await chooseSession(desk, edition);
  const { day, session } = entry;
  const rows = rowsOf(entry);
  const row = await chosenRow(desk, entry, rows);
  const span = await newSpan(desk, row.span);
  const at = toldAt(desk, edition, session.changes);
  const following = await movedAfter(desk, row, span, rows);
  const by = span.end - (row.span?.end ?? span.end);
  writeHours(desk, day.file, row, span);
  for (const other of following) if (other.span) writeHours(desk, day.file, other, shifted(other.span, by));
  if (row.path.length > 1) {
    fitSession(desk, entry, [
      ...rows.filter((one) => one !== row && !following.includes(one)).flatMap(({ span: own }) => own ?? []),
      span,
      ...following.flatMap(({ span: own }) => (own ? [shifted(own, by)] : [])),
    ]);
    reorder(desk, entry, row, span, following);
  }
  const told = noteOf(entry, row, span, following.length, by);
  const text = await desk.ask.both('note', {
    ask: { es: 'Qué cambió, en una oración', en: 'What changed, in a sentence' },
    initial: told,
  });
  noteChange(desk, day.file, ['session'], { at, text, items: [row.id, ...following.map(({ id }) => id)] });
  return { next: [PUBLISH] };
}

async function chosenRow(desk: Desk, entry: SessionEntry, rows: readonly Row[]): Promise<Row> {
  const { day, session } = entry;
  const own = sessionId(session.number);
  const isWhole = rows.length === 0 || desk.ask.given('item') === own;
  if (isWhole) return { id: own, path: ['session'], span: spanOf(session, day.data.date), groups: [] };
  const item = await chooseItem(desk, entry);
  const row = rows.find(({ id }) => id === item.id);
  if (!row) throw new RangeError(`There is no item ${item.id}`);
  return row;
}

/** The hours that something is to have: where one is not told, it lasts as long as it did. */
async function newSpan({ ask }: Desk, old: Span | undefined): Promise<Span> {
  const check = (text: string) => (meantTime(text) === undefined ? HOUR : undefined);
  const isEndAlone = ask.given('start') === undefined && ask.given('end') !== undefined && old;
  if (!ask.canAsk && ask.given('start') === undefined && !isEndAlone) {
    throw new Refusal({ es: 'Falta --start, --end o los dos.', en: '--start, --end or both are missing.' });
  }
  const start = isEndAlone
    ? old.start
    : minutesIn(
        await ask.text('start', {
          ask: { es: '¿Cuándo empieza?', en: 'When does it begin?' },
          initial: old && clock(old.start),
          check,
        }),
      );
  const end = minutesIn(
    await ask.text('end', {
      ask: { es: '¿Cuándo termina?', en: 'When does it end?' },
      initial: old && clock(start + old.end - old.start),
      check,
    }),
  );
  if (end > start) return { start, end };
  throw new Refusal({ es: 'Termina antes de empezar.', en: 'It ends before it begins.' });
}

function minutesIn(text: string): number {
  const hour = meantTime(text);
  if (hour === undefined) throw new Refusal(HOUR);
  return minutesOf(hour);
}

/** The items after one that move with it; refused where it would be held at the time of another that stays. */
async function movedAfter({ ask }: Desk, row: Row, span: Span, rows: readonly Row[]): Promise<readonly Row[]> {
  const { span: old } = row;
  const others = rows.filter((other) => other !== row && other.span);
  const after = old && old.end !== span.end ? others.filter(({ span: own }) => own && own.start >= old.end) : [];
  const clashes = others.filter(({ span: own }) => own && own.start < span.end && span.start < own.end);
  const stays = clashes.find((other) => !after.includes(other));
  const [clash] = clashes;
  if (!stays && after.length > 0 && (clash ?? ask.given('following')) !== undefined) {
    const minutes = String(Math.abs(span.end - (old?.end ?? span.end)));
    const isMeant = await ask.confirm('following', {
      ask: {
        es: `Se traslapa con ${clash?.id ?? ''}. ¿Mover ${minutes} minutos los que siguen?`,
        en: `It overlaps ${clash?.id ?? ''}. Move those after it by ${minutes} minutes?`,
      },
      initial: ask.canAsk,
    });
    if (isMeant) return after;
  }
  const other = stays ?? clash;
  if (!other) return [];
  const hint = stays
    ? { es: '', en: '' }
    : { es: ', o agrega --following para mover los que siguen', en: ', or add --following to move those after it' };
  throw new Refusal({
    es: `Se traslapa con ${other.id}, ${hoursOfSpan(other.span)}. Elige otra hora${hint.es}.`,
    en: `It overlaps ${other.id}, ${hoursOfSpan(other.span)}. Choose another time${hint.en}.`,
  });
}

/** What changed, as it is told where nobody says it otherwise. */
function noteOf({ session }: SessionEntry, row: Row, span: Span, following: number, by: number): Localized {
  const item = session.items.find(({ id }) => id === row.id);
  const name = {
    es: item ? `«${item.title.es}»` : `La sesión ${String(session.number)}`,
    en: item ? `“${item.title.en}”` : `Session ${String(session.number)}`,
  };
  const minutes = String(by);
  const rest = following > 0;
  if (!row.span) return { es: `${name.es}: ${hoursOfSpan(span)}.`, en: `${name.en}: ${hoursOfSpan(span)}.` };
  return {
    es: `${name.es}: de ${hoursOfSpan(row.span)} a ${hoursOfSpan(span)}.${rest ? ` Lo que sigue se mueve ${minutes} minutos.` : ''}`,
    en: `${name.en}: from ${hoursOfSpan(row.span)} to ${hoursOfSpan(span)}.${rest ? ` What follows moves by ${minutes} minutes.` : ''}`,
  };
}
