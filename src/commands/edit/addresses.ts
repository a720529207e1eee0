import { ecampusAddress, watchUrl, youtubeId } from '../../domain/video.ts';

/** What an address that somebody pasted leads to. */
export type Video =
  | { readonly outlet: 'youtube'; readonly url: string }
  | { readonly outlet: 'ecampus'; readonly url: string }
  | undefined;

/** The paths of YouTube with the id of a video at their end, beside `watch?v=`; `studio` has a page after it. */
const IN_PATH = /^\/(?:live|embed|shorts|v|e|video)\/([\w-]{11})(?:\/|$)/;

/**
 * The video of the first address in a text that has one: in any of the forms in which YouTube and those who share it write
 * it (short, live, shorts, of a telephone, with a time or a list, led through another address, without `https://`), with
 * words around it. It comes back in the one form that the site takes.
 * @returns nothing where there is none; `several` where the text has more than one video
 */
export function videoIn(text: string): Video | 'several' {
  const found = addressesIn(text).flatMap((address) => videoAt(address) ?? []);
  const [first] = found;
  return found.some(({ url }) => url !== first?.url) ? 'several' : first;
}

/** Every address in a text, without the punctuation after it; those without a protocol are of a host that is known. */
function addressesIn(text: string): readonly URL[] {
  const seen = text.replace(/\p{Cf}/gu, '').replaceAll('&amp;', '&');
  const pattern =
    /(?:https?:\/\/|(?<![\w./@-])(?=(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|ecampus\.iom\.int)\/))[^\s<>"«»“”'|*]+/gi;
  return [...seen.matchAll(pattern)].flatMap(([match]) => {
    const bare = match.replace(/[.,;:!?…)\]}]+$/, '').replace(/^http:/i, 'https:');
    const whole = /^https:/i.test(bare) ? bare : `https://${bare}`;
    return URL.canParse(whole) ? [new URL(whole)] : [];
  });
}

function videoAt(url: URL, depth = 0): Exclude<Video, undefined> | undefined {
  const host = url.hostname.replace(/\.$/, '');
  if (/(?:^|\.)ecampus\.iom\.int$/.test(host)) {
    const { value } = ecampusAddress(url.href);
    return value === undefined ? undefined : { outlet: 'ecampus', url: value };
  }
  const id = /(?:^|\.)youtu(?:be(?:-nocookie)?\.com|\.be)$/.test(host) ? idIn(url, host) : undefined;
  if (id !== undefined) return { outlet: 'youtube', url: watchUrl(id) };
  // Mail, chats and searches lead through an address of their own, which has the real one within.
  const inner = [...url.searchParams.values()].flatMap((value) => {
    const whole = value.startsWith('/') ? new URL(value, url).href : value;
    return /^https?:/i.test(whole) && URL.canParse(whole) ? [new URL(whole.replace(/^http:/i, 'https:'))] : [];
  });
  if (depth > 1) return undefined;
  return inner.flatMap((one) => videoAt(one, depth + 1) ?? [])[0];
}

function idIn({ pathname, searchParams }: URL, host: string): string | undefined {
  const id =
    host === 'youtu.be'
      ? pathname.split('/')[1]
      : (IN_PATH.exec(pathname)?.[1] ?? searchParams.get('v') ?? searchParams.get('vi') ?? undefined);
  return id === undefined ? undefined : youtubeId(watchUrl(id)).value;
}
