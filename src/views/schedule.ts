import { recordingsOf } from '../data/recordings.ts';
import type { Programme } from '../domain/edition.ts';
import { scheduleXml } from '../formats/schedule-xml.ts';
import type { Page } from '../i18n/page.ts';
import { directory } from './directory.ts';

/** The agenda of an edition as schedule apps read it, in the language of a page. */
export async function scheduleOn(page: Page, programme: Programme): Promise<string> {
  const recordings = await recordingsOf(programme.edition.id);
  return scheduleXml({ ...programme, recordings }, page, await directory());
}
