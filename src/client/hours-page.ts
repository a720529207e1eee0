import { offerTools } from './item-tools.ts';
import { showLocalTime } from './local-time.ts';
import { keepMarks } from './marks.ts';

/** What scripts do on a page of items: the reader's own time, the tools of each item, and which are marked. */
export function startHoursPage(document: Document): void {
  const ownTime = showLocalTime(document);
  const template = document.querySelector<HTMLTemplateElement>('template[data-item-tools]');
  if (!template) return;
  offerTools(document, template, ownTime);
  const { itemTools = '', items = '' } = template.dataset;
  keepMarks(document, itemTools, items.split(' '));
}
