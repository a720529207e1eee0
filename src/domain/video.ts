import { credentialIn } from './credential.ts';
import type { Localized } from './locale.ts';

/** A time in a video, `H:MM:SS` or `HH:MM:SS`: minutes and seconds have two digits, from 00 to 59. */
export type VideoTime = string;

/** Whether `text` is a time in a video. */
export function isVideoTime(text: string): boolean {
  return /^\d{1,2}:[0-5]\d:[0-5]\d$/.test(text);
}

/**
 * The seconds from the start of a video to a time in it.
 * @throws RangeError for what is no such time
 */
export function secondsOf(time: VideoTime): number {
  if (!isVideoTime(time)) throw new RangeError(`"${time}" is not a time in a video`);
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Whole seconds as players write them: `12:30`, `1:02:03`. */
export function videoClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${String(hours)}:${two(minutes)}` : String(minutes)}:${two(seconds % 60)}`;
}

/** The anchor of the chapter that begins at a second, on the page of its session: `chapter-750`. */
export function chapterAnchor(second: number): string {
  return `chapter-${String(second)}`;
}

/** The anchor of what is said at a second, on the page that holds it: `t-750`. */
export function cueAnchor(second: number): string {
  return `t-${String(second)}`;
}

/** The second of a video that such an anchor names; undefined for any other. */
export function secondAt(anchor: string): number | undefined {
  const second = /^(?:chapter|t)-(\d{1,6})$/.exec(anchor)?.[1];
  return second === undefined ? undefined : Number(second);
}

/** Whole seconds as a duration of ISO 8601: `PT1H58M4S`. */
export function isoDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const written = parts.flatMap(([value, unit]) => (value > 0 ? [`${String(value)}${unit}`] : []));
  return `PT${written.length > 0 ? written.join('') : '0S'}`;
}

/** Where YouTube keeps its videos, and the paths under which it does: the first group is the video's id. */
const YOUTUBE: Readonly<Record<string, RegExp>> = {
  'youtube.com': /^\/(?:live|embed)\/([^/]*)\/?$/,
  'www.youtube.com': /^\/(?:live|embed)\/([^/]*)\/?$/,
  'm.youtube.com': /^\/(?:live|embed)\/([^/]*)\/?$/,
  'youtube-nocookie.com': /^\/embed\/([^/]*)\/?$/,
  'www.youtube-nocookie.com': /^\/embed\/([^/]*)\/?$/,
  'youtu.be': /^\/([^/]*)\/?$/,
};

/** Words as long as an id that stand where an id would, for a playlist and for a channel's broadcast. */
const NOT_IDS = ['videoseries', 'live_stream'];

/**
 * What an address turned out to be: a value, or what is wrong with it, to be read after the address itself; it repeats nothing
 * of that, since it may be for few to know.
 */
export type Parsed<T> =
  { readonly value: T; readonly wrong?: undefined } | { readonly value?: undefined; readonly wrong: Localized };

const refused = (es: string, en: string) => ({ wrong: { es, en } });

/** An address of one of some hosts: https, no user, no port. */
function addressAt(address: string, hosts: readonly string[], name: string): Parsed<URL> {
  // A browser would drop these letters and read another address than the editor does.
  if (/[\s\\\p{Cc}]/u.test(address) || !URL.canParse(address)) {
    return refused('no es una dirección', 'is not an address');
  }
  const url = new URL(address);
  if (url.protocol !== 'https:') {
    return refused('no empieza con https://', 'does not begin with https://');
  }
  if (url.username + url.password !== '') {
    return refused('lleva un nombre de usuario o una contraseña', 'carries a user name or a password');
  }
  if (!hosts.includes(url.hostname)) return refused(`no está en ${name}`, `is not on ${name}`);
  if (url.port !== '') return refused('nombra un puerto', 'names a port');
  return { value: url };
}

/**
 * The id of the YouTube video that an address leads to: `watch?v=`, `/live/`, `/embed/` or `youtu.be/`, on YouTube's
 * own hosts, with exactly eleven letters, with or without a slash at the end. What else the address asks for (a time, a
 * list, who shared it) is left out.
 */
export function youtubeId(address: string): Parsed<string> {
  const parsed = addressAt(address, Object.keys(YOUTUBE), 'YouTube');
  if (parsed.wrong !== undefined) return parsed;
  const { hostname, pathname, searchParams } = parsed.value;
  const watched = hostname.endsWith('youtube.com') && /^\/watch\/?$/.test(pathname) ? searchParams.getAll('v') : [];
  if (watched.length > 1) return refused('nombra más de un video', 'names more than one video');
  const id = watched[0] ?? YOUTUBE[hostname]?.exec(pathname)?.[1];
  const wrong = notVideo(pathname, id);
  if (wrong) return { wrong };
  if (id === undefined) {
    return refused('no es la dirección de un video', 'is not the address of a video');
  }
  if (!/^[\w-]{11}$/.test(id)) {
    return refused(
      'tiene un identificador de video que no es de once letras',
      'has a video id that is not eleven letters long',
    );
  }
  return { value: id };
}

/** What a path of YouTube's leads to in place of a video, or a form of it that the site does not take. */
function notVideo(pathname: string, id: string | undefined): Localized | undefined {
  if (id === NOT_IDS[0] || pathname === '/playlist') {
    return {
      es: 'es la dirección de una lista de reproducción, no de un video',
      en: 'is the address of a playlist, not of a video',
    };
  }
  if (id === NOT_IDS[1] || /^\/(?:@|c\/|channel\/|user\/)/.test(pathname)) {
    return { es: 'es la dirección de un canal, no de un video', en: 'is the address of a channel, not of a video' };
  }
  const form = /^\/(?:shorts|v)\//.exec(pathname)?.[0];
  if (form === undefined) return undefined;
  return {
    es: `tiene ${form} antes del video, una forma que el sitio no acepta`,
    en: `has ${form} before the video, a form that the site does not take`,
  };
}

/** The address of something on E-Campus, as browsers write it: a page of its own, that holds nobody's credentials. */
export function ecampusAddress(address: string): Parsed<string> {
  const parsed = addressAt(address, ['www.ecampus.iom.int', 'ecampus.iom.int'], 'E-Campus');
  if (parsed.wrong !== undefined) return parsed;
  const { pathname, href } = parsed.value;
  if (/^\/+(?:index\.php)?$/.test(pathname)) {
    return refused('es la portada de E-Campus, no una grabación', 'is the home page of E-Campus, not a recording');
  }
  if (/\/log(?:in|out)(?:\.php)?(?:\/|$)/i.test(pathname)) {
    return refused('es una página para entrar o salir', 'is a page to log in or out');
  }
  const credential = credentialIn(parsed.value);
  if (credential !== undefined) {
    return refused(
      `lleva lo que parece una credencial: ${credential}`,
      `carries what looks like a credential: ${credential}`,
    );
  }
  return { value: href };
}

/** Where a YouTube video is watched, from a second of it on. */
export function watchUrl(id: string, at?: number): string {
  return `https://www.youtube.com/watch?v=${id}${at === undefined ? '' : `&t=${String(at)}s`}`;
}

/**
 * The player of a YouTube video on the host that sets no cookie before it plays; where a second is given, it starts
 * there at once.
 */
export function embedUrl(id: string, at?: number): string {
  const start = at === undefined ? '' : `?autoplay=1&start=${String(at)}`;
  return `https://www.youtube-nocookie.com/embed/${id}${start}`;
}
