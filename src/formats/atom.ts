import { coursesOf, type Session, sessionsOf } from '../domain/agenda.ts';
import { type Change, sessionId } from '../domain/changes.ts';
import type { Programme } from '../domain/edition.ts';
import { type Lang, otherLang } from '../domain/locale.ts';
import { openVideo, type Recording, announcedAt } from '../domain/recordings.ts';
import type { Site } from '../domain/site.ts';
import { changeAnchor } from '../i18n/anchors.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import type { Page } from '../i18n/page.ts';
import { sessionName, shortLabel } from '../i18n/session.ts';
import { documentEntries, statusEntries, stepEntries } from './atom-announcements.ts';
import { entryOf, type FeedEntry, link, list, paragraph, urn } from './atom-entry.ts';
import { eventId, GENERATOR } from './identifiers.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { xmlDocument } from './xml.ts';

/** What the feed is made of: an edition with its agenda, and its recordings. */
export interface FeedSource extends Programme {
  readonly recordings: readonly Recording[];
}

/** A feed is read from its top: what is older than these is on the pages. */
const MOST = 50;

/**
 * What is new, as an Atom feed (RFC 4287) in the language of a page: each edition, each change and status that the content
 * records, each step that opens, and each recording and document that was published or taken down, the newest first. An
 * entry is `updated` when this site announced it, since readers drop what is older than some weeks, and `published` when
 * what it is about was. Dates come from the content, never from a clock. `most` is how many entries it holds at most.
 *
 * An id is a UUID of what the entry is about, the same on every host and for ever. It differs by language, because the
 * standard lets a reader that finds an id twice show one entry only, and a translation is a text of its own.
 */
export function atomFeed(
  sources: readonly FeedSource[],
  page: Page,
  site: Pick<Site, 'name' | 'host'>,
  most: number = MOST,
): string {
  const { lang, t } = page;
  const entries = sources
    .flatMap((source) => [
      editionEntry(source, page),
      ...changeEntries(source, page),
      ...recordingEntries(source, page),
      ...statusEntries(source, page),
      ...stepEntries(source, page),
      ...documentEntries(source, page),
    ])
    .toSorted((a, b) => b.at.localeCompare(a.at, 'en'))
    .slice(0, most);
  const home = page.absolute({ page: 'home' });
  const own = (language: Lang) => ({
    '@type': MEDIA_TYPES.feed,
    '@hreflang': language,
    '@href': page.absolute({ page: 'feed' }, undefined, language),
  });
  return xmlDocument({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': lang,
      id: urn('feed', lang),
      title: `${t('feed.title')}: ${site.name[lang]}`,
      subtitle: t('feed.subtitle'),
      updated: entries[0]?.at,
      author: { name: site.host[lang], uri: home },
      link: [
        { '@rel': 'self', ...own(lang) },
        { '@rel': 'alternate', '@type': 'text/html', '@hreflang': lang, '@href': home },
        { '@rel': 'alternate', ...own(otherLang(lang)) },
      ],
      generator: GENERATOR,
      entry: entries.map(({ element }) => element),
    },
  });
}

function editionEntry({ edition }: FeedSource, page: Page): FeedEntry {
  const { lang, t } = page;
  const { id, shortTitle, title, summary, announced, published } = edition;
  return entryOf(
    {
      what: `edition-${id}`,
      at: announced ?? published,
      published,
      title: t('feed.edition', { edition: shortTitle[lang], title: title[lang] }),
      category: 'edition',
      content: paragraph(summary[lang]),
      url: page.absolute({ page: 'edition', edition: id }),
    },
    lang,
  );
}

function changeEntries({ edition, days, steps }: FeedSource, page: Page): readonly FeedEntry[] {
  const { lang, t } = page;
  const changed = [
    { session: undefined, of: 'edition', changes: edition.changes, items: steps },
    ...coursesOf(days).map((course) => ({
      session: undefined,
      of: course.id,
      changes: course.changes,
      items: [course],
    })),
    ...sessionsOf(days).map((session) => ({
      session,
      of: sessionId(session.number),
      changes: session.changes,
      items: session.items,
    })),
  ];
  return changed.flatMap(({ session, of, changes, items }) => {
    const listed = session
      ? sessionRoute(session)
      : ({ page: of === 'edition' ? 'edition' : 'agenda', edition: edition.id } as const);
    return changes.map((change, index) => {
      const touched = items.filter(({ id }) => change.items.includes(id)).map(({ title }) => title[lang]);
      return entryOf(
        {
          // Nothing has two changes of the same moment: the content's rules see to it.
          what: `${eventId(edition.id, of)}/change/${change.at}`,
          at: change.at,
          published: change.at,
          title:
            of === 'edition'
              ? t('feed.edition', { edition: edition.shortTitle[lang], title: change.text[lang] })
              : changeTitle(edition.id, session, change, page),
          category: 'change',
          content: paragraph(change.text[lang]) + list(touched),
          url: page.absolute(listed, changeAnchor(index)),
        },
        lang,
      );
    });
  });
}

function changeTitle(edition: string, session: Session | undefined, { text }: Change, page: Page): string {
  const { lang, t } = page;
  const change = text[lang];
  return session
    ? t('feed.change', { edition, session: shortLabel(session, page), change })
    : t('feed.change.course', { edition, change });
}

function recordingEntries({ edition, days, recordings }: FeedSource, page: Page): readonly FeedEntry[] {
  const { lang, t } = page;
  const sessions = sessionsOf(days);
  return recordings.flatMap((recording) => {
    const session = sessions.find(({ number }) => number === recording.session);
    const announced = announcedAt(recording);
    if (!session || announced === undefined) return [];
    const { number } = session;
    const summary = (recording.summary ?? session.summary)?.[lang];
    const video = openVideo(recording);
    return [
      entryOf(
        {
          what: `${eventId(edition.id, sessionId(number))}/recording`,
          at: announced,
          published: video?.published,
          title: t(video ? 'feed.recording' : 'feed.recording.withdrawn', {
            edition: edition.id,
            session: sessionName(session, page),
          }),
          category: 'recording',
          content: video
            ? (summary === undefined ? '' : paragraph(summary)) + link(video.url)
            : paragraph(t('feed.withdrawn')),
          url: page.absolute(sessionRoute(session), 'recording'),
          related: video?.url,
        },
        lang,
      ),
    ];
  });
}
