import { domainToUnicode } from 'node:url';
import { namesCredential } from '../domain/credential.ts';
import { plainLetters } from './plain-letters.ts';

/** An address as it is compared: what decides which page it leads to, in small letters and out of all escapes. */
export interface BareAddress {
  /** Its host as browsers ask for it, without www., port and the dot at its end. */
  readonly host: string;
  /** The path, without dot segments and slashes that are too many. */
  readonly path: string;
  /** What it asks for, in any order, but for what lets in whoever holds it. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** Over how many spaces, lines and signs an address may be broken. */
const BREAKS = 12;

/** The longest address that is looked for behind the name of a host. */
const LONGEST = 4000;

/** What parts an address from what surrounds it, or breaks it where a text is wrapped, marked up or quoted. */
const BREAK = /[\s<>"'`()[\]{}|^*«»“”‘’„‹›]+/u;

/** What ends a sentence and not an address. */
const SENTENCE_END = /[.,;:!?]+$/;

/**
 * A whole address on the web as it is compared.
 * @throws TypeError for what is no address
 */
export function bareAddress(address: string): BareAddress {
  const { host, pathname, search } = new URL(withoutAnchor(plainLetters(address).split(BREAK).join('')));
  return bare(host, plainLetters(pathname + search));
}

const withoutAnchor = (address: string) => address.replace(/#.*$/s, '');

function bare(host: string, rest: string): BareAddress {
  const [path = '', ...asked] = rest.split('?');
  return {
    host: host
      .replace(/:\d*$/, '')
      .replace(/\.$/, '')
      .replace(/^www\./, ''),
    path: path.replace(/\/{2,}/g, '/').replace(/\/$/, ''),
    parameters: asked
      .join('&')
      .split(/[&;]/)
      .map((pair) => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=?/, '').replace(/\/+$/, '')] as const)
      .filter(([name]) => name !== '' && !namesCredential(name)),
  };
}

/**
 * The first of some addresses, each with its bare form, that a text names: as a browser would read it, whatever escapes it,
 * breaks it or stands in it unseen, with its parameters in any order. An address that goes on with other letters is
 * another one.
 */
export function addressIn<A extends { readonly bare: BareAddress }>(
  text: string,
  addresses: readonly A[],
): A | undefined {
  if (addresses.length === 0) return undefined;
  const plain = plainLetters(text);
  const letters = lettersOf(plain);
  for (const [host, own] of Map.groupBy(addresses, ({ bare }) => bare.host)) {
    // Nearly every text of a site names none, and an archive has many texts.
    const names = [...new Set([host, domainToUnicode(host)])].filter((name) => letters.includes(lettersOf(name)));
    const rests = names.flatMap((name) => restsBehind(plain, name));
    const found = own.find(({ bare }) => rests.some((rest) => leadsTo(rest, bare)));
    if (found) return found;
  }
  return undefined;
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** What follows the name of a host wherever a text has it, perhaps broken; not where it is a part of another name. */
function restsBehind(plain: string, host: string): readonly string[] {
  const broken = Array.from(host, (letter) => RegExp.escape(letter)).join(String.raw`[\s<>"'*|]*`);
  const before = String.raw`(?<![\p{L}\p{N}-]\.?)(?:www\.)?`;
  const after = String.raw`\.?(?::\d*)?(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])`;
  return [...plain.matchAll(new RegExp(before + broken + after, 'gu'))].map(({ 0: found, index }) =>
    plain.slice(index + found.length, index + found.length + LONGEST),
  );
}

/** Whether what follows the name of a host, up to some break of it, leads where an address does. */
function leadsTo(rest: string, { path, parameters }: BareAddress): boolean {
  const parts = rest.replaceAll('\\', '/').split(BREAK).slice(0, BREAKS);
  return parts.some((_, index) => {
    const joined = parts.slice(0, index + 1).join('');
    return [joined, joined.replace(SENTENCE_END, '')].some((one) => {
      const read = /^(?![^/?#])/.test(one) ? readBehindHost(one) : undefined;
      return read !== undefined && isWithin(read.path, path) && asksFor(read.parameters, parameters);
    });
  });
}

function readBehindHost(rest: string): BareAddress | undefined {
  const url = URL.parse(withoutAnchor(rest).replace(/^\/+/, '/'), 'https://x.example/');
  return url ? bare(url.host, plainLetters(url.pathname + url.search)) : undefined;
}

const isWithin = (path: string, kept: string) => path === kept || path.startsWith(`${kept}/`);

/** Whether something is asked for as an address asks for it, with more beside it or less, and nothing otherwise. */
function asksFor(asked: BareAddress['parameters'], kept: BareAddress['parameters']): boolean {
  const valuesOf = (name: string) => asked.filter((one) => one[0] === name).map(([, value]) => value);
  const isOther = kept.some(([name, value]) => valuesOf(name).length > 0 && !valuesOf(name).includes(value));
  return kept.length === 0 || (!isOther && kept.some(([name, value]) => valuesOf(name).includes(value)));
}
