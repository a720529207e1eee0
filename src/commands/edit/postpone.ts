import type { Localized } from '../../domain/locale.ts';
import { dateAfter, daysFrom, type IsoDate } from '../../domain/time.ts';
import { ofEdition } from '../../rules/content.ts';
import type { SessionEntry } from '../../rules/session.ts';
import { dayProblem, lastDayProblem } from './checks.ts';
import { whichOf } from './cancel.ts';
import { chooseEdition, EDITION, type EditionEntry, SESSION } from './choosing.ts';
import { fileOnDate } from './day-file.ts';
import { type EditionFacts, likelyFacts, renewed } from './edition-facts.ts';
import type { Desk, Errand, Outcome } from './errand.ts';
import { PUBLISH, sentenceFlags, toldAt } from './told.ts';
import { addIn, removeIn, setIn } from './yaml-edit.ts';

const DAY = { es: 'día', en: 'day' };

/** Other days for a session or a whole edition, or none until they are known. */
export const postpone: Errand = {
  name: 'postpone',
  title: { es: 'Aplazar una sesión o una edición', en: 'Postpone a session, or an edition' },
  example: '--edition 2027 --session 2 --date 2027-05-20 --reason-es "Llueve." --reason-en "It rains." --yes',
  flags: [
    EDITION,
    {
      ...SESSION,
      about: {
        es: 'la sesión, como 2; o all, la edición entera',
        en: 'the session, for example 2; or all, the whole edition',
      },
    },
    {
      name: 'date',
      value: DAY,
      about: {
        es: 'el nuevo día de la sesión, o el primero de la edición, si se conoce',
        en: 'the new day of the session, or the first of the edition, where it is known',
      },
    },
    {
      name: 'end',
      value: DAY,
      about: { es: 'el nuevo último día de la edición', en: 'the new last day of the edition' },
    },
    ...sentenceFlags('reason', { es: 'por qué, en una oración', en: 'why, in a sentence' }, true),
  ],
  async plan(desk) {
    const edition = await chooseEdition(desk);
    const which = await whichOf(desk, edition);
    return which === 'all' ? postponeEdition(desk, edition) : postponeSession(desk, edition, which);
  },
};

async function newDate({ ask }: Desk, question: Localized, after: IsoDate | undefined): Promise<IsoDate | undefined> {
  return ask.maybe('date', {
    ask: question,
    check: (value) => {
      const wrong = dayProblem(value);
      if (wrong) return wrong;
      return after === undefined || value > after
        ? undefined
        : { es: `Tiene que ser después del ${after}.`, en: `It has to be after ${after}.` };
    },
  });
}

const why = (desk: Desk) =>
  desk.ask.both('reason', { ask: { es: '¿Por qué? En una oración', en: 'Why? In a sentence' } });

async function postponeSession(desk: Desk, edition: EditionEntry, { day, session }: SessionEntry): Promise<Outcome> {
  const { draft } = desk;
  const { date } = day.data;
  const next = await newDate(
    desk,
    {
      es: 'El nuevo día, como 2027-05-20 (Enter si no se conoce)',
      en: 'The new day, for example 2027-05-20 (Enter if not known)',
    },
    date,
  );
  const at = toldAt(desk, edition, session.status);
  const entry = { state: 'postponed', at, reason: await why(desk), from: date };
  draft.edit(day.file, (yaml) => addIn(yaml, ['session', 'status'], entry));
  if (next === undefined) return { next: [PUBLISH] };
  moveDay(desk, day, next);
  const { dates } = edition.data;
  if (dates && next > dates.end) draft.edit(edition.file, (yaml) => setIn(yaml, ['dates', 'end'], next));
  return { review: renewTexts(desk, edition, new Map([[date, next]]), edition.data.dates), next: [PUBLISH] };
}

async function postponeEdition(desk: Desk, edition: EditionEntry): Promise<Outcome> {
  const { ask, content, draft } = desk;
  const { dates, status } = edition.data;
  const start = await newDate(
    desk,
    {
      es: 'El nuevo primer día, como 2027-09-06 (Enter si no se conoce)',
      en: 'The new first day, for example 2027-09-06 (Enter if not known)',
    },
    dates?.start,
  );
  const by = start === undefined || !dates ? 0 : daysFrom(dates.start, start);
  const end =
    start === undefined
      ? undefined
      : await ask.text('end', {
          ask: { es: 'El nuevo último día', en: 'The new last day' },
          initial: dates ? dateAfter(dates.end, by) : start,
          check: (value) => lastDayProblem(value, start),
        });
  const at = toldAt(desk, edition, status);
  const entry = { state: 'postponed', at, reason: await why(desk), ...(dates && { from: dates }) };
  if (start === undefined || end === undefined) {
    if (dates) draft.edit(edition.file, (yaml) => removeIn(yaml, ['dates']));
    draft.edit(edition.file, (yaml) => addIn(yaml, ['status'], entry));
    return {
      next: [
        PUBLISH,
        {
          es: 'Cuando se conozcan los nuevos días, escríbelos en «dates».',
          en: 'Once the new days are known, write them in “dates”.',
        },
      ],
    };
  }
  draft.edit(edition.file, (yaml) => setIn(yaml, ['dates'], { start, end }, ['timeZone', 'published', 'city']));
  const moved = new Map<IsoDate, IsoDate>();
  // From the last on, so that no day takes the name of one that is still there.
  for (const day of ofEdition(content.agenda, edition.id).toReversed()) {
    const { date, until, course } = day.data;
    for (const old of [date, until, course?.deadline])
      if (old !== undefined) moved.set(old, within(dateAfter(old, by), start, end));
    if (until !== undefined) draft.edit(day.file, (yaml) => setIn(yaml, ['until'], moved.get(until)));
    if (course) draft.edit(day.file, (yaml) => setIn(yaml, ['course', 'deadline'], moved.get(course.deadline)));
    moveDay(desk, day, moved.get(date) ?? date);
  }
  const late = dates ? moveSteps(desk, edition, dates.start, by) : [];
  const review = renewTexts(desk, edition, moved, { start, end });
  draft.edit(edition.file, (yaml) => addIn(yaml, ['status'], entry));
  return { review: [...late, ...review], next: [PUBLISH] };
}

const within = (date: IsoDate, start: IsoDate, end: IsoDate) => (date < start ? start : date > end ? end : date);

/** Writes another date into the file of a day, and names the file after it. */
function moveDay({ draft }: Desk, day: SessionEntry['day'], date: IsoDate): void {
  const { file } = day;
  draft.edit(file, (yaml) => setIn(yaml, ['date'], date));
  const named = fileOnDate(day, date, (name) => name !== file && draft.has(name));
  if (named !== file) draft.rename(file, named);
}

/** Steps from the first day on come as many days later. */
function moveSteps({ content, draft }: Desk, { id }: EditionEntry, start: IsoDate, by: number) {
  return ofEdition(content.participants, id).flatMap(({ file, data, lineOf }) =>
    data.route.flatMap((step, index) =>
      (['on', 'opens', 'closes'] as const).flatMap((field) => {
        const date = step[field];
        if (date === undefined || date < start) return [];
        const path = ['route', index, field];
        draft.edit(file, (yaml) => setIn(yaml, path, dateAfter(date, by)));
        return [{ file, line: lineOf(path), text: `${step.title.es}: ${date} → ${dateAfter(date, by)}` }];
      }),
    ),
  );
}

/** Writes the new days into the texts that certainly tell the old ones; the lines that may do so are given back. */
function renewTexts(
  { content, draft }: Desk,
  edition: EditionEntry,
  moved: ReadonlyMap<IsoDate, IsoDate>,
  dates: EditionFacts['dates'],
) {
  const { data, id, file } = edition;
  const facts = { year: id, country: undefined, city: data.city };
  const both = [
    { ...facts, dates: data.dates },
    { ...facts, dates },
  ] as const;
  const stays = new Set(
    ofEdition(content.agenda, id)
      .map((day) => day.data.date)
      .filter((date) => !moved.has(date)),
  );
  const own = new Map([...moved].filter(([from]) => !stays.has(from)));
  for (const field of ['description', 'summary'] as const) {
    for (const lang of ['es', 'en'] as const) {
      const text = renewed(data[field][lang], both, own);
      if (text !== data[field][lang]) draft.edit(file, (yaml) => setIn(yaml, [field, lang], text));
    }
  }
  const texts = [...ofEdition(content.participants, id), ...ofEdition(content.note, id)].map((one) => one.file);
  for (const one of texts) draft.edit(one, (text) => renewed(text, both, own));
  const told = new Set(
    (['description', 'summary'] as const).flatMap((field) => ['es', 'en'].map((lang) => edition.lineOf([field, lang]))),
  );
  const said = likelyFacts(file, draft.read(file), both, own).filter(({ line }) => told.has(line));
  return [...said, ...texts.flatMap((one) => likelyFacts(one, draft.read(one), both, own))];
}
