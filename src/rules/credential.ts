import { credentialIn, holdsSignedToken } from '../domain/credential.ts';
import type { Finding } from './finding.ts';
import { plainLetters } from './plain-letters.ts';
import type { LocatedText } from './texts.ts';

/** Addresses as people write them among words: with a protocol or without, up to a space, a bracket or a quotation mark. */
const ADDRESS =
  /(?:https?:\/+|\/\/)[^\s<>"'`()[\]{}|^*«»“”]+|(?<![\p{L}\p{N}@/.-])(?:(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?[/?#;][^\s<>"'`()[\]{}|^*«»“”]*/gu;

/** A space or a line within an address: before or behind a sign that parts it. */
const BREAK = /(?<=[/?&=#])\s+|\s+(?=[/?&=#])/g;

/** Where a text holds an address that lets in whoever has it; told without the address. */
export function credentialFinding({ text, file, field, line }: LocatedText): Finding | undefined {
  // Nearly every text holds no address at all.
  if (!/[/\\%&=;#]|eyJ/i.test(text)) return undefined;
  const plain = plainLetters(text);
  const addresses = [plain, plain.replace(BREAK, '')].flatMap((one) => one.match(ADDRESS) ?? []);
  const [credential = holdsSignedToken(plain) ? 'jwt' : undefined] = addresses.flatMap((address) => {
    const url = URL.parse(address.replace(/^(?:https?:)?\/*/, 'https://'));
    return (url && credentialIn(url)) ?? [];
  });
  if (credential === undefined) return undefined;
  return {
    file,
    line: line(),
    field,
    wrong: {
      es: `tiene una dirección que deja entrar a quien la tenga: lleva una credencial (${credential})`,
      en: `has an address that lets in whoever holds it: it carries a credential (${credential})`,
    },
    fix: {
      es: 'quita esa parte de la dirección; un enlace que es solo para participantes lleva state: restricted',
      en: 'remove that part of the address; a link for participants only has state: restricted',
    },
  };
}
