import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { programmes } from '../../../data/editions.ts';
import { agendaDataSchema } from '../../../schemas/open-data.ts';
import { pathsOf } from '../../../views/paths.ts';

export async function getStaticPaths() {
  return pathsOf(
    ['lang', 'edition'],
    (await programmes()).map(({ edition }) => ({ route: { page: 'data-schema', edition: edition.id } as const })),
  );
}

/** What describes the open data of the agenda: the schema by which they are made, as a JSON Schema (2020-12). */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(agendaDataSchema, { target: 'draft-2020-12' }));
