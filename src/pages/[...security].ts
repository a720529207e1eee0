import type { APIRoute } from 'astro';
import { fileResponse } from '../views/files.ts';
import { securityPaths, type SecurityProps, securityText } from '../views/security.ts';

export const getStaticPaths = securityPaths;

/** Whom to tell of a flaw in the site's security. */
export const GET: APIRoute<SecurityProps> = ({ site, props }) => fileResponse(securityText({ site }, props), 'text');
