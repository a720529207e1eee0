import type { APIRoute } from 'astro';
import { searchTerms } from '../../views/search-terms.ts';

/** What goes by more than one name, in both languages: by it a search widens a question. */
export const GET: APIRoute = async () => Response.json(await searchTerms());
