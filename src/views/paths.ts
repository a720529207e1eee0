import { programmes } from '../data/programmes.ts';
import { sessionsOf } from '../domain/agenda.ts';
import { type EditionPage, EDITION_PAGES, type PublishedProgramme } from '../domain/edition.ts';
import { filesOf, type ProgrammeFile } from '../domain/growth.ts';
import { type Lang, LANGS } from '../domain/locale.ts';
import { address, type Route } from '../i18n/routes.ts';

/**
 * What Astro's getStaticPaths wants: for each route, in each language, the parts of its address under the names that the
 * page's file gives them (`...name` takes all the parts from there), and route and language as props beside whatever
 * else goes with the route.
 */
export function pathsOf<R extends Route, Props extends object>(
  parameters: readonly string[],
  entries: readonly (Props & { readonly route: R })[],
): { params: Record<string, string | undefined>; props: Props & { route: R; lang: Lang } }[] {
  return entries.flatMap((entry) =>
    LANGS.map((lang) => {
      const parts = address(entry.route, lang).split('/');
      return {
        params: Object.fromEntries(
          parameters.map((name, index) =>
            name.startsWith('...')
              ? [name.slice(3), parts.slice(index).filter(Boolean).join('/') || undefined]
              : [name, parts[index]],
          ),
        ),
        props: { ...entry, lang },
      };
    }),
  );
}

/** What every page and file is made from: its route, and the language it is in. */
export interface PageProps extends Record<string, unknown> {
  readonly route: Route;
  readonly lang: Lang;
}

/** What a page or file about a programme is made from. */
export interface ProgrammePage extends PageProps, PublishedProgramme {}

/** What an edition has once, where it has something for it: pages, and files that hold its agenda. */
type ProgrammeRoute = EditionPage | 'my-agenda' | 'sheets' | ProgrammeFile;

/** Whether a programme has a page or file. */
function has(programme: PublishedProgramme, page: ProgrammeRoute): boolean {
  const { pages, days } = programme;
  if (page === 'my-agenda') return pages.includes('agenda');
  if (page === 'sheets') return sessionsOf(days).length > 0;
  return EDITION_PAGES.some((name) => name === page)
    ? pages.some((name) => name === page)
    : filesOf(programme).some((name) => name === page);
}

/**
 * The paths of one page or file of every edition that has it.
 * @param parameters the names that its file gives to the parts of its address below the edition
 */
export async function programmePaths<P extends ProgrammeRoute>(page: P, ...parameters: readonly string[]) {
  return pathsOf(
    ['lang', 'edition', ...parameters],
    (await programmes())
      .filter((programme) => has(programme, page))
      .map((programme) => ({
        ...programme,
        route: { page, edition: programme.edition.id } as Route & { page: P },
      })),
  );
}

/** The paths of the calendar of each session, with that session only. */
export async function sessionCalendarPaths() {
  const entries = pathsOf(
    ['lang', 'edition', 'agenda', 'session'],
    (await programmes()).flatMap((programme) =>
      sessionsOf(programme.days).map((session) => ({
        ...programme,
        route: { page: 'session-calendar', edition: programme.edition.id, session: session.number } as const,
        days: [{ date: session.date, until: session.date, courses: [], sessions: [session] }],
        steps: [],
      })),
    ),
  );
  // The ending is the file's own; the rest of the name is the parameter.
  return entries.map(({ params, props }) => ({
    params: { ...params, session: params['session']?.replace(/\.ics$/, '') },
    props,
  }));
}
