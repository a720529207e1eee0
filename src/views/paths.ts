import { programmes } from '../data/editions.ts';
import { type Lang, LANGS } from '../domain/locale.ts';
import { address, type EDITION_PAGES, type Route } from '../i18n/routes.ts';

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

/** The paths of one page of every edition that has an agenda; `parameter` is the name its file gives to its own part. */
export async function programmePaths<P extends (typeof EDITION_PAGES)[number] | 'my-agenda' | 'sheets'>(
  page: P,
  parameter: string,
) {
  return pathsOf(
    ['lang', 'edition', parameter],
    (await programmes()).map((programme) => ({
      ...programme,
      route: { page, edition: programme.edition.id } as Route & { page: P },
    })),
  );
}
