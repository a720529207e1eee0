import type { Localized } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import { type Content, type ContentEntry, ofEdition, sectionIds, sessionNumbers } from './content.ts';
import { type DataPath, type Finding, findingAt } from './finding.ts';
import { IN_ORDER } from './fixes.ts';
import { danglingFindings, repeated } from './ids.ts';

type EditionEntry = ContentEntry<'editions'>;

/** The dates of each edition are in order and in its year; its profiles add up, and its steps have names of their own. */
export function editionFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((edition) => [
    ...dateFindings(edition),
    ...ofEdition(content.participants, edition.id).flatMap(participantFindings),
  ]);
}

/** The objectives of each edition name sessions that it has. */
export function objectiveFindings(content: Content): readonly Finding[] {
  return content.objectives.flatMap((entry) =>
    danglingFindings(
      entry,
      entry.data.specific.map(({ session }, index) => ({ path: ['specific', index, 'session'], id: session })),
      new Set(sessionNumbers(content, entry.id)),
      'session',
      `content/editions/${entry.id}/agenda`,
    ),
  );
}

/** The facts of how an edition went name sessions and sections that exist, and were read after they were written. */
export function factFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((edition) =>
    (['outcomes', 'followUp'] as const).flatMap((list) =>
      edition.data[list].flatMap((fact, index) => ofFact(content, edition, fact, [list, index])),
    ),
  );
}

function dateFindings(edition: EditionEntry): readonly Finding[] {
  const { dates, published, announced } = edition.data;
  const findings: Finding[] = [];
  const refuse = (path: DataPath, wrong: Localized, fix: Localized) =>
    findings.push(findingAt(edition, path, wrong, fix));
  if (announced !== undefined && announced < published) {
    refuse(
      ['announced'],
      {
        es: `${announced} es anterior a la publicación de la edición, ${published}`,
        en: `${announced} is before the edition was published, at ${published}`,
      },
      {
        es: 'escribe cuándo este sitio habló de ella por primera vez, en UTC, o quita announced',
        en: 'write when this site first told of it, in UTC, or remove announced',
      },
    );
  }
  if (dates && !dates.start.startsWith(edition.id)) {
    refuse(
      ['dates', 'start'],
      {
        es: `${dates.start} no es del año de la edición, ${edition.id}`,
        en: `${dates.start} is not in the year of the edition, ${edition.id}`,
      },
      {
        es: 'corrige la fecha, o cambia el nombre de la carpeta de la edición',
        en: 'correct the date, or rename the folder of the edition',
      },
    );
  }
  if (dates && dates.end < dates.start) {
    refuse(
      ['dates', 'end'],
      {
        es: `la edición termina el ${dates.end}, antes de empezar el ${dates.start}`,
        en: `the edition ends on ${dates.end}, before it starts on ${dates.start}`,
      },
      IN_ORDER,
    );
  }
  return findings;
}

function participantFindings(entry: ContentEntry<'participants'>): readonly Finding[] {
  const { profiles, perCountry, route } = entry.data;
  const sum = profiles?.reduce((before, { count }) => before + count, 0);
  const [total, expected] = [String(sum), String(perCountry)];
  return [
    ...(sum === perCountry
      ? []
      : [
          findingAt(
            entry,
            ['perCountry'],
            {
              es: `los perfiles suman ${total}, no ${expected}`,
              en: `the profiles add up to ${total}, not to ${expected}`,
            },
            {
              es: 'corrige el número, o el count de un perfil',
              en: 'correct the number, or the count of a profile',
            },
          ),
        ]),
    ...repeated(route, ({ id }) => id).map(({ key, index }) =>
      findingAt(
        entry,
        ['route', index, 'id'],
        { es: `el paso ${quoted(key).es} aparece dos veces`, en: `the step ${quoted(key).en} appears twice` },
        { es: 'da a cada paso su propio identificador', en: 'give each step its own id' },
      ),
    ),
  ];
}

function ofFact(
  content: Content,
  entry: EditionEntry,
  { session, source }: EditionEntry['data']['outcomes'][number],
  path: DataPath,
): readonly Finding[] {
  const dangling = danglingFindings(
    entry,
    session === undefined ? [] : [{ path: [...path, 'session'], id: session }],
    new Set(sessionNumbers(content, entry.id)),
    'session',
    `content/editions/${entry.id}/agenda`,
  );
  if ('section' in source) {
    const sections = new Set(sectionIds(content, source.edition));
    const at = [...path, 'source', 'section'];
    const folder = `content/editions/${source.edition}/note`;
    return [...dangling, ...danglingFindings(entry, [{ path: at, id: source.section }], sections, 'section', folder)];
  }
  if (source.date === undefined || source.date <= source.read) return dangling;
  return [
    ...dangling,
    findingAt(
      entry,
      [...path, 'source', 'read'],
      {
        es: `la fuente se consultó el ${source.read}, antes de publicarse el ${source.date}`,
        en: `the source was read on ${source.read}, before it was published on ${source.date}`,
      },
      { es: 'corrige una de las dos fechas', en: 'correct one of the two dates' },
    ),
  ];
}
