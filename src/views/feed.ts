import { agendaOf, editions } from '../data/editions.ts';
import { courseOf, sessionsOf } from '../domain/agenda.ts';
import { atomFeed } from '../domain/feed.ts';
import { toldRecordings } from './open-data.ts';
import type { OpenedPage } from '../i18n/opened-page.ts';

/** The feed of every edition, in the language of an opened page; `most` limits its entries further than it does itself. */
export async function feedOn({ page, site }: OpenedPage, most?: number): Promise<string> {
  const { lang, t } = page;
  const sources = await Promise.all(
    (await editions()).map(async (edition) => {
      const days = await agendaOf(edition);
      return {
        edition,
        course: courseOf(days),
        sessions: sessionsOf(days),
        recordings: await toldRecordings(edition.id),
      };
    }),
  );
  return atomFeed(
    sources,
    {
      lang,
      title: `${t('feed.title')}: ${site.name[lang]}`,
      subtitle: t('feed.subtitle'),
      author: site.host[lang],
      home: page.absolute({ page: 'home' }),
      url: (language) => page.absolute({ page: 'feed' }, language),
      editionTitle: ({ shortTitle, title }) => t('feed.edition', { edition: shortTitle[lang], title: title[lang] }),
      changeTitle: ({ id }, session, { text }) =>
        session
          ? t('feed.change', { edition: id, number: session.number, change: text[lang] })
          : t('feed.change.course', { edition: id, change: text[lang] }),
      recordingTitle: (edition, { number, title }, isWithdrawn) =>
        t(isWithdrawn ? 'feed.recording.withdrawn' : 'feed.recording', {
          edition: edition.id,
          number,
          title: title[lang],
        }),
      withdrawn: t('feed.withdrawn'),
      editionUrl: ({ id }) => page.absolute({ page: 'edition', edition: id }),
      placeUrl: ({ id }, session, anchor) =>
        `${page.absolute(
          session ? { page: 'session', edition: id, session: session.number } : { page: 'agenda', edition: id },
        )}#${anchor}`,
    },
    most,
  );
}
