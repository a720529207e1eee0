import type { Lang } from '../domain/locale.ts';
import type { Instant } from '../domain/time.ts';
import { identifierOf, uuidOf } from './identifiers.ts';
import type { XmlElement } from './xml.ts';

/** An entry of a feed, and when this site announced it. */
export interface FeedEntry {
  readonly at: Instant;
  readonly element: XmlElement;
}

/** The id of something in a feed: a UUID, the same on every host and for ever, another in each language. */
export const urn = (what: string, lang: Lang) => `urn:uuid:${uuidOf(identifierOf(`${what}-${lang}`))}`;

// HTML, so that readers keep the lines apart; every text of the content is escaped in it.
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A text as a paragraph of HTML. */
export const paragraph = (text: string) => `<p>${html(text)}</p>`;

/** Texts as a list of HTML. */
export const list = (texts: readonly string[]) => `<ul>${texts.map((text) => `<li>${html(text)}</li>`).join('')}</ul>`;

/** An address as a link of HTML. */
export const link = (url: string) => `<p><a href="${html(url)}">${html(url)}</a></p>`;

/** An entry as Atom has it (RFC 4287, 4.1.2). */
export function entryOf(
  entry: {
    readonly what: string;
    readonly at: Instant;
    readonly published: Instant | undefined;
    readonly title: string;
    readonly category: 'edition' | 'change' | 'recording' | 'status' | 'milestone' | 'document';
    /** HTML. */
    readonly content: string;
    readonly url: string;
    readonly related?: string | undefined;
  },
  lang: Lang,
): FeedEntry {
  const { what, at, published, title, category, content, url, related } = entry;
  return {
    at,
    element: {
      id: urn(what, lang),
      title,
      published,
      updated: at,
      category: { '@term': category },
      link: [
        { '@rel': 'alternate', '@type': 'text/html', '@hreflang': lang, '@href': url },
        ...(related === undefined ? [] : [{ '@rel': 'related', '@href': related }]),
      ],
      content: { '@type': 'html', '#': content },
    },
  };
}
