import type { ContentEntry } from './content.ts';
import { type Place, placeOf } from './finding.ts';

/** A place that cites a reference. */
export type Citation = Place & { readonly id: string };

/** The references that a section cites, in order, with the line of each. */
export function citationsOf({ file, text }: ContentEntry<'note'>): readonly Citation[] {
  return text.citations.map(({ reference, line }) => ({ id: reference, file, line, field: 'Cite' }));
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
  return cited.map(({ id, path }) => ({ id, ...placeOf(day, path) }));
}
