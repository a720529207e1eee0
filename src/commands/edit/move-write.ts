import type { DataPath } from '../../rules/finding.ts';
import type { SessionEntry } from '../../rules/session.ts';
import type { Desk } from './errand.ts';
import { type Row, rowsOf, shifted, type Span, spanOf, timeOf } from './move-rows.ts';
import { moveIn, removeIn, setIn } from './yaml-edit.ts';

/** Writes the hours of something, and moves those of its groups by as much. */
export function writeHours({ draft }: Desk, file: string, { path, span: old, groups }: Row, span: Span): void {
  const set = (at: DataPath, { start, end }: Span) => {
    draft.edit(file, (yaml) => {
      const before = at.length === 1 ? ['number', 'kind', 'name', 'title', 'summary', 'focus'] : ['id'];
      const timed = setIn(yaml, [...at, 'start'], timeOf(start), before);
      return setIn(timed, [...at, 'end'], timeOf(end), ['start']);
    });
  };
  if (!old) draft.edit(file, (yaml) => withoutPart(yaml, path));
  set(path, span);
  const by = span.start - (old?.start ?? span.start);
  for (const group of groups) if (group.span && by !== 0) set(group.path, shifted(group.span, by));
}

/** A part of the day does not stand beside hours. */
function withoutPart(yaml: string, path: DataPath): string {
  try {
    return removeIn(yaml, [...path, 'hours']);
  } catch (error) {
    if (error instanceof RangeError) return yaml;
    throw error;
  }
}

/** A session that says its hours is as long as its items. */
export function fitSession({ draft }: Desk, { day, session }: SessionEntry, spans: readonly Span[]): void {
  const old = spanOf(session, day.data.date);
  if (!old) return;
  const items = rowsOf({ day, session }).flatMap(({ span }) => span ?? []);
  const first = Math.min(...spans.map(({ start }) => start));
  const last = Math.max(...spans.map(({ end }) => end));
  const isTight = {
    start: Math.min(...items.map(({ start }) => start)) === old.start,
    end: Math.max(...items.map(({ end }) => end)) === old.end,
  };
  const start = isTight.start ? first : Math.min(first, old.start);
  const end = isTight.end ? last : Math.max(last, old.end);
  if (start !== old.start) draft.edit(day.file, (yaml) => setIn(yaml, ['session', 'start'], timeOf(start)));
  if (end !== old.end) draft.edit(day.file, (yaml) => setIn(yaml, ['session', 'end'], timeOf(end)));
}

/** Puts an item where its hours say, among those that take place. */
export function reorder({ draft }: Desk, entry: SessionEntry, row: Row, span: Span, following: readonly Row[]): void {
  const rows = rowsOf(entry).filter((other) => other.span);
  const from = Number(row.path[2]);
  const earlier = rows.filter(
    (other) =>
      other.id !== row.id && !following.some(({ id }) => id === other.id) && (other.span?.start ?? 0) < span.start,
  );
  const later = rows.filter((other) => other.id !== row.id && !earlier.some(({ id }) => id === other.id));
  const lastEarlier = Math.max(-1, ...earlier.map(({ path }) => Number(path[2])));
  const firstLater = Math.min(Infinity, ...later.map(({ path }) => Number(path[2])));
  const to = from < lastEarlier ? lastEarlier : from > firstLater ? firstLater : from;
  if (to !== from) draft.edit(entry.day.file, (yaml) => moveIn(yaml, ['session', 'items'], from, to));
}
