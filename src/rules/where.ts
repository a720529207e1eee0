import type { Localized } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import { type Placed, VENUE_PENDING, type Where, whereOf } from '../domain/venue.ts';
import { type Content, type ContentEntry, ofEdition } from './content.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';
import { repeated } from './ids.ts';

type EditionEntry = ContentEntry<'editions'>;
type SessionData = NonNullable<ContentEntry<'agenda'>['data']['session']>;

/** Where something is held is told: in person at a venue, on line on a platform, in a room that the venue has. */
export function whereFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((edition) => {
    const held = heldIn(content, edition.id);
    return [
      ...repeatedRooms(edition, edition.data, ['venue', 'rooms']),
      ...held.flatMap(({ entry, session }) => [
        ...repeatedRooms(entry, session, ['session', 'venue', 'rooms']),
        ...(session.mode === undefined ? [] : modeFindings(entry, ['session', 'mode'], whereOf(edition.data, session))),
        ...placeFindings(entry, edition.data, session),
      ]),
    ];
  });
}

function repeatedRooms(entry: Located, { venue }: Placed, path: DataPath): readonly Finding[] {
  if (typeof venue !== 'object') return [];
  return repeated(venue.rooms, ({ id }) => id).map(({ key, index }) =>
    findingAt(
      entry,
      [...path, index, 'id'],
      { es: `la sala ${quoted(key).es} aparece dos veces`, en: `the room ${quoted(key).en} appears twice` },
      { es: 'da a cada sala su propio identificador', en: 'give each room its own id' },
    ),
  );
}

function heldIn({ agenda }: Content, edition: string) {
  return ofEdition(agenda, edition).flatMap((entry) =>
    entry.data.session ? [{ entry, session: entry.data.session }] : [],
  );
}

/** The mode of each edition holds for itself and for every session that says none; those may say the place. */
export function editionModeFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((edition) => {
    if (edition.data.mode === undefined) return [];
    const sessions = heldIn(content, edition.id).map(({ session }) => session);
    const inheriting = sessions.filter(({ mode }) => mode === undefined);
    const wheres =
      sessions.length === 0 ? [whereOf(edition.data)] : inheriting.map((own) => whereOf(edition.data, own));
    return wheres.map((where) => modeFindings(edition, ['mode'], where)).find((found) => found.length > 0) ?? [];
  });
}

function modeFindings(entry: Located, path: DataPath, { mode, venue, online }: Where): readonly Finding[] {
  if (mode === undefined) return [];
  const findings: Finding[] = [];
  if (mode !== 'online' && venue === undefined) {
    const fix = {
      es: `agrega venue, o escribe venue: ${VENUE_PENDING}`,
      en: `add venue, or write venue: ${VENUE_PENDING}`,
    };
    const wrong = { es: `es ${mode} y no tiene sede`, en: `is ${mode} and has no venue` };
    findings.push(findingAt(entry, path, wrong, fix));
  }
  if (mode !== 'in-person' && !online) {
    const wrong = { es: `es ${mode} y no dice la plataforma`, en: `is ${mode} and names no platform` };
    const fix = { es: 'agrega online, con su platform', en: 'add online, with its platform' };
    findings.push(findingAt(entry, path, wrong, fix));
  }
  return findings;
}

/** The rooms and the links that a session, its items and their groups name. */
function placeFindings(
  entry: ContentEntry<'agenda'>,
  edition: EditionEntry['data'],
  session: SessionData,
): readonly Finding[] {
  const where = whereOf(edition, session);
  // What its mode asks for and is not there is told of the mode, once.
  const isPlaceMissing = where.venue === undefined && (where.mode === 'in-person' || where.mode === 'hybrid');
  const isOffline = where.mode === undefined || where.mode === 'in-person';
  return placesOf(session).flatMap(({ path, room, link }) => [
    ...(room === undefined || isPlaceMissing ? [] : roomFindings(entry, [...path, 'room'], room, where)),
    ...(link === undefined || !isOffline
      ? []
      : [
          findingAt(
            entry,
            [...path, 'link'],
            {
              es: 'es un enlace propio, y aquí nada es en línea',
              en: 'is a link of its own, and nothing is held online here',
            },
            {
              es: 'agrega online a la sesión o a la edición, o quita el enlace',
              en: 'add online to the session or to the edition, or remove the link',
            },
          ),
        ]),
  ]);
}

function placesOf(session: SessionData): readonly (Pick<Placed, 'room' | 'link'> & { readonly path: DataPath })[] {
  return [
    { path: ['session'], room: session.room },
    ...session.items.flatMap(({ room, link, groups }, index) => {
      const path = ['session', 'items', index];
      return [
        { path, room, link },
        ...groups.map((group, place) => ({
          path: [...path, 'groups', place],
          room: group.room,
          link: group.link,
        })),
      ];
    }),
  ];
}

function roomFindings(entry: Located, path: DataPath, room: string, { venue }: Where): readonly Finding[] {
  const name = quoted(room);
  const wrong = { es: `no hay ninguna sala ${name.es}`, en: `there is no room ${name.en}` };
  const refuse = (fix: Localized) => [findingAt(entry, path, wrong, fix)];
  if (venue === undefined) {
    return refuse({
      es: 'agrega una sede con sus salas, o quita la sala: aquí nadie acude a una',
      en: 'add a venue with its rooms, or remove the room: nobody comes to one here',
    });
  }
  if (venue === VENUE_PENDING) {
    return refuse({
      es: 'quita la sala hasta que se conozca la sede, o escribe la sede',
      en: 'remove the room until the venue is known, or write the venue',
    });
  }
  const rooms = venue.rooms.map(({ id }) => id);
  if (rooms.includes(room)) return [];
  if (rooms.length === 0) return refuse({ es: 'agrégala en venue.rooms', en: 'add it to venue.rooms' });
  const list = rooms.join(', ');
  return refuse({
    es: `escribe una de ${list}, o agrégala en venue.rooms`,
    en: `write one of ${list}, or add it to venue.rooms`,
  });
}
