import type { APIRoute } from 'astro';
import { TILE_SVG } from '../formats/tile.ts';

/** The icon of the installed site. */
export const GET: APIRoute = () => new Response(TILE_SVG, { headers: { 'Content-Type': 'image/svg+xml' } });
