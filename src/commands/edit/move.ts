import { sessionId } from '../../domain/changes.ts';
import type { Localized } from '../../domain/locale.ts';
import { meantTime } from '../../domain/time-advice.ts';
import type { SessionEntry } from '../../rules/session.ts';
import { Refusal } from '../terminal/refusal.ts';
import { chooseEdition, chooseItemId, chooseSession, EDITION, ITEM, SESSION } from './choosing.ts';
import { clock, HOUR, minutesOf } from './clock.ts';
import type { Desk, Errand, Outcome } from './errand.ts';
import { hoursOfSpan, hullOf, type Row, rowsOf, shifted, type Span, spanOf, timeOf } from './move-rows.ts';
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
      required: { es: 'si la sesión tiene puntos', en: 'where the session has items' },
      about: {
        es: 'el punto, como s1-2; o session-1, la sesión con todos sus puntos',
        en: 'the item, for example s1-2; or session-1, the session with all its items',
      },
    },
    {
      name: 'start',
      value: TIME,
      about: { es: 'cuándo empieza, como 09:05', en: 'when it begins, for example 09:05' },
      required: { es: 'si falta --end', en: 'without --end' },
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
  refuseSame(row, span);
  const at = toldAt(desk, edition, session.changes);
  const moved = isSession(row) ? moveSession(desk, entry, row, span) : await moveItem(desk, entry, row, span);
  const told = noteOf(entry, row, span, moved.length);
  const text = await desk.ask.both('note', {
    ask: { es: 'Qué cambió, en una oración', en: 'What changed, in a sentence' },
    initial: told,
  });
  noteChange(desk, day.file, ['session'], { at, text, items: [row.id, ...moved.map(({ id }) => id)] });
  return { next: [PUBLISH] };
}

/** Whether what moves is the session as a whole. */
const isSession = ({ path }: Row) => path.length === 1;

async function chosenRow(desk: Desk, entry: SessionEntry, rows: readonly Row[]): Promise<Row> {
  const { day, session } = entry;
  const own = sessionId(session.number);
  const whole = { value: own, label: { es: 'La sesión entera', en: 'The whole session' } };
  const id = rows.length === 0 ? own : await chooseItemId(desk, entry, [whole]);
  const hull = hullOf(rows.flatMap(({ span }) => span ?? []));
  const span = spanOf(session, day.data.date) ?? hull;
  return rows.find((row) => row.id === id) ?? { id: own, path: ['session'], span, groups: [] };
}

/** Moves a session with all its items; where none of them has hours, the session may get any. */
function moveSession(desk: Desk, entry: SessionEntry, row: Row, span: Span): readonly Row[] {
  const { day, session } = entry;
  const rows = rowsOf(entry).filter((one) => one.span);
  const by = span.start - (row.span?.start ?? span.start);
  if (row.span && rows.length > 0 && span.end !== row.span.end + by) {
    const { id } = rows.at(-1) ?? row;
    const [edition = ''] = day.id.split('/');
    const command = `npm run edit -- move --edition ${edition} --session ${String(session.number)} --item ${id} --end ${timeOf(span.end)}`;
    throw new Refusal({
      es: `Una sesión dura lo que sus puntos. Quita --end para moverla entera, o cambia el final del último punto: ${command}`,
      en: `A session lasts as long as its items. Remove --end to move it whole, or change the end of its last item: ${command}`,
    });
  }
  if (rows.length === 0 || spanOf(session, day.data.date)) writeHours(desk, day.file, row, span);
  for (const other of rows) if (other.span) writeHours(desk, day.file, other, shifted(other.span, by));
  return [];
}

/** Moves an item, and those after it where that is meant; they are given back. */
async function moveItem(desk: Desk, entry: SessionEntry, row: Row, span: Span): Promise<readonly Row[]> {
  const { day } = entry;
  const rows = rowsOf(entry);
  const following = await movedAfter(desk, row, span, rows);
  const by = span.end - (row.span?.end ?? span.end);
  writeHours(desk, day.file, row, span);
  for (const other of following) if (other.span) writeHours(desk, day.file, other, shifted(other.span, by));
  const isMoved = ({ id }: Row) => id === row.id || following.some((other) => other.id === id);
  fitSession(desk, entry, [
    ...rows.filter((one) => !isMoved(one)).flatMap(({ span: own }) => own ?? []),
    span,
    ...following.flatMap(({ span: own }) => (own ? [shifted(own, by)] : [])),
  ]);
  reorder(desk, entry, row, span, following);
  return following;
}

/** What has these hours already has not moved. */
function refuseSame({ id, span: old }: Row, span: Span): void {
  if (old?.start !== span.start || old.end !== span.end) return;
  throw new Refusal({
    es: `${id} ya tiene esas horas, ${hoursOfSpan(span)}.`,
    en: `${id} has these hours already, ${hoursOfSpan(span)}.`,
  });
}

/** The hours that something is to have: where one is not told, it lasts as long as it did. */
async function newSpan({ ask }: Desk, old: Span | undefined): Promise<Span> {
  const lastsToo = (start: number) => {
    if (!old || ask.given('end') !== undefined) return undefined;
    const end = start + old.end - old.start;
    return ask.canAsk ? clock(end) : timeOf(end);
  };
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
      initial: lastsToo(start),
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
  const others = rows.filter((other) => other.id !== row.id && other.span);
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
function noteOf({ session }: SessionEntry, row: Row, span: Span, following: number): Localized {
  const item = session.items.find(({ id }) => id === row.id);
  const name = {
    es: item ? `«${item.title.es}»` : `La sesión ${String(session.number)}`,
    en: item ? `“${item.title.en}”` : `Session ${String(session.number)}`,
  };
  const minutes = String(span.end - (row.span?.end ?? span.end));
  const rest = following > 0;
  if (!row.span) return { es: `${name.es}: ${hoursOfSpan(span)}.`, en: `${name.en}: ${hoursOfSpan(span)}.` };
  return {
    es: `${name.es}: de ${hoursOfSpan(row.span)} a ${hoursOfSpan(span)}.${rest ? ` Lo que sigue se mueve ${minutes} minutos.` : ''}`,
    en: `${name.en}: from ${hoursOfSpan(row.span)} to ${hoursOfSpan(span)}.${rest ? ` What follows moves by ${minutes} minutes.` : ''}`,
  };
}
