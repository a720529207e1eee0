import { programmes } from '../data/programmes.ts';
import { sessionsOf } from '../domain/agenda.ts';
import { countriesOf } from '../domain/country-zones.ts';
import { pathsOf } from './paths.ts';

/** The paths of the sheet of every country that an agenda concerns. */
export async function sheetPaths() {
  return pathsOf(
    ['lang', 'edition', 'agenda', 'sheet', 'country'],
    (await programmes())
      .map((programme) => ({ programme, sessions: sessionsOf(programme.days) }))
      .filter(({ sessions }) => sessions.length > 0)
      .flatMap(({ programme, sessions }) =>
        countriesOf(sessions).map((delegation) => ({
          ...programme,
          route: { page: 'sheet', edition: programme.edition.id, delegation } as const,
        })),
      ),
  );
}
