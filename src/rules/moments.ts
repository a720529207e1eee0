import { daySpan } from '../domain/time.ts';
import { type Content, type ContentEntry, editionEntry, editionOf, ofEdition } from './content.ts';
import { documentsOf, type LocatedDocument, materialsOf } from './document.ts';
import { type Finding, findingAt, type Located } from './finding.ts';
import { danglingFindings } from './ids.ts';

type EditionEntry = ContentEntry<'editions'>;

/** What was done comes after what it was done to: changes of an edition, announcements, recordings of a day without hours. */
export function momentFindings(content: Content): readonly Finding[] {
  return [
    ...content.editions.flatMap((edition) => [
      ...changeFindings(content, edition),
      ...documentsOf(edition.data).flatMap((one) => announcedFindings(edition, one)),
      ...ofEdition(content.agenda, edition.id).flatMap((day) =>
        (day.data.session ? materialsOf(day.data.session) : []).flatMap((one) => announcedFindings(day, one)),
      ),
    ]),
    ...content.recordings.flatMap((recording) => earlyRecordings(content, recording)),
  ];
}

/** Every change of an edition comes after it was published and after the change before it, and names steps that exist. */
function changeFindings(content: Content, edition: EditionEntry): readonly Finding[] {
  const { changes, published } = edition.data;
  const steps = ofEdition(content.participants, edition.id).flatMap(({ data }) => data.route.map(({ id }) => id));
  return changes.flatMap(({ at, items }, index) => {
    const before = changes[index - 1]?.at ?? published;
    const path = ['changes', index];
    const dangling = danglingFindings(
      edition,
      items.map((id, place) => ({ path: [...path, 'items', place], id })),
      new Set(['edition', ...steps]),
      'item',
      `content/editions/${edition.id}/participants.yaml`,
    );
    if (at > before) return dangling;
    const late = findingAt(
      edition,
      [...path, 'at'],
      {
        es: `${at} no es posterior a lo que viene antes, del ${before}: la publicación de la edición o el cambio de arriba`,
        en: `${at} is not later than what comes before it, of ${before}: the publication of the edition, or the change above`,
      },
      {
        es: 'corrige el momento, o pon los cambios en orden; lo que aún no se publica se corrige sin anotar un cambio',
        en: 'correct the moment, or put the changes in order; what is not published yet is simply corrected, without a change',
      },
    );
    return [...dangling, late];
  });
}

/** No document is announced before it was published. */
function announcedFindings(entry: Located, { document, path }: LocatedDocument): readonly Finding[] {
  if (document.state !== 'published' || document.announced === undefined) return [];
  if (document.announced >= document.published) return [];
  return [
    findingAt(
      entry,
      [...path, 'announced'],
      {
        es: `${document.announced} es anterior a la publicación del documento, el ${document.published}`,
        en: `${document.announced} is before the document was published, at ${document.published}`,
      },
      {
        es: 'escribe cuándo lo anunció este sitio, en UTC, o quita announced',
        en: 'write when this site first told of it, in UTC, or remove announced',
      },
    ),
  ];
}

/** No recording is published before the day of its session, where that has no hours; where it has, another rule asks more. */
function earlyRecordings(content: Content, recording: ContentEntry<'recordings'>): readonly Finding[] {
  const edition = editionEntry(content, editionOf(recording.id));
  const day = ofEdition(content.agenda, edition.id).find(({ data }) => data.session?.number === recording.data.session);
  const session = day?.data.session;
  if (!session || session.start || session.items.some(({ start }) => start)) return [];
  const { date } = day.data;
  const { start } = daySpan(date, date, session.timeZone ?? edition.data.timeZone);
  return (['youtube', 'ecampus'] as const).flatMap((outlet) => {
    const video = recording.data[outlet];
    if (video.state !== 'published' || video.published >= start) return [];
    return [
      findingAt(
        recording,
        [outlet, 'published'],
        {
          es: `es anterior al día de la sesión, el ${date}`,
          en: `is before the day of the session, ${date}`,
        },
        {
          es: `escribe cuándo se publicó, en UTC, o corrige la sesión en ${day.file}`,
          en: `write when it was published, in UTC, or correct the session in ${day.file}`,
        },
      ),
    ];
  });
}
