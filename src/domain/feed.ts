import type { Change, Session } from './agenda.ts';
import { eventId, GENERATOR, identifierOf } from './identifiers.ts';
import type { Edition } from './edition.ts';
import { type Lang, type Localized, otherLang } from './locale.ts';
import type { Instant } from './time.ts';
import { uuidOf } from './uuid.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

/** A recording that everyone can watch. */
export interface PublishedRecording {
  /** Number of its session. */
  readonly session: number;
  readonly url: string;
  readonly outlet: 'youtube' | 'ecampus';
  readonly published: Instant;
  /** What it shows, where the host says so. */
  readonly summary?: Localized | undefined;
}

/** What the feed tells of: an edition, its sessions and those of their recordings that are published. */
export interface FeedSource {
  readonly edition: Edition;
  readonly sessions: readonly Session[];
  readonly recordings: readonly PublishedRecording[];
}

/** What the feed says beyond the content, in the language of its reader. */
export interface FeedWords {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  /** Who publishes it. */
  readonly author: string;
  /** Whole address of the home page. */
  readonly home: string;
  /** Whole address of the feed, in a language. */
  url(lang: Lang): string;
  /** Title of the entry of a change. */
  changeTitle(edition: Edition, session: Session, change: Change): string;
  /** Title of the entry of a recording. */
  recordingTitle(edition: Edition, session: Session): string;
  /** Where a session stands on the site, or its changes do. */
  sessionUrl(session: Session, anchor?: 'changes'): string;
}

/** A feed is read from its top: what is older than these is on the pages. */
const MOST = 50;

interface Entry {
  readonly at: Instant;
  readonly element: XmlElement;
}

/**
 * What is new, as an Atom feed (RFC 4287) in one language: each change that the content records and each recording that
 * was published, the newest first. Dates come from the content, never from a clock; without entries the feed is as old as
 * the newest edition. `most` is how many entries it holds at most.
 *
 * An id is a UUID of what the entry tells of, the same on every host and for ever. It differs by language, because the
 * standard lets a reader that finds an id twice show one entry only, and a translation is a text of its own.
 */
export function atomFeed(sources: readonly FeedSource[], words: FeedWords, most: number = MOST): string {
  const { lang } = words;
  const entries = sources
    .flatMap((source) => [...changeEntries(source, words), ...recordingEntries(source, words)])
    .toSorted((a, b) => b.at.localeCompare(a.at, 'en'))
    .slice(0, most);
  const founded = sources.map(({ edition }) => edition.published).toSorted();
  const type = 'application/atom+xml';
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': lang,
      id: urn('feed', lang),
      title: words.title,
      subtitle: words.subtitle,
      updated: entries[0]?.at ?? founded.at(-1),
      author: { name: words.author, uri: words.home },
      link: [
        { '@rel': 'self', '@type': type, '@hreflang': lang, '@href': words.url(lang) },
        { '@rel': 'alternate', '@type': 'text/html', '@hreflang': lang, '@href': words.home },
        { '@rel': 'alternate', '@type': type, '@hreflang': otherLang(lang), '@href': words.url(otherLang(lang)) },
      ],
      generator: GENERATOR,
      entry: entries.map(({ element }) => element),
    },
  });
}

const urn = (what: string, lang: Lang) => `urn:uuid:${uuidOf(identifierOf(`${what}-${lang}`))}`;

function changeEntries({ edition, sessions }: FeedSource, words: FeedWords): readonly Entry[] {
  const { lang } = words;
  return sessions.flatMap((session) =>
    session.changes.map((change) => {
      const touched = session.items.filter(({ id }) => change.items.includes(id));
      return entryOf(
        {
          // A session has no two changes of the same moment: the content's rules see to it.
          what: `${eventId(edition.id, `session-${String(session.number)}`)}/change/${change.at}`,
          at: change.at,
          title: words.changeTitle(edition, session, change),
          category: 'change',
          content: [change.text[lang], ...touched.map(({ title }) => `- ${title[lang]}`)].join('\n'),
          url: words.sessionUrl(session, 'changes'),
        },
        lang,
      );
    }),
  );
}

function recordingEntries({ edition, sessions, recordings }: FeedSource, words: FeedWords): readonly Entry[] {
  const { lang } = words;
  return recordings.flatMap(({ session: number, url, published, summary }) =>
    sessions
      .filter((session) => session.number === number)
      .map((session) =>
        entryOf(
          {
            what: `${eventId(edition.id, `session-${String(number)}`)}/recording`,
            at: published,
            title: words.recordingTitle(edition, session),
            category: 'recording',
            content: `${(summary ?? session.summary)[lang]}\n${url}`,
            url: words.sessionUrl(session),
            related: url,
          },
          lang,
        ),
      ),
  );
}

function entryOf(
  entry: {
    readonly what: string;
    readonly at: Instant;
    readonly title: string;
    readonly category: 'change' | 'recording';
    readonly content: string;
    readonly url: string;
    readonly related?: string;
  },
  lang: Lang,
): Entry {
  const { what, at, title, category, content, url, related } = entry;
  return {
    at,
    element: {
      id: urn(what, lang),
      title,
      published: at,
      updated: at,
      category: { '@term': category },
      link: [
        { '@rel': 'alternate', '@type': 'text/html', '@hreflang': lang, '@href': url },
        ...(related === undefined ? [] : [{ '@rel': 'related', '@href': related }]),
      ],
      content: { '@type': 'text', '#': content },
    },
  };
}
