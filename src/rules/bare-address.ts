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

/**
 * What parts an address from what surrounds it, or breaks it where a text is wrapped, marked up or quoted: whatever is not of
 * an address (RFC 3986, 2; letters of any script), the brackets, stars and dots of a sentence.
 */
const BREAK = /(?:[^\p{L}\p{M}\p{N}._~:/?#@!$&+,;=%-]|(?<![/.])\.{2,})+/u;

/** What ends a sentence and not an address; and what may still be of one. */
const ENDS = [/[.,;:!?]+$/, /[^\p{L}\p{N}]+$/u];

/** A line written as JSON and calendars write one (RFC 5545, 3.3.11). */
const WRITTEN_LINE = /\\[nrtbf]/g;

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
    parameters: parametersIn(asked.join('&')),
  };
}

/** What a text asks for, pair by pair, but for what lets in whoever holds it. */
function parametersIn(text: string): BareAddress['parameters'] {
  return text
    .split(/[?&;,]/)
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=?/, '').replace(/\/+$/, '')] as const)
    .filter(([name]) => name !== '' && !namesCredential(name));
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
  const lines = plain.replace(WRITTEN_LINE, '\n');
  return foundIn(plain, addresses) ?? (lines === plain ? undefined : foundIn(lines, addresses));
}

function foundIn<A extends { readonly bare: BareAddress }>(plain: string, addresses: readonly A[]): A | undefined {
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
function leadsTo(rest: string, address: BareAddress): boolean {
  const parts = rest
    .replaceAll('\\', '/')
    .split(BREAK)
    // The signs of lists, and what parts the cells of a table.
    .filter((part, index) => index === 0 || /[\p{L}\p{N}/?#&=]/u.test(part))
    .slice(0, BREAKS);
  return parts.some((_, index) => {
    const joined = parts.slice(0, index + 1).join('');
    // What is asked for may stand in a cell, a line or a cue of its own.
    const behind = parts.slice(index + 1).map(parametersIn);
    return [joined, ...ENDS.map((end) => joined.replace(end, ''))]
      .flatMap(pathsIn)
      .some((path) => leadsThere(path, address, behind.flat()));
  });
}

/** What is read as a path of the host: all of it, or a parameter that is one (`wantsurl=/mod/page/view.php`). */
function pathsIn(joined: string): readonly string[] {
  const own = joined.replace(/^[,;:]+/, '');
  const within = [...own.matchAll(/[=?&](?=\/)/g)].map(({ index }) => own.slice(index + 1));
  return /^(?![^/?#])/.test(own) ? [own, ...within] : [];
}

function leadsThere(rest: string, { path, parameters }: BareAddress, behind: BareAddress['parameters']): boolean {
  const read = readBehindHost(rest);
  if (!read?.path.startsWith(path)) return false;
  const more = read.path.slice(path.length);
  if (/^[\p{L}\p{N}._%-]/u.test(more)) return false;
  const asked = [...parametersIn(more), ...read.parameters];
  return asksFor(asked, parameters) || (asked.length === 0 && asksFor(behind, parameters));
}

function readBehindHost(rest: string): BareAddress | undefined {
  const url = URL.parse(withoutAnchor(rest).replace(/^\/+/, '/'), 'https://x.example/');
  return url ? bare(url.host, plainLetters(url.pathname + url.search)) : undefined;
}

/** What of an address says which page it is, where it says that: the other parameters say how it is shown. */
function identifying(kept: BareAddress['parameters']): BareAddress['parameters'] {
  const ids = kept.filter(([name]) => name === 'id');
  return ids.length > 0 ? ids : kept;
}

/** Whether something is asked for as an address asks for it, with more beside it or less, and nothing otherwise. */
function asksFor(asked: BareAddress['parameters'], all: BareAddress['parameters']): boolean {
  const kept = identifying(all);
  const valuesOf = (name: string) => asked.filter((one) => one[0] === name).map(([, value]) => value);
  const isSaid = ([name, value]: BareAddress['parameters'][number]) =>
    valuesOf(name).some((one) => one === value || isSameNumber(one, value));
  const isOther = kept.some((one) => valuesOf(one[0]).length > 0 && !isSaid(one));
  return kept.length === 0 || (!isOther && kept.some(isSaid));
}

/** Whether a server that asks for a number reads the same one in both: `4711`, `+04711`, `4711abc` (PHP, `(int)`). */
function isSameNumber(one: string, kept: string): boolean {
  const number = (text: string) => /^[\s+]*0*(\d+)/.exec(text)?.[1];
  return /^\d+$/.test(kept) && number(one) === number(kept);
}
