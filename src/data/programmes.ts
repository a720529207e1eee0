import { LANGS } from '../domain/locale.ts';
import { type Edition, EDITION_PAGES, type EditionPage, type PublishedProgramme } from '../domain/edition.ts';
import { hasRecording } from '../domain/recordings.ts';
import { agendaOf } from './agenda.ts';
import { duringBuild } from './during-build.ts';
import { editions, objectivesOf, participantsOf, stepsOf } from './editions.ts';
import { sectionsOf } from './note.ts';
import { hasRecordingFiles, recordingsOf } from './recordings.ts';

/** Every edition with its agenda, its route and the pages it has, the newest first. */
export const programmes = duringBuild(async (): Promise<readonly PublishedProgramme[]> =>
  Promise.all((await editions()).map(programmeOf)),
);

async function programmeOf(edition: Edition): Promise<PublishedProgramme> {
  const days = await agendaOf(edition);
  const has = await Promise.all(EDITION_PAGES.map((page) => hasPage(edition.id, page, days.length > 0)));
  return {
    edition,
    days,
    steps: await stepsOf(edition.id),
    pages: EDITION_PAGES.filter((_, index) => has[index]),
    recorded: (await recordingsOf(edition.id)).some(hasRecording),
  };
}

/** Whether the content holds something for a page of an edition. */
async function hasPage(edition: string, page: EditionPage, hasAgenda: boolean): Promise<boolean> {
  // Both languages have the same sections; the content's rules see to it.
  const [lang] = LANGS;
  switch (page) {
    case 'agenda':
      return hasAgenda;
    case 'objectives':
      return (await objectivesOf(edition)) !== undefined;
    case 'recordings':
      return hasRecordingFiles(edition);
    case 'participants':
      return (await participantsOf(edition)) !== undefined || (await sectionsOf(edition, lang, page)).length > 0;
    default:
      return (await sectionsOf(edition, lang, page)).length > 0;
  }
}
