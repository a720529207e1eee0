import type { IsoDate } from '../../domain/time.ts';
import type { ContentEntry } from '../../rules/content.ts';

/** The name of the file of a day on a date; where another has that name, what the day holds stands in it too. */
export function fileOnDate(
  { file, data }: ContentEntry<'agenda'>,
  date: IsoDate,
  isTaken: (name: string) => boolean,
): string {
  const named = file.replace(`/${data.date}`, `/${date}`);
  if (!isTaken(named)) return named;
  const own = data.session ? `session-${String(data.session.number)}` : 'course';
  return file.replace(/[^/]+$/, `${date}-${own}.yaml`);
}
