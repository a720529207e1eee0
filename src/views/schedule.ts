import { recordingsOf } from '../data/recordings.ts';
import type { Programme } from '../domain/edition.ts';
import { scheduleXml } from '../formats/schedule-xml.ts';
import type { Page } from '../i18n/page.ts';
import { directory } from './directory.ts';

/** The agenda of an edition as schedule apps read it, in the language of a page. */
export async function scheduleOn(page: Page, { edition, days }: Programme): Promise<string> {
  const recordings = await recordingsOf(edition.id);
  return scheduleXml({ edition, days, recordings }, page, await directory());
}
