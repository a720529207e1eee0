import { recordingsOf } from '../data/recordings.ts';
import type { Edition } from '../domain/edition.ts';
import type { ToldRecording } from '../domain/feed.ts';
import { openVideo, toldAt } from '../domain/recordings.ts';
import type { ScheduleWords } from '../domain/schedule-xml.ts';
import type { Directory } from '../domain/structured-data.ts';
import type { Page } from '../i18n/page.ts';
import { personName } from '../i18n/people.ts';
import { describing } from './directory.ts';
import { detailLines, partLines } from './item-text.ts';
import { joinLines, roomOf } from '../i18n/online.ts';

/** The recordings of an edition that this site told of: those that everyone can watch, or could. */
export async function toldRecordings(edition: string): Promise<readonly ToldRecording[]> {
  return (await recordingsOf(edition)).flatMap((recording) => {
    const { session, summary } = recording;
    const announced = toldAt(recording);
    if (announced === undefined) return [];
    const open = openVideo(recording);
    const outlet = open?.id === undefined ? 'ecampus' : 'youtube';
    return [{ session, announced, video: open && { url: open.url, outlet, published: open.published }, summary }];
  });
}

/** How the schedule of an edition speaks in the language of a page. */
export async function scheduleWords(page: Page, edition: Edition, names: Directory): Promise<ScheduleWords> {
  const { lang, t } = page;
  const recordings = await toldRecordings(edition.id);
  return {
    lang,
    url: page.absolute({ page: 'schedule', edition: edition.id }),
    agenda: page.absolute({ page: 'agenda', edition: edition.id }),
    base: page.absolute({ page: 'entry' }),
    room: roomOf(edition, page),
    track: ({ number }) => t('agenda.session', { number }),
    type: (kind) => t(`kind.${kind}`),
    abstract: (item) => partLines(item, page).join('\n'),
    describe: (item) => [...detailLines(item, page, names), ...joinLines(edition, page)].join('\n'),
    person: (id) => personName(id, names),
    announced: recordings.map(({ announced }) => announced),
    pageUrl: describing(page, names).sessionUrl,
    recording: ({ number }) => {
      const video = recordings.find(({ session }) => session === number)?.video;
      return (
        video && {
          url: video.url,
          label: video.outlet === 'youtube' ? t('recordings.youtube') : t('recording.watch.ecampus'),
        }
      );
    },
  };
}
