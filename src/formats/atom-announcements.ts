import { materialsOfSession, sessionsOf } from '../domain/agenda.ts';
import { sessionId } from '../domain/changes.ts';
import { isOffered } from '../domain/document.ts';
import type { Programme } from '../domain/edition.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import { documentAddress } from '../i18n/documents.ts';
import type { Page } from '../i18n/page.ts';
import { sessionName } from '../i18n/session.ts';
import { statusInWords } from '../i18n/status.ts';
import { entryOf, type FeedEntry, link, paragraph } from './atom-entry.ts';
import { eventId } from './identifiers.ts';

/** What was said of an edition or of one of its sessions that does not go as planned. */
export function statusEntries({ edition, days }: Programme, page: Page): readonly FeedEntry[] {
  const { lang, t } = page;
  const of = [
    {
      id: 'edition',
      name: edition.title[lang],
      route: { page: 'edition', edition: edition.id } as const,
      status: edition.status,
      state: edition.state,
      timeZone: edition.timeZone,
    },
    ...sessionsOf(days).map((session) => ({
      ...{ id: sessionId(session.number), name: sessionName(session, page), route: sessionRoute(session) },
      ...{ status: session.status, state: session.state, timeZone: session.timeZone },
    })),
  ];
  return of.flatMap(({ id, name, route, status, state, timeZone }) =>
    statusInWords(status, state, timeZone, page).map(({ at, word, since, former }) =>
      entryOf(
        {
          what: `${eventId(edition.id, id)}/status/${at}`,
          at,
          published: at,
          title: t('feed.status', { status: word, name, edition: edition.id }),
          category: 'status',
          content: [since, former].flatMap((text) => (text === undefined ? [] : [paragraph(text)])).join(''),
          url: page.absolute(route),
        },
        lang,
      ),
    ),
  );
}

/** The steps of the route that have opened; the address of one that is for participants alone is published nowhere. */
export function stepEntries({ edition, steps }: Programme, page: Page): readonly FeedEntry[] {
  const { lang, t } = page;
  return steps.flatMap((step) => {
    const { link } = step;
    if (!link || !('since' in link) || link.since === undefined || link.state === 'closed') return [];
    return [
      entryOf(
        {
          what: `${eventId(edition.id, step.id)}/opened`,
          at: link.since,
          published: link.since,
          title: t('feed.milestone', { title: step.title[lang], edition: edition.id }),
          category: 'milestone',
          content: paragraph(step.text[lang]),
          url: page.absolute({ page: 'participants', edition: edition.id }, step.id),
          related: link.state === 'open' ? link.url : undefined,
        },
        lang,
      ),
    ];
  });
}

/** The documents and materials that were published or withdrawn, once this site announced it. */
export function documentEntries({ edition, days }: Programme, page: Page): readonly FeedEntry[] {
  const { lang, t } = page;
  const of = [
    {
      id: 'edition',
      documents: edition.documents,
      url: page.absolute({ page: 'edition', edition: edition.id }, 'documents'),
    },
    ...sessionsOf(days).map((session) => ({
      id: sessionId(session.number),
      documents: materialsOfSession(session),
      url: page.absolute(sessionRoute(session)),
    })),
  ];
  return of.flatMap(({ id, documents, url }) =>
    documents.flatMap((document) => {
      const at = document.announced ?? document.published;
      if (at === undefined) return [];
      const offered = isOffered(document) ? documentAddress(document, page) : undefined;
      return [
        entryOf(
          {
            what: `${eventId(edition.id, id)}/document/${document.id}`,
            at,
            published: document.published,
            title: t(isOffered(document) ? 'feed.document' : 'feed.document.withdrawn', {
              title: document.title[lang],
              edition: edition.id,
            }),
            category: 'document',
            content: offered === undefined ? '' : link(offered),
            url,
            related: offered,
          },
          lang,
        ),
      ];
    }),
  );
}
