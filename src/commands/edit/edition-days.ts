import { dateAfter, daysFrom, type IsoDate } from '../../domain/time.ts';
import { ofEdition } from '../../rules/content.ts';
import { sessionsOf } from '../../rules/session.ts';
import { Refusal } from '../terminal/refusal.ts';
import { dayProblem, lastDayProblem } from './checks.ts';
import type { EditionEntry } from './choosing.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { Desk } from './errand.ts';

/** The days of the new edition, where they are known. */
export async function datesOf({ ask }: Desk, year: string): Promise<EditionFacts['dates']> {
  const start = await ask.maybe('start', {
    ask: {
      es: 'Su primer día, como 2027-05-10 (Enter si no se conoce)',
      en: 'Its first day, for example 2027-05-10 (Enter if not known)',
    },
    check: (value) =>
      dayProblem(value) ??
      (value.startsWith(year) ? undefined : { es: `No es de ${year}.`, en: `It is not in ${year}.` }),
  });
  if (start === undefined) return undefined;
  const end = await ask.text('end', {
    ask: { es: 'Su último día', en: 'Its last day' },
    initial: start,
    check: (value) => lastDayProblem(value, start),
  });
  return { start, end };
}

/** The day that takes the place of each of the old edition: as far from the first, within the new one, or as it is told. */
export async function movedDays(
  { ask, content }: Desk,
  old: EditionEntry,
  { start, end }: { readonly start: IsoDate; readonly end: IsoDate },
): Promise<ReadonlyMap<IsoDate, IsoDate>> {
  const days = ofEdition(content.agenda, old.id);
  const known = days.flatMap(({ data }) => [
    data.date,
    data.until ?? data.date,
    ...(data.course ? [data.course.deadline] : []),
  ]);
  const first = old.data.dates?.start ?? known.toSorted()[0] ?? start;
  const placed = (date: IsoDate) => {
    const same = dateAfter(start, daysFrom(first, date));
    return same < start ? start : same > end ? end : same;
  };
  const moved = new Map(known.map((date) => [date, placed(date)]));
  const sessions = sessionsOf(content, old.id).toSorted((a, b) => a.session.number - b.session.number);
  const given = ask.given('session-dates')?.split(/[\s,;]+/);
  for (const [index, { day, session }] of sessions.entries()) {
    const { date } = day.data;
    const own = given?.[index];
    const problem = (value: string) =>
      dayProblem(value) ??
      (value >= start && value <= end
        ? undefined
        : {
            es: `Queda fuera de la edición, del ${start} al ${end}.`,
            en: `It is outside the edition, ${start} to ${end}.`,
          });
    const wrong = own === undefined ? undefined : problem(own);
    if (wrong) throw new Refusal({ es: `--session-dates: ${wrong.es}`, en: `--session-dates: ${wrong.en}` });
    const number = String(session.number);
    if (own === undefined && !ask.canAsk && dateAfter(start, daysFrom(first, date)) > end) {
      throw new Refusal({
        es: `La sesión ${number} no cabe: la nueva edición tiene menos días. Di el día de cada sesión con --session-dates.`,
        en: `Session ${number} does not fit: the new edition has fewer days. Say the day of each session with --session-dates.`,
      });
    }
    const asked = {
      ask: { es: `¿Qué día es la sesión ${number}?`, en: `What day is session ${number} on?` },
      initial: moved.get(date),
      check: problem,
    };
    moved.set(date, own ?? (await ask.text(`date of session ${number}`, asked)));
  }
  return moved;
}
