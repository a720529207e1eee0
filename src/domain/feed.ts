import { type Change, changeAnchor, type Course, type Session } from './agenda.ts';
import { eventId, GENERATOR, identifierOf } from './identifiers.ts';
import type { Edition } from './edition.ts';
import { type Lang, type Localized, otherLang } from './locale.ts';
import type { Instant } from './time.ts';
import { uuidOf } from './uuid.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

/** A recording that everyone can watch, or could. */
export interface ToldRecording {
  /** Number of its session. */
  readonly session: number;
  /** When this site last told of it. */
  readonly announced: Instant;
  /** The video that everyone can watch; undefined where it was taken down. */
  readonly video:
    { readonly url: string; readonly outlet: 'youtube' | 'ecampus'; readonly published: Instant } | undefined;
  /** What it shows, where the host says so. */
  readonly summary?: Localized | undefined;
}

/** What the feed tells of: an edition, its course and sessions, and those of their recordings that it told of. */
export interface FeedSource {
  readonly edition: Edition;
  readonly course: Course | undefined;
  readonly sessions: readonly Session[];
  readonly recordings: readonly ToldRecording[];
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
  /** Title of the entry of an edition. */
  editionTitle(edition: Edition): string;
  /** Title of the entry of a change of a session, or of the course. */
  changeTitle(edition: Edition, session: Session | undefined, change: Change): string;
  /** Title of the entry of a recording, or of its being taken down. */
  recordingTitle(edition: Edition, session: Session, isWithdrawn: boolean): string;
  /** What is said of a recording that was taken down. */
  readonly withdrawn: string;
  /** Where an edition stands on the site. */
  editionUrl(edition: Edition): string;
  /** Where a place on the page of a session stands, or on that of the agenda. */
  placeUrl(edition: Edition, session: Session | undefined, anchor: string): string;
}

/** A feed is read from its top: what is older than these is on the pages. */
const MOST = 50;

interface Entry {
  readonly at: Instant;
  readonly element: XmlElement;
}

/**
 * What is new, as an Atom feed (RFC 4287) in one language: each edition, each change that the content records and each
 * recording that was published or taken down, the newest first. An entry is `updated` when this site told of it, since readers drop what
 * is older than some weeks, and `published` when what it tells of was. Dates come from the content, never from a clock.
 * `most` is how many entries it holds at most.
 *
 * An id is a UUID of what the entry tells of, the same on every host and for ever. It differs by language, because the
 * standard lets a reader that finds an id twice show one entry only, and a translation is a text of its own.
 */
export function atomFeed(sources: readonly FeedSource[], words: FeedWords, most: number = MOST): string {
  const { lang } = words;
  const entries = sources
    .flatMap((source) => [
      editionEntry(source, words),
      ...changeEntries(source, words),
      ...recordingEntries(source, words),
    ])
    .toSorted((a, b) => b.at.localeCompare(a.at, 'en'))
    .slice(0, most);
  const type = 'application/atom+xml';
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': lang,
      id: urn('feed', lang),
      title: words.title,
      subtitle: words.subtitle,
      updated: entries[0]?.at,
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

function editionEntry({ edition }: FeedSource, words: FeedWords): Entry {
  const { lang } = words;
  return entryOf(
    {
      what: `edition-${edition.id}`,
      at: edition.announced ?? edition.published,
      published: edition.published,
      title: words.editionTitle(edition),
      category: 'edition',
      content: paragraph(edition.summary[lang]),
      url: words.editionUrl(edition),
    },
    lang,
  );
}

function changeEntries({ edition, course, sessions }: FeedSource, words: FeedWords): readonly Entry[] {
  const { lang } = words;
  const told = [
    ...(course ? [{ session: undefined, of: course.id, changes: course.changes, items: [course] }] : []),
    ...sessions.map((session) => ({
      session,
      of: `session-${String(session.number)}`,
      changes: session.changes,
      items: session.items,
    })),
  ];
  return told.flatMap(({ session, of, changes, items }) =>
    changes.map((change, index) => {
      const touched = items.filter(({ id }) => change.items.includes(id)).map(({ title }) => title[lang]);
      return entryOf(
        {
          // Nothing has two changes of the same moment: the content's rules see to it.
          what: `${eventId(edition.id, of)}/change/${change.at}`,
          at: change.at,
          published: change.at,
          title: words.changeTitle(edition, session, change),
          category: 'change',
          content: paragraph(change.text[lang]) + list(touched),
          url: words.placeUrl(edition, session, changeAnchor(index)),
        },
        lang,
      );
    }),
  );
}

function recordingEntries({ edition, sessions, recordings }: FeedSource, words: FeedWords): readonly Entry[] {
  const { lang } = words;
  return recordings.flatMap(({ session: number, video, announced, summary }) =>
    sessions
      .filter((session) => session.number === number)
      .map((session) =>
        entryOf(
          {
            what: `${eventId(edition.id, `session-${String(number)}`)}/recording`,
            at: announced,
            published: video?.published,
            title: words.recordingTitle(edition, session, video === undefined),
            category: 'recording',
            content: video
              ? paragraph((summary ?? session.summary)[lang]) + link(video.url)
              : paragraph(words.withdrawn),
            url: words.placeUrl(edition, session, 'recording'),
            related: video?.url,
          },
          lang,
        ),
      ),
  );
}

// HTML, so that readers keep the lines apart; every text of the content is escaped in it.
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const paragraph = (text: string) => `<p>${html(text)}</p>`;
const list = (texts: readonly string[]) => `<ul>${texts.map((text) => `<li>${html(text)}</li>`).join('')}</ul>`;
const link = (url: string) => `<p><a href="${html(url)}">${html(url)}</a></p>`;

function entryOf(
  entry: {
    readonly what: string;
    readonly at: Instant;
    readonly published: Instant | undefined;
    readonly title: string;
    readonly category: 'edition' | 'change' | 'recording';
    /** HTML. */
    readonly content: string;
    readonly url: string;
    readonly related?: string | undefined;
  },
  lang: Lang,
): Entry {
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
