import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/domain/locale.ts';
import { type SiteName, siteOf } from '../builds/sites.ts';
import { asking, openBuilt } from '../bench/engine.ts';
import { filled } from '../filled.ts';

/** Where the search of a site leads to with a question, the best answers first. */
async function foundIn(name: SiteName, lang: Lang, question: string): Promise<readonly string[]> {
  const { hits } = await openBuilt(pathToFileURL(siteOf(name)), lang).search(asking(question));
  return hits.map(({ record }) => `${record.address}#${record.anchor}`);
}

describe('the search finds first', () => {
  it.each([
    ['a material', 'es', 'Presentación sobre los datos', 'es/2032/agenda/sesion-2/#document-slides'],
    ['a material', 'en', 'Slides on the data', 'en/2032/agenda/session-2/#document-slides'],
    ['a file', 'es', 'Datos ficticios de cinco ciudades', 'es/2032/agenda/sesion-2/#document-data'],
    ['a file', 'en', 'Fictional data of five cities', 'en/2032/agenda/session-2/#document-data'],
    ['a material of a group', 'es', 'quienes se preparan para salir', 'es/2032/agenda/sesion-3/#document-origin-case'],
    ['a material of a group', 'en', 'those who prepare to leave', 'en/2032/agenda/session-3/#document-origin-case'],
    ['a document', 'es', 'Nota conceptual ficticia', 'es/2032/#document-official-note'],
    ['a document', 'en', 'Fictional concept note', 'en/2032/#document-official-note'],
    ['a session by its own name', 'es', 'Ceremonia de apertura', 'es/2032/agenda/sesion-1/#'],
    ['a session by its own name', 'en', 'Opening ceremony', 'en/2032/agenda/session-1/#'],
    ['a panel by its number', 'es', 'Panel 6', 'es/2032/agenda/sesion-6/#'],
    ['a panel by its number', 'en', 'Panel 6', 'en/2032/agenda/session-6/#'],
    ['a workshop by its kind', 'es', 'taller', 'es/2032/agenda/sesion-3/#'],
    ['a workshop by its kind', 'en', 'workshop', 'en/2032/agenda/session-3/#'],
    ['a visit by its kind', 'es', 'visita', 'es/2032/agenda/sesion-5/#'],
    ['a visit by its kind', 'en', 'visit', 'en/2032/agenda/session-5/#'],
    ['a group', 'es', 'Grupo en la sede', 'es/2032/agenda/sesion-4/#s4-3'],
    ['a group', 'en', 'Group at the venue', 'en/2032/agenda/session-4/#s4-3'],
  ] as const)('%s, in %s: %s', async (_, lang, question, first) => {
    expect((await foundIn('hybrid', lang, question))[0]).toBe(first);
  });

  it.each([
    ['announced', 'es', 'municipios y niñez migrante', 'es/2033/#'],
    ['announced', 'en', 'municipalities and migrant children', 'en/2033/#'],
    ['announced', 'es', 'Edición ficticia 2033', 'es/2033/#'],
    ['announced', 'en', 'Fictional 2033 edition', 'en/2033/#'],
    ['weeks', 'es', 'Ejercicio final', 'es/2034/agenda/#course-2'],
    ['weeks', 'en', 'Final exercise', 'en/2034/agenda/#course-2'],
    ['weeks', 'es', 'sesión 5', 'es/2034/agenda/sesion-5/#'],
    ['weeks', 'en', 'A figure in three sentences', 'en/2034/agenda/session-4/#s4-1'],
    ['postponed', 'es', 'Recorrido por un barrio', 'es/2035/agenda/sesion-3/#'],
    ['postponed', 'en', 'A walk through a changing neighbourhood', 'en/2035/agenda/session-3/#'],
  ] as const)('what an edition has however far it is: %s, in %s: %s', async (name, lang, question, first) => {
    expect((await foundIn(name, lang, question))[0]).toBe(first);
  });
});

describe('the search finds', () => {
  it.each([
    ['a material by who made it', 'es', 'Ruth Sample Alder', ['es/2032/agenda/sesion-2/#document-guide']],
    ['a material by who made it', 'en', 'Ruth Sample Alder', ['en/2032/agenda/session-2/#document-guide']],
    ['a group by its kind', 'es', 'municipios de tránsito', ['es/2032/agenda/sesion-3/#s3-2']],
    ['a group by its kind', 'en', 'municipalities of transit', ['en/2032/agenda/session-3/#s3-2']],
    [
      'the venue',
      'es',
      'Centro Ficticio de Convenciones',
      ['es/2032/#', ...[1, 2, 3, 4].map((number) => `es/2032/agenda/sesion-${String(number)}/#`)],
    ],
    [
      'the venue',
      'en',
      'Fictional Convention Centre',
      ['en/2032/#', ...[1, 2, 3, 4].map((number) => `en/2032/agenda/session-${String(number)}/#`)],
    ],
    ['the venue of one session, by its address', 'es', 'Avenida Imaginaria 7', ['es/2032/agenda/sesion-5/#']],
    ['the venue of one session, by its address', 'en', 'Avenida Imaginaria 7', ['en/2032/agenda/session-5/#']],
    [
      'a room by sessions and items',
      'es',
      'Sala Magna',
      ['es/2032/agenda/sesion-2/#', 'es/2032/agenda/sesion-3/#s3-4'],
    ],
    [
      'a room by sessions and items',
      'en',
      'Great Hall',
      ['en/2032/agenda/session-2/#', 'en/2032/agenda/session-3/#s3-4'],
    ],
    [
      'a room by the groups in it',
      'es',
      'Sala del anexo',
      ['es/2032/agenda/sesion-3/#s3-2', 'es/2032/agenda/sesion-4/#s4-3'],
    ],
    [
      'a room by the groups in it',
      'en',
      'Annex room',
      ['en/2032/agenda/session-3/#s3-2', 'en/2032/agenda/session-4/#s4-3'],
    ],
    ['the city', 'es', 'Ciudad de Panamá', ['es/2032/#', 'es/2032/agenda/sesion-1/#']],
    ['the city', 'en', 'Panama City', ['en/2032/#', 'en/2032/agenda/session-1/#']],
    ['the languages of one session', 'es', 'interpretación en inglés', ['es/2032/agenda/sesion-3/#']],
    ['the languages of one session', 'en', 'interpretation into English', ['en/2032/agenda/session-3/#']],
    ['the platform of one session', 'es', 'Jitsi', ['es/2032/agenda/sesion-4/#']],
    ['the platform of one session', 'en', 'Jitsi', ['en/2032/agenda/session-4/#']],
  ] as const)('%s, in %s: %s', async (_, lang, question, expected) => {
    expect(await foundIn('hybrid', lang, question)).toEqual(expect.arrayContaining([...expected]));
  });

  it.each([
    ['es', 'Primer borrador de los datos', 'document-first-draft'],
    ['en', 'First draft of the data', 'document-first-draft'],
  ] as const)('no material that was withdrawn, in %s', async (lang, question, anchor) => {
    const found = await foundIn('hybrid', lang, question);
    expect(filled(found).filter((address) => address.endsWith(anchor))).toEqual([]);
  });
});
