import { LANGS } from '../../domain/locale.ts';
import type { IsoDate } from '../../domain/time.ts';
import { ofEdition } from '../../rules/content.ts';
import { bilingualsIn } from '../../rules/texts.ts';
import type { EditionEntry } from './choosing.ts';
import { type EditionFacts, likelyFacts, renewed } from './edition-facts.ts';
import type { Desk, Place } from './errand.ts';
import { setIn, valueOf } from './yaml-edit.ts';

/** A day that something had, and the one that it has in the draft: the same where that stays. */
type DayChange = readonly [from: IsoDate, to: IsoDate];

type DayData = Pick<Desk['content']['agenda'][number]['data'], 'date' | 'until' | 'course'>;
type RouteData = Pick<Desk['content']['participants'][number]['data'], 'route'>;

/** What an edition has told of itself stays as it was told. */
const TOLD: ReadonlySet<PropertyKey> = new Set(['changes', 'status', 'outcomes', 'followUp']);

/**
 * Writes the days that an edition has in the draft into the texts that certainly tell the old ones: the whole span of its
 * days, and a day that nothing else of the edition keeps. The lines that may still tell one that is left are given back.
 * @param gone days on which something no longer is, while its new day is not known
 */
export function renewDays(desk: Desk, edition: EditionEntry, gone: readonly IsoDate[] = []): readonly Place[] {
  const { content, draft } = desk;
  const { data, id, file } = edition;
  const facts = { year: id, country: undefined, city: data.city };
  const { dates } = valueOf(draft.read(file)) as Pick<EditionFacts, 'dates'>;
  const both = [
    { ...facts, dates: lastDates(edition) },
    { ...facts, dates },
  ] as const;
  const [pages, others] = [pageChanges(desk, id), otherChanges(desk, id)];
  const moved = { days: certain([...pages, ...others], gone), pages: certain(pages) };
  for (const field of ['description', 'summary'] as const) {
    for (const lang of LANGS) {
      const text = renewed(data[field][lang], both, moved);
      if (text !== data[field][lang]) draft.edit(file, (yaml) => setIn(yaml, [field, lang], text));
    }
  }
  const prose = [...ofEdition(content.participants, id), ...ofEdition(content.note, id)].map((one) => one.file);
  for (const one of prose) draft.edit(one, (text) => renewed(text, both, moved));
  const span = lastDates(edition);
  const ends: readonly DayChange[] = span
    ? [
        [span.start, dates?.start ?? ''],
        [span.end, dates?.end ?? ''],
      ]
    : [];
  const left = [...pages, ...others, ...ends].filter(([from, to]) => from !== to).map(([from]) => from);
  const isTold = dayNumbers([...left, ...gone]);
  const likely = (one: string) =>
    likelyFacts(one, draft.read(one), both, moved).filter(({ text }) => isTold.test(text));
  const entries = [edition, ...ofEdition(content.agenda, id), ...ofEdition(content.objectives, id)];
  return [
    ...entries.flatMap((entry) => {
      const own = draft.nameOf(entry.file);
      const texts = textsOf(draft.read(own));
      return likely(own).filter(({ text }) => texts.some((one) => text.includes(one)));
    }),
    ...prose.flatMap(likely),
  ];
}

/** Finds the number that some days have in their month, as a text names it. */
const dayNumbers = (days: readonly IsoDate[]) =>
  new RegExp(`(?<!\\d)(?:${days.map((day) => String(Number(day.slice(8)))).join('|') || '(?!)'})(?!\\d)`);

/** The days that an edition has, or had until it was postponed. */
export function lastDates({ data: { dates, status } }: EditionEntry): EditionFacts['dates'] {
  const postponed = status.findLast((entry) => entry.state === 'postponed');
  return dates ?? postponed?.from;
}

/** The texts of a file that are not history, as a file may write them. */
function textsOf(yaml: string): readonly string[] {
  return bilingualsIn(valueOf(yaml))
    .filter(({ path }) => !path.some((key) => TOLD.has(key)))
    .flatMap(({ text: { es, en } }) => [es, en])
    .flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]);
}

/** The days for which the agenda has pages. */
function pageChanges({ content, draft }: Desk, id: string): readonly DayChange[] {
  return ofEdition(content.agenda, id).map(({ file, data }) => {
    const { date } = valueOf(draft.read(draft.nameOf(file))) as DayData;
    return [data.date, date];
  });
}

/** The other days of an edition: the end and the deadline of a course, and those of its steps. */
function otherChanges({ content, draft }: Desk, id: string): readonly DayChange[] {
  const pair = (from: IsoDate | undefined, to: IsoDate | undefined): readonly DayChange[] =>
    from === undefined || to === undefined ? [] : [[from, to]];
  return [
    ...ofEdition(content.agenda, id).flatMap(({ file, data }) => {
      const { until, course } = valueOf(draft.read(draft.nameOf(file))) as DayData;
      return [...pair(data.until, until), ...pair(data.course?.deadline, course?.deadline)];
    }),
    ...ofEdition(content.participants, id).flatMap(({ file, data }) => {
      const { route } = valueOf(draft.read(file)) as RouteData;
      return data.route.flatMap((step, index) =>
        (['on', 'opens', 'closes'] as const).flatMap((field) => pair(step[field], route[index]?.[field])),
      );
    }),
  ];
}

/** The days that become the same one for all that has them. */
function certain(changes: readonly DayChange[], gone: readonly IsoDate[] = []): ReadonlyMap<IsoDate, IsoDate> {
  const isAgreed = ([from, to]: DayChange) =>
    !gone.includes(from) && changes.every(([other, next]) => other !== from || next === to);
  return new Map(changes.filter(isAgreed));
}
