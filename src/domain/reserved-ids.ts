import type { Localized } from './locale.ts';

/** What the further pages of a list are called in an address, before their number: `pagina-2`, `page-2`. */
export const FURTHER_PAGES = { es: 'pagina', en: 'page' } as const satisfies Localized;

/** Whether an id would stand where the further pages of a list stand. */
export function isFurtherPage(id: string): boolean {
  return Object.values(FURTHER_PAGES).some((name) => new RegExp(`^${name}-\\d+$`).test(id));
}
