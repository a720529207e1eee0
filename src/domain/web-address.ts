import type { Localized } from './locale.ts';

/** What an address on the web turned out to be, or what is wrong with it, to be read after the value. */
export type WebAddress =
  { readonly url: URL; readonly wrong?: undefined } | { readonly url?: undefined; readonly wrong: Localized };

/** What a browser drops, turns into something else or does not show. */
const UNREAD = /[\s\\\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zs}\p{Zl}\p{Zp}]/u;

/** The same written by their numbers (RFC 3986, 2.1), but for spaces: nothing on the web is named by what nobody sees. */
const ESCAPES = /(?:%[\da-f]{2})+/gi;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** What stands between https:// and the path: the whole of it, and the host. */
const AUTHORITY = /^https:\/\/([^/?#]+)/;

/** A name of a host as readers of the site write one: several parts, the last of which has a letter (RFC 1123, 2.1). */
const HOST = /^(?:[\da-zß-öø-ÿ](?:[\da-zß-öø-ÿ-]{0,61}[\da-zß-öø-ÿ])?\.)+(?!\d+$)[\da-zß-öø-ÿ-]{2,63}$/;

/** Names that lead nowhere from the machine of a reader (RFC 6761, RFC 6762, RFC 7686, RFC 8375; ICANN, name collisions). */
const OWN_NETWORK =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|lan|home|corp|mail|test|invalid|onion|alt|arpa)$/;

/** Services whose names say the number of any machine, one of an own network too. */
const NUMBER_NAMES = /\.(?:nip\.io|sslip\.io|xip\.io)$/;

/** The longest name of a host (RFC 1035, 2.3.4). */
const LONGEST = 253;

const wrong = (es: string, en: string): WebAddress => ({ wrong: { es, en } });

/**
 * A whole address on the web that every reader can open: `https://`, the name of a host with a dot in it, nobody's name or
 * password, and nothing that a browser reads otherwise than an editor (WHATWG URL).
 */
export function webAddress(value: string): WebAddress {
  if (UNREAD.test(value) || (value.match(ESCAPES) ?? []).some(hidesLetter)) {
    return wrong(
      'no es una dirección https: tiene un espacio, una barra invertida o una letra que nadie ve',
      'is not an https address: it has a space, a backslash or a letter that nobody sees',
    );
  }
  const [, authority] = AUTHORITY.exec(value) ?? [];
  if (authority === undefined || !URL.canParse(value)) {
    return wrong('no es una dirección https', 'is not an https address');
  }
  const url = new URL(value);
  if (authority.includes('@')) {
    return wrong('lleva un nombre de usuario o una contraseña', 'carries a user name or a password');
  }
  if (url.port === '0') return wrong('nombra el puerto 0, que no existe', 'names port 0, which does not exist');
  return hostFault(authority.replace(/:\d*$/, ''), url) ?? { url };
}

/** Whether escapes stand for a letter that nobody sees. */
function hidesLetter(escapes: string): boolean {
  const bytes = Buffer.from(escapes.replaceAll('%', ''), 'hex');
  return UNSEEN.test(bytes.toString('utf8'));
}

/** What is wrong with the host of an address, as it is written and as a browser reads it. */
function hostFault(written: string, { hostname }: URL): WebAddress | undefined {
  if (/^\[|^[\d.]+$/.test(hostname) || NUMBER_NAMES.test(hostname)) {
    return wrong(
      `nombra un servidor por su número, ${hostname}, y no por su nombre`,
      `names a server by its number, ${hostname}, and not by its name`,
    );
  }
  if (OWN_NETWORK.test(hostname.replace(/\.$/, ''))) {
    return wrong(
      `nombra ${hostname}, que solo existe dentro de una red privada`,
      `names ${hostname}, which exists only within a private network`,
    );
  }
  const name = written.toLowerCase();
  const isPlain = HOST.test(name) && name.normalize('NFC') === name && hostname.length <= LONGEST;
  // Letters that look like others may hide in the form that machines read (RFC 3492): a name is written in its letters.
  if (isPlain && !/(?:^|\.)xn--/.test(name)) return undefined;
  return wrong(
    `no nombra bien un servidor de la web; un navegador lee ${hostname}`,
    `does not name a server of the web properly; a browser reads ${hostname}`,
  );
}
