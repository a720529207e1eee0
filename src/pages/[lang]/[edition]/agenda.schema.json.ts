import type { APIRoute } from 'astro';
import { programmes } from '../../../data/editions.ts';
import { AGENDA_SCHEMA } from '../../../domain/open-data.ts';
import { pathsOf } from '../../_paths.ts';

export async function getStaticPaths() {
  return pathsOf(
    ['lang', 'edition'],
    (await programmes()).map(({ edition }) => ({ route: { page: 'data-schema', edition: edition.id } as const })),
  );
}

/** What describes the open data of the agenda. */
export const GET: APIRoute = () => Response.json(AGENDA_SCHEMA);
