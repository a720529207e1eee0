import type { APIRoute } from 'astro';
import { isExampleAddress } from '../domain/setting.ts';

/**
 * Everyone may read everything (RFC 9309); the sitemap says what there is. Nobody is asked in while the site has no address
 * but an example's.
 */
export const GET: APIRoute = ({ url, site = url }) =>
  new Response(
    `User-agent: *\n${isExampleAddress(site) ? 'Disallow' : 'Allow'}: /\n\nSitemap: ${new URL('sitemap-index.xml', site).href}\n`,
  );
