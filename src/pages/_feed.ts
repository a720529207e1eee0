import { programmes } from '../data/editions.ts';
import { sessionsOf } from '../domain/agenda.ts';
import { atomFeed } from '../domain/feed.ts';
import { publishedRecordings } from './_open-data.ts';
import type { Opened } from './_open.ts';

/** The feed of every edition, in the language of an opened page; `most` limits its entries further than it does itself. */
export async function feedOn({ page, siteName, hostName }: Opened, most?: number): Promise<string> {
  const { lang, t } = page;
  const sources = await Promise.all(
    (await programmes()).map(async ({ edition, days }) => ({
      edition,
      sessions: sessionsOf(days),
      recordings: await publishedRecordings(edition.id),
    })),
  );
  return atomFeed(
    sources,
    {
      lang,
      title: `${t('feed.title')}: ${siteName[lang]}`,
      subtitle: t('feed.subtitle'),
      author: hostName[lang],
      home: page.absolute({ page: 'home' }),
      url: (language) => page.absolute({ page: 'feed' }, language),
      changeTitle: (edition, { number }, { text }) =>
        t('feed.change', { edition: edition.id, number, change: text[lang] }),
      recordingTitle: (edition, { number, title }) =>
        t('feed.recording', { edition: edition.id, number, title: title[lang] }),
      sessionUrl: ({ edition, number }, anchor) =>
        page.absolute({ page: 'session', edition, session: number }) + (anchor === undefined ? '' : `#${anchor}`),
    },
    most,
  );
}
