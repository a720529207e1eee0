import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { agendaDataSchema } from '../../../schemas/open-data.ts';
import { programmePaths } from '../../../views/paths.ts';

export const getStaticPaths = () => programmePaths('data-schema');

/** What describes the open data of the agenda: the schema by which they are made, as a JSON Schema (2020-12). */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(agendaDataSchema, { target: 'draft-2020-12' }));
