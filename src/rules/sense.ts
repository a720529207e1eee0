import { dateAfter, daySpan, type Instant } from '../domain/time.ts';
import { type Content, type ContentEntry, editionEntry, editionOf, ofEdition } from './content.ts';
import { documentsOf, materialsOf, type LocatedDocument } from './document.ts';
import { type Finding, findingAt, type Located } from './finding.ts';
import { otherYearWarnings } from './other-year.ts';
import { textsIn } from './texts.ts';

type EditionEntry = ContentEntry<'editions'>;

/** What can be held to be a mistake on the day on which it is read, and is no reason to refuse the content. */
export function senseWarnings(content: Content, today: Date): readonly Finding[] {
  const now: Instant = today.toISOString();
  return [
    ...content.editions.flatMap((edition) => [
      ...oddPublication(edition, now),
      ...unreadSources(edition, now),
      ...earlyOutcomes(edition, now),
      ...documentsOf(edition.data).flatMap((one) => [
        ...futureDocument(edition, one, now),
        ...earlyReport(edition, one),
      ]),
      ...ofEdition(content.agenda, edition.id).flatMap((day) =>
        (day.data.session ? materialsOf(day.data.session) : []).flatMap((one) => futureDocument(day, one, now)),
      ),
    ]),
    ...content.recordings.flatMap((recording) => futureRecordings(recording, now)),
    ...content.participants.flatMap((entry) => lateDeadlines(entry, editionEntry(content, editionOf(entry.id)))),
    ...otherYearWarnings(content),
  ];
}

/** Nobody knows how an edition went that has not begun: another one's results were copied with its files. */
function earlyOutcomes(edition: EditionEntry, now: Instant): readonly Finding[] {
  const { outcomes, dates, timeZone } = edition.data;
  const start = dates ? daySpan(dates.start, dates.start, timeZone).start : `${edition.id}-01-01T00:00:00Z`;
  if (outcomes.length === 0 || start <= now) return [];
  return [
    findingAt(
      edition,
      ['outcomes'],
      {
        es: `cuenta cómo fue la edición ${edition.id}, que todavía no empieza`,
        en: `tells how the edition of ${edition.id} went, which has not begun`,
      },
      {
        es: 'escribe outcomes: [] hasta que se sepa; si copiaste otra edición, sus resultados se quedan en ella',
        en: 'write outcomes: [] until that is known; if you copied another edition, its results stay there',
      },
    ),
  ];
}

const EDITION_FIX = {
  es: 'escribe cuándo publicó este sitio la edición, en UTC; o ajusta el reloj',
  en: 'write when this site published the edition, in UTC; or set the clock',
};

const FUTURE = {
  wrong: {
    es: 'dice que ya se publicó, y ese momento aún no llega según el reloj de este equipo',
    en: 'says that it is published, and the moment is still to come by the clock of this machine',
  },
  fix: {
    es: 'escribe cuándo se publicó, en UTC, o state: pending hasta entonces; o ajusta el reloj',
    en: 'write when it was published, in UTC, or state: pending until then; or set the clock',
  },
};

/** How many years before its own an edition may be published; before that, a date was not filled in. */
const EARLIEST = 3;

/** An edition is published today or was, and not long before anyone planned it. */
function oddPublication(edition: EditionEntry, now: Instant): readonly Finding[] {
  const { published } = edition.data;
  if (published > now) return [findingAt(edition, ['published'], FUTURE.wrong, EDITION_FIX)];
  const first = String(Number(edition.id) - EARLIEST);
  if (published >= first) return [];
  return [
    findingAt(
      edition,
      ['published'],
      {
        es: `es de ${published.slice(0, 4)}, mucho antes de la edición ${edition.id}`,
        en: `is of ${published.slice(0, 4)}, long before the edition of ${edition.id}`,
      },
      EDITION_FIX,
    ),
  ];
}

/** Nobody has read a source on a day that is still to come; facts share their sources, and each day is told once. */
function unreadSources(edition: EditionEntry, now: Instant): readonly Finding[] {
  // Where the day begins first, it is a day later already.
  const today = dateAfter(now.slice(0, 'yyyy-mm-dd'.length), 1);
  const coming = textsIn(edition.data).filter(
    ({ path, text }) => path.at(-1) === 'read' && path.at(-2) === 'source' && text > today,
  );
  return coming
    .filter(({ text }, index) => coming.findIndex((other) => other.text === text) === index)
    .map(({ path, text }) =>
      findingAt(
        edition,
        path,
        {
          es: `${text} aún no llega según el reloj de este equipo`,
          en: `${text} is still to come by the clock of this machine`,
        },
        {
          es: 'escribe el día en que leíste la fuente; o ajusta el reloj',
          en: 'write the day on which you read the source; or set the clock',
        },
      ),
    );
}

function futureDocument(entry: Located, { document, path }: LocatedDocument, now: Instant): readonly Finding[] {
  if (document.state !== 'published' || document.published <= now) return [];
  return [findingAt(entry, [...path, 'published'], FUTURE.wrong, FUTURE.fix)];
}

function futureRecordings(entry: ContentEntry<'recordings'>, now: Instant): readonly Finding[] {
  return (['youtube', 'ecampus'] as const).flatMap((outlet) => {
    const video = entry.data[outlet];
    if (video.state !== 'published' || video.published <= now) return [];
    return [findingAt(entry, [outlet, 'published'], FUTURE.wrong, FUTURE.fix)];
  });
}

/** A report tells how an edition went: it is published once that has begun. */
function earlyReport(edition: EditionEntry, { document, path }: LocatedDocument): readonly Finding[] {
  const { dates, timeZone } = edition.data;
  if (document.kind !== 'report' || document.state !== 'published' || !dates) return [];
  if (document.published >= daySpan(dates.start, dates.start, timeZone).start) return [];
  return [
    findingAt(
      edition,
      [...path, 'published'],
      {
        es: `es un informe publicado antes de que la edición empiece, el ${dates.start}`,
        en: `is a report published before the edition begins, on ${dates.start}`,
      },
      {
        es: 'corrige el momento, o el tipo de documento: kind: other',
        en: 'correct the moment, or the kind of document: kind: other',
      },
    ),
  ];
}

/** What a participant has to do closes while the edition lasts, but for what comes after it. */
function lateDeadlines(entry: ContentEntry<'participants'>, { data: { dates } }: EditionEntry): readonly Finding[] {
  return entry.data.route.flatMap(({ kind, closes }, index) => {
    const comesAfter = kind === 'exit-survey' || kind === 'certificate' || kind === 'other';
    if (!dates || comesAfter || closes === undefined || closes <= dates.end) return [];
    return [
      findingAt(
        entry,
        ['route', index, 'closes'],
        {
          es: `cierra el ${closes}, después de que la edición termina, el ${dates.end}`,
          en: `closes on ${closes}, after the edition ends, on ${dates.end}`,
        },
        { es: 'corrige la fecha, o las de edition.yaml', en: 'correct the date, or those in edition.yaml' },
      ),
    ];
  });
}
