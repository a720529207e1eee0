import type { APIRoute } from 'astro';
import { agendaDataJsonSchema } from '../../../formats/agenda-json.ts';
import { programmePaths } from '../../../views/paths.ts';

export const getStaticPaths = () => programmePaths('data-schema');

/** What describes the open data of the agenda. */
export const GET: APIRoute = () => Response.json(agendaDataJsonSchema());
