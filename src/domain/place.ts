import type { Localized } from './locale.ts';

/** A country, and where it matters a town or state of it. */
export interface Place {
  /** ISO 3166-1 alpha-2: `CR`. */
  readonly country: string;
  /** The town or state, as each language names it: `Ciudad de México`, `Mexico City`. */
  readonly locality?: Localized | undefined;
}

/** The eleven Member Countries of the conference, ISO 3166-1 alpha-2. */
export const MEMBER_COUNTRIES = ['BZ', 'CA', 'CR', 'SV', 'US', 'GT', 'HN', 'MX', 'NI', 'PA', 'DO'] as const;

/** Whether a country (ISO 3166-1 alpha-2) is one of them. */
export function isMember(country: string): boolean {
  return MEMBER_COUNTRIES.some((member) => member === country);
}
