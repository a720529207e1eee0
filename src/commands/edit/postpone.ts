import type { Localized } from '../../domain/locale.ts';
import { dateAfter, daysFrom, type IsoDate } from '../../domain/time.ts';
import { ofEdition } from '../../rules/content.ts';
import type { SessionEntry } from '../../rules/session.ts';
import { Refusal } from '../terminal/refusal.ts';
import { dayProblem, lastDayProblem } from './checks.ts';
import { whichOf } from './cancel.ts';
import { chooseEdition, EDITION, type EditionEntry, SESSION } from './choosing.ts';
import { fileOnDate } from './day-file.ts';
import { lastDates, renewDays } from './days-told.ts';
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

/**
 * Asks for the new day.
 * @param after the day that it had
 * @param sooner how it is brought forward, which is no postponement
 */
async function newDate(
  { ask }: Desk,
  question: Localized,
  after: IsoDate | undefined,
  sooner: Localized,
): Promise<IsoDate | undefined> {
  return ask.maybe('date', {
    ask: question,
    check: (value) => {
      const wrong = dayProblem(value);
      if (wrong) return wrong;
      if (after === undefined || value > after) return undefined;
      return {
        es: `Tiene que ser después del ${after}. Para adelantarla, ${sooner.es}.`,
        en: `It has to be after ${after}. To bring it forward, ${sooner.en}.`,
      };
    },
  });
}

/** What is left to do where no new day is known. */
const LATER: Localized = {
  es: 'Cuando se conozca el nuevo día, ejecuta de nuevo «npm run edit -- postpone» con --date.',
  en: 'Once the new day is known, run “npm run edit -- postpone” again, with --date.',
};

/** Refuses to postpone again what was postponed without a new day, where there is none this time either. */
function refuseAgain(isPlaced: boolean, next: IsoDate | undefined): void {
  if (next !== undefined || isPlaced) return;
  throw new Refusal({
    es: 'Ya está aplazada, sin nuevo día: escribe el nuevo con --date.',
    en: 'It is postponed already, without a new day: write the new one with --date.',
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
    {
      es: `cambia «date» en ${day.file}, da al archivo el nombre de su nuevo día y anótalo en «changes» de la sesión`,
      en: `change “date” in ${day.file}, name the file after its new day, and note it under “changes” of the session`,
    },
  );
  const last = session.status.at(-1);
  refuseAgain(last?.state !== 'postponed' || last.from !== date, next);
  const at = toldAt(desk, edition, session.status);
  const entry = { state: 'postponed', at, reason: await why(desk), from: date };
  draft.edit(day.file, (yaml) => addIn(yaml, ['session', 'status'], entry));
  if (next === undefined) return { review: renewDays(desk, edition, [date]), next: [PUBLISH, LATER] };
  moveDay(desk, day, next);
  const { dates } = edition.data;
  if (dates && next > dates.end) draft.edit(edition.file, (yaml) => setIn(yaml, ['dates', 'end'], next));
  return { review: renewDays(desk, edition), next: [PUBLISH] };
}

async function postponeEdition(desk: Desk, edition: EditionEntry): Promise<Outcome> {
  const { ask, content, draft } = desk;
  const { data } = edition;
  const { status } = data;
  const dates = lastDates(edition);
  const start = await newDate(
    desk,
    {
      es: 'El nuevo primer día, como 2027-09-06 (Enter si no se conoce)',
      en: 'The new first day, for example 2027-09-06 (Enter if not known)',
    },
    dates?.start,
    {
      es: `cambia «dates» en ${edition.file} y la fecha de cada sesión`,
      en: `change “dates” in ${edition.file}, and the date of each session`,
    },
  );
  refuseAgain(data.dates !== undefined || status.at(-1)?.state !== 'postponed', start);
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
    if (data.dates) draft.edit(edition.file, (yaml) => removeIn(yaml, ['dates']));
    draft.edit(edition.file, (yaml) => addIn(yaml, ['status'], entry));
    const gone = ofEdition(content.agenda, edition.id).flatMap(({ data: { date, until, course } }) =>
      [date, until, course?.deadline].filter((day) => day !== undefined),
    );
    return { review: renewDays(desk, edition, gone), next: [PUBLISH, LATER] };
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
  draft.edit(edition.file, (yaml) => addIn(yaml, ['status'], entry));
  return { review: [...late, ...renewDays(desk, edition)], next: [PUBLISH] };
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
