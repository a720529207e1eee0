import type { APIRoute } from 'astro';
import { photographPaths, type PhotographProps, photographResponse } from '../../views/photographs.ts';

export const getStaticPaths = photographPaths;

/** The photograph of a person. */
export const GET: APIRoute<PhotographProps> = ({ props }) => photographResponse(props);
