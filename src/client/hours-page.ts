import { offsetName } from '../domain/zone-clock.ts';
import { offerTools } from './item-tools.ts';
import { showLocalTime } from './local-time.ts';
import { keepMarks } from './marks.ts';

/** Says which offset a zone has today, where it is not the one of the agenda (`data-offset`). */
function sayOffset(place: HTMLElement): void {
  const { zone = '', offset, words = '' } = place.dataset;
  const today = offsetName(new Date().toISOString(), zone);
  if (today !== offset) place.textContent = words.replace('{offset}', today);
}

/** What scripts do on a page of items: the offset of today, the reader's own time, the tools of each item, and which are marked. */
export function startHoursPage(document: Document): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-offset]')) sayOffset(place);
  const ownTime = showLocalTime(document);
  const template = document.querySelector<HTMLTemplateElement>('template[data-item-tools]');
  if (!template) return;
  offerTools(document, template, ownTime);
  const { itemTools = '', items = '' } = template.dataset;
  keepMarks(document, itemTools, items.split(' '));
}
