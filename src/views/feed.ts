import { recordingsOf } from '../data/recordings.ts';
import { programmes } from '../data/programmes.ts';
import { atomFeed } from '../formats/atom.ts';
import type { OpenedPage } from '../i18n/opened-page.ts';

/** The feed of every edition, in the language of an opened page; `most` limits its entries further than it does itself. */
export async function feedOn({ page, site }: OpenedPage, most?: number): Promise<string> {
  const sources = (await programmes()).map(async (programme) => ({
    ...programme,
    recordings: await recordingsOf(programme.edition.id),
  }));
  return atomFeed(await Promise.all(sources), page, site, most);
}
