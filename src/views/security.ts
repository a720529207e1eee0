import { site } from '../data/site.ts';
import type { SecurityContact } from '../domain/site.ts';
import { securityTxt } from '../formats/security-txt.ts';
import { pageAt } from '../i18n/page.ts';
import { address } from '../i18n/routes.ts';
import type { AstroPage } from './open-page.ts';

const ROUTE = { page: 'security' } as const;

/** What security.txt is made from. */
export interface SecurityProps extends Record<string, unknown> {
  readonly security: SecurityContact;
}

/** The path of security.txt: where the host gives a contact, and the site stands at the root of a domain (RFC 9116, 3). */
export async function securityPaths() {
  const { security } = await site();
  return security && import.meta.env.BASE_URL === '/'
    ? [{ params: { security: address(ROUTE, 'es') }, props: { security } }]
    : [];
}

/**
 * The text of security.txt; it has no language.
 * @throws Error where the site has no address
 */
export function securityText(astro: AstroPage, { security }: SecurityProps): string {
  if (!astro.site) throw new Error('astro.config.mjs gives the site no address');
  return securityTxt(security, pageAt(ROUTE, 'es', astro.site).absolute(ROUTE));
}
