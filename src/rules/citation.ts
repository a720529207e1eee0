import type { ContentEntry } from './content.ts';
import { type Place, placeOf } from './finding.ts';

/** A use of a reference by its id; where that is written is found when it is asked for, since hardly anyone asks. */
export interface Citation {
  readonly id: string;
  readonly file: string;
  readonly place: () => Place;
}

/** The references that a section cites, in order. */
export function citationsOf({ file, text }: ContentEntry<'note'>): readonly Citation[] {
  return text.citations.map(({ reference, line }) => ({
    id: reference,
    file,
    place: () => ({ file, line, field: 'Cite' }),
  }));
}

/** The references that a day cites, in order: those of its course, then those of its items. */
export function citationsOfDay(day: ContentEntry<'agenda'>): readonly Citation[] {
  const { course, session } = day.data;
  const cited = [
    ...(course?.cites ?? []).map((id, index) => ({ path: ['course', 'cites', index], id })),
    ...(session?.items ?? []).flatMap((item, at) =>
      item.cites.map((id, index) => ({ path: ['session', 'items', at, 'cites', index], id })),
    ),
  ];
  return cited.map(({ id, path }) => ({ id, file: day.file, place: () => placeOf(day, path) }));
}
