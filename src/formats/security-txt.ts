import { LANGS } from '../domain/locale.ts';
import type { SecurityContact } from '../domain/site.ts';

/** Whom to tell of a flaw in the site's security (RFC 9116); `canonical` is the whole address of the file. */
export function securityTxt({ contact, expires }: SecurityContact, canonical: string): string {
  return [
    `Contact: ${contact.startsWith('https://') ? contact : `mailto:${contact}`}`,
    `Expires: ${expires}T23:59:59Z`,
    `Preferred-Languages: ${LANGS.join(', ')}`,
    `Canonical: ${canonical}`,
    '',
  ].join('\n');
}
