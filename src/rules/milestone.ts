import type { Localized } from '../domain/locale.ts';
import { daySpan, type IsoDate } from '../domain/time.ts';
import { type Content, type ContentEntry, editionEntry } from './content.ts';
import { type Finding, findingAt } from './finding.ts';
import { IN_ORDER } from './fixes.ts';
import { heldSessions } from './session.ts';

type ParticipantsEntry = ContentEntry<'participants'>;
type StepData = ParticipantsEntry['data']['route'][number];
type Field = 'on' | 'opens' | 'closes';

/** The dates of the steps of the route make sense: with one another, with the sessions and with the state of the link. */
export function milestoneFindings(content: Content): readonly Finding[] {
  return content.participants.flatMap((entry) => {
    const edition = editionEntry(content, entry.id);
    const dates = heldSessions(content, edition)
      .map(({ day }) => day.data.date)
      .toSorted();
    return entry.data.route.flatMap((step, index) => {
      const bySessions = sessionFindings(entry, step, index, dates);
      return [
        ...orderFindings(entry, step, index),
        ...yearFindings(entry, step, index),
        ...(bySessions.length > 0 ? bySessions : lateFindings(entry, step, index, edition)),
        ...sinceFindings(entry, step, index, edition),
      ];
    });
  });
}

/** The last date of a step that is written, and where. */
function endOf({ on, opens, closes }: StepData): { readonly field: Field; readonly date: IsoDate } | undefined {
  if (closes !== undefined) return { field: 'closes', date: closes };
  if (on !== undefined) return { field: 'on', date: on };
  return opens === undefined ? undefined : { field: 'opens', date: opens };
}

function orderFindings(entry: ParticipantsEntry, { opens, closes }: StepData, index: number): readonly Finding[] {
  if (opens === undefined || closes === undefined || opens <= closes) return [];
  const wrong = {
    es: `cierra el ${closes}, antes de abrir el ${opens}`,
    en: `closes on ${closes}, before it opens on ${opens}`,
  };
  return [findingAt(entry, ['route', index, 'closes'], wrong, IN_ORDER)];
}

/** A programme begins to be prepared in the year before its own, and may end in the one after it. */
function yearFindings(entry: ParticipantsEntry, step: StepData, index: number): readonly Finding[] {
  const year = Number(entry.id);
  return (['on', 'opens', 'closes'] as const).flatMap((field) => {
    const date = step[field];
    if (date === undefined || Math.abs(Number(date.slice(0, 4)) - year) <= 1) return [];
    const wrong = {
      es: `${date} no es del año de la edición, ${entry.id}, ni del anterior ni del siguiente`,
      en: `${date} is not in the year of the edition, ${entry.id}, nor in the one before or after it`,
    };
    return [findingAt(entry, ['route', index, field], wrong, { es: 'corrige la fecha', en: 'correct the date' })];
  });
}

const DATE_OR_KIND = {
  es: 'corrige la fecha, o el kind del paso',
  en: 'correct the date, or the kind of the step',
};

/** What comes before the sessions ends by the first, and what comes after them ends no earlier than the last. */
function sessionFindings(
  entry: ParticipantsEntry,
  step: StepData,
  index: number,
  dates: readonly IsoDate[],
): readonly Finding[] {
  const [first, last] = [dates[0], dates.at(-1)];
  const end = endOf(step);
  if (!end || first === undefined || last === undefined) return [];
  const refuse = (wrong: Localized) => [findingAt(entry, ['route', index, end.field], wrong, DATE_OR_KIND)];
  if ((step.kind === 'nomination' || step.kind === 'entry-survey') && end.date > first) {
    return refuse({
      es: `${end.date} es posterior al día de la primera sesión, ${first}, y un paso de este tipo va antes`,
      en: `${end.date} is after the day of the first session, ${first}, and a step of this kind comes before it`,
    });
  }
  if ((step.kind === 'exit-survey' || step.kind === 'certificate') && end.date < last) {
    return refuse({
      es: `${end.date} es anterior al día de la última sesión, ${last}, y un paso de este tipo va después`,
      en: `${end.date} is before the day of the last session, ${last}, and a step of this kind comes after it`,
    });
  }
  return [];
}

/** What leads to the end of an edition, or is a part of it, begins before that. */
function lateFindings(
  entry: ParticipantsEntry,
  { kind, on, opens }: StepData,
  index: number,
  { data: { dates } }: ContentEntry<'editions'>,
): readonly Finding[] {
  if (!dates || kind === 'exit-survey' || kind === 'certificate' || kind === 'other') return [];
  const [field, date] = on === undefined ? (['opens', opens] as const) : (['on', on] as const);
  if (date === undefined || date <= dates.end) return [];
  const wrong = {
    es: `${date} es posterior al final de la edición, ${dates.end} en edition.yaml: un paso de este tipo empieza antes`,
    en: `${date} is after the edition ends, on ${dates.end} in edition.yaml: a step of this kind begins before`,
  };
  return [findingAt(entry, ['route', index, field], wrong, DATE_OR_KIND)];
}

/** A link was opened once the edition was published, and before the step ended. */
function sinceFindings(
  entry: ParticipantsEntry,
  { link, opens, closes, on }: StepData,
  index: number,
  { data: { published, timeZone } }: ContentEntry<'editions'>,
): readonly Finding[] {
  if (!link || link.state === 'pending' || link.since === undefined) return [];
  const { since } = link;
  const refuse = (wrong: Localized) => [
    findingAt(entry, ['route', index, 'link', 'since'], wrong, {
      es: 'corrige el momento, en UTC, o las fechas',
      en: 'correct the moment, in UTC, or the dates',
    }),
  ];
  if (since < published) {
    return refuse({
      es: `${since} es anterior a la publicación de la edición, ${published} en edition.yaml`,
      en: `${since} is before the edition was published, at ${published} in edition.yaml`,
    });
  }
  const end = closes ?? on;
  // Dates out of order are told already.
  if (opens !== undefined && end !== undefined && end < opens) return [];
  if (link.state === 'closed' || end === undefined || since <= daySpan(end, end, timeZone).end) return [];
  return refuse({
    es: `${since} es posterior al final del paso, el ${end}`,
    en: `${since} is after the step ends, on ${end}`,
  });
}
