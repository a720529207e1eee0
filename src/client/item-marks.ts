import { keepMarks, type MarkedEvent, type Marks } from './marks.ts';
import { say } from './say.ts';

/**
 * Puts on every item of the page what keeps it in the reader's own agenda, and shows which are kept, there and in the
 * timetable.
 */
export function offerMarks(document: Document): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-marks]');
  if (!template) return;
  const { dataset: words } = template;
  for (const place of document.querySelectorAll<HTMLElement>('[data-star]')) {
    const item = place.closest('[data-item]');
    const mark = (template.content.cloneNode(true) as DocumentFragment).querySelector('button');
    if (!item || !mark) continue;
    nameTool(mark, item);
    place.append(mark);
    offerMark(document, mark, item.id, words);
  }
  keepMarks(document, words['marks'] ?? '', words['items']?.split(' ') ?? []);
}

/** Lets an item be marked and unmarked, and shows whether it is. */
function offerMark(document: Document, mark: Element, id: string, words: DOMStringMap): void {
  let marks: Marks | undefined;
  document.addEventListener('marked', (event) => {
    marks = (event as MarkedEvent).detail;
    const isMarked = marks.ids.has(id);
    mark.setAttribute('aria-pressed', String(isMarked));
    document.querySelector(`.timetable [href="#${id}"]`)?.classList.toggle('kept', isMarked);
  });
  mark.addEventListener('click', () => {
    if (!marks) return;
    const next = new Set([...marks.ids, ...marks.unknown]);
    const isMarked = !next.delete(id);
    if (isMarked) next.add(id);
    const kept = marks.keep(next);
    const text = kept ? words[isMarked ? 'marked' : 'unmarked'] : words['lost'];
    say(document, text?.replace('{count}', String(marks.ids.size)) ?? '', mark);
  });
}

/** Names what is done with an item by its title, and beside others of that title by its day and hour. */
export function nameTool(tool: Element, item: Element): void {
  const parts = [
    item.querySelector('.permalink'),
    item.closest('.day')?.querySelector('.date'),
    item.querySelector(':scope > .hours time'),
  ].flatMap((part) => part?.textContent.trim() ?? []);
  tool.setAttribute('aria-label', `${tool.getAttribute('aria-label') ?? tool.textContent.trim()}: ${parts.join(', ')}`);
}
