import { fold } from './fold.ts';

/** Parts of names by which an address lets in whoever holds it, wherever they stand in a longer name, in any language. */
const WITHIN = [
  ...['token', 'password', 'passwd', 'passcode', 'accesscode', 'pwd', 'contrasena', 'passwort', 'motdepasse'],
  ...['sesskey', 'sessid', 'jsessionid', 'moodlesession', 'jwt', 'samlresponse', 'samlrequest'],
  ...['authkey', 'accesskey', 'privatekey', 'enrolkey', 'enrollkey', 'enrolmentkey', 'secretkey', 'claveacceso'],
];

/**
 * The same that say so only as a word of their own: a secretariat and an author have nothing to hide. A `code` says nothing:
 * it is a country's or a language's more often than a key.
 */
const WHOLE = [
  ...['key', 'apikey', 'auth', 'authorization', 'pass', 'ticket', 'sig', 'signature', 'tk', 'otp', 'zak'],
  ...[
    'secret',
    'clientsecret',
    'credential',
    'assertion',
    'clave',
    'senha',
    'pw',
    'psw',
    'mdp',
    'pin',
    'sid',
    'sessionid',
  ],
];

/** A signed token by its own look, wherever it stands (RFC 7519). */
const SIGNED_TOKEN = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/i;

/** A key as a part of a path: no words in it, but letters and digits; or a UUID (RFC 9562). */
const KEY = /^(?:(?=.*\d)(?=.*[a-z])\w{16,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** The feed of a user of Moodle, whose key stands in its path (`rss/file.php/<context>/<key>/…`). */
const MOODLE_FEED = /\/rss\/file\.php\/\d+\/[\da-f]{32}(?:\/|$)/i;

/** How deep an address may hold another one within a parameter. */
const DEPTH = 3;

/** The words of a name: `X-Amz-Signature`, `accessToken` and `access_code` have several. */
function wordsOf(name: string): readonly string[] {
  return fold(name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The part of a name that says that what it names lets in whoever has it. */
function credentialName(name: string): string | undefined {
  return nameWithin(name) ?? WHOLE.find((whole) => wordsOf(name).includes(whole));
}

function nameWithin(name: string): string | undefined {
  const letters = wordsOf(name).join('');
  return WITHIN.find((part) => letters.includes(part));
}

/** Whether a parameter is called what lets in whoever has it. */
export const namesCredential = (name: string) => credentialName(name) !== undefined;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Bytes that are no UTF-8 are nobody's letters.
    return text;
  }
}

/** The parameters of an address, those behind its anchor too, parted as servers part them. */
function parametersOf({ search, hash }: URL): readonly (readonly [name: string, value: string])[] {
  return `${search}&${hash.replace(/^#[^?]*\?/, '#')}`.split(/[?#&;]/).flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 1 || at === pair.length - 1 ? [] : [[decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))] as const];
  });
}

/** A part of a path that holds a key, behind a name of one or as a parameter of its own. */
function credentialInPath(path: string): string | undefined {
  if (MOODLE_FEED.test(decoded(path))) return 'token';
  const parts = path.split('/').map(decoded);
  const at = parts.findIndex((part, index) => nameWithin(part) !== undefined && KEY.test(parts[index + 1] ?? ''));
  if (at >= 0) return nameWithin(parts[at] ?? '');
  const named = parts.flatMap((part) => part.split(/[;&]/).slice(1)).filter((part) => /^[^=]+=./.test(part));
  return named.flatMap((part) => credentialName(part.replace(/=.*$/, '')) ?? [])[0];
}

/**
 * What in an address lets in whoever holds it, as its kind is called (`token`, `pwd`), never as it is written: a user, a key
 * in the path, a parameter, or such an address within a parameter. Undefined where there is nothing of the kind.
 */
export function credentialIn(url: URL, depth = DEPTH): string | undefined {
  if (url.username + url.password !== '') return 'user';
  const inPath = credentialInPath(url.pathname);
  if (inPath !== undefined) return inPath;
  for (const [name, value] of parametersOf(url)) {
    const own = credentialName(name);
    if (own !== undefined) return own;
    const inner = depth > 0 && /^(?:https?:)?\/\//i.test(value) && URL.canParse(value, 'https://x.example');
    const within = inner ? credentialIn(new URL(value, 'https://x.example'), depth - 1) : undefined;
    if (within !== undefined) return within;
  }
  return holdsSignedToken(url.href) ? 'jwt' : undefined;
}

/** Whether a text holds a signed token, in an address or by itself. */
export const holdsSignedToken = (text: string) => SIGNED_TOKEN.test(text);
