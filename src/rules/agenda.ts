import type { Localized } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import type { IsoDate } from '../domain/time.ts';
import { changeFindings } from './change.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type DataPath, type Finding, findingAt } from './finding.ts';
import { IN_ORDER } from './fixes.ts';
import { repeated } from './ids.ts';
import { itemFindings } from './item.ts';

type DayEntry = ContentEntry<'agenda'>;
type EditionData = ContentEntry<'editions'>['data'];

/** The days of each edition are in order, and so are the items of each. */
export function agendaFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((edition) => {
    const days = ofEdition(content.agenda, edition.id);
    return [
      ...repeatedFindings(days),
      ...days.flatMap((day) => [
        ...dateFindings(day, edition.data),
        ...itemFindings(day),
        ...changeFindings(day, edition.data),
      ]),
    ];
  });
}

/** No two sessions of an edition share a number, and no two courses an id. */
function repeatedFindings(days: readonly DayEntry[]): readonly Finding[] {
  return [
    ...repeated(days, ({ data }) => data.session?.number).map(({ entry, key }) =>
      findingAt(
        entry,
        ['session', 'number'],
        {
          es: `la sesión ${String(key)} está también en otro archivo`,
          en: `session ${String(key)} is in another file too`,
        },
        {
          es: 'da a cada sesión de la edición su propio número',
          en: 'give each session of the edition its own number',
        },
      ),
    ),
    ...repeated(days, ({ data }) => data.course?.id).map(({ entry, key }) =>
      findingAt(
        entry,
        ['course', 'id'],
        { es: `el curso ${quoted(key).es} aparece dos veces`, en: `the course ${quoted(key).en} appears twice` },
        {
          es: 'da a cada curso de la edición su propio identificador, como course-2',
          en: 'give each course of the edition its own id, for example course-2',
        },
      ),
    ),
  ];
}

/** A day stands on its own date, within its edition. */
function dateFindings(day: DayEntry, { dates: stated, status }: EditionData): readonly Finding[] {
  const { date, until = date, session, course } = day.data;
  const last = status.at(-1);
  // While an edition that was postponed has no new days, its agenda keeps those that it had.
  const dates = stated ?? (last?.state === 'postponed' ? last.from : undefined);
  const findings: Finding[] = [];
  const refuse = (path: DataPath, wrong: Localized, fix: Localized) => findings.push(findingAt(day, path, wrong, fix));
  // Dates of an edition that are in no order are told with the edition.
  const within = (value: IsoDate) =>
    dates !== undefined && (dates.end < dates.start || (dates.start <= value && value <= dates.end));
  const outside = (path: DataPath, value: IsoDate) =>
    refuse(
      path,
      {
        es: `${value} está fuera de la edición (${dates ? `${dates.start} a ${dates.end}` : 'aún sin fechas'})`,
        en: `${value} is outside the edition (${dates ? `${dates.start} to ${dates.end}` : 'no dates yet'})`,
      },
      { es: 'corrige la fecha, o dates en edition.yaml', en: 'correct the date, or the dates in edition.yaml' },
    );
  const name = day.id.slice(day.id.lastIndexOf('/') + 1);
  if (name !== date && !name.startsWith(`${date}-`)) {
    refuse(
      ['date'],
      { es: `el archivo no lleva su fecha por nombre, ${date}`, en: `the file is not named after its date, ${date}` },
      {
        es: `llámalo ${date}.yaml, o ${date}-….yaml si la fecha tiene varios archivos`,
        en: `name it ${date}.yaml, or ${date}-….yaml where the date has several files`,
      },
    );
  }
  if (until < date) {
    refuse(['until'], { es: `${until} es anterior a ${date}`, en: `${until} comes before ${date}` }, IN_ORDER);
  }
  if (!within(date)) outside(['date'], date);
  else if (!within(until)) outside(['until'], until);
  if (course && !within(course.deadline)) outside(['course', 'deadline'], course.deadline);
  if (session && until !== date) {
    refuse(
      ['until'],
      { es: 'una sesión dura un día', en: 'a session lasts one day' },
      { es: 'quita «until»', en: 'remove "until"' },
    );
  }
  return findings;
}
