/**
 * Whether no message says a value of a file: a recording keeps an address for participants alone, which may stand in any of
 * its fields by mistake, and what is printed where the site is built is read by others.
 */
export function saysNoValues(file: string): boolean {
  return /(?:^|\/)recordings\/[^/]+\.yaml$/.test(file);
}
