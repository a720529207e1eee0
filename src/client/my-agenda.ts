import type { MarkedEvent, Marks } from './marks.ts';

/**
 * Shows only the items that the reader has marked, and gives them as a calendar file made of the edition's own, so that
 * the events are the same ones. Marks of items that the edition does not have, or no longer, are counted and can be removed.
 */
export function showMyAgenda(document: Document): void {
  const list = document.querySelector<HTMLElement>('[data-my-agenda]');
  if (!list) return;
  const { myAgenda: calendar = '' } = list.dataset;
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')];
  let marks: Marks | undefined;
  document.addEventListener('marked', (event) => {
    marks = (event as MarkedEvent).detail;
    const { ids, unknown } = marks;
    for (const item of items) item.hidden = !ids.has(keptAs(item));
    for (const part of list.querySelectorAll<HTMLElement>('.held, .day')) {
      part.hidden = !part.querySelector('[data-item]:not([hidden])');
    }
    const shown = { empty: ids.size === 0, marked: ids.size > 0, unknown: unknown.length > 0 };
    for (const element of document.querySelectorAll<HTMLElement>('[data-when]')) {
      element.hidden = !shown[element.dataset['when'] as keyof typeof shown];
    }
    for (const count of document.querySelectorAll('[data-when] [data-unknown]'))
      count.textContent = String(unknown.length);
    list.dataset['ready'] = ids.size === 0 ? 'empty' : 'marked';
  });
  document.querySelector('[data-forget]')?.addEventListener('click', () => marks?.keep(marks.ids));
  document.querySelector('[data-export]')?.addEventListener('click', () => {
    const failure = document.querySelector('[data-failure]');
    if (failure) failure.textContent = '';
    download(calendar, marks?.ids ?? new Set()).catch(() => {
      if (failure) failure.textContent = list.dataset['failed'] ?? '';
    });
  });
}

/** The id under which an item is kept: its own, or that of its session while the calendar has one event for the whole. */
function keptAs(item: HTMLElement): string {
  return item.querySelector('[data-star]') ? item.id : (item.parentElement?.querySelector('.session')?.id ?? item.id);
}

/** Hands the reader the events of the marked items, taken from the calendar at `address` (RFC 5545). */
async function download(address: string, ids: ReadonlySet<string>): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const calendar = await response.text();
  const events = calendar.match(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g) ?? [];
  // An event's UID is the edition, the item and the name of the calendar: `2021-s1-1@…`; of a group `2021-s1-4-origin@…`.
  const own = events.filter((event) => ids.has(/^UID:\d+-(s\d+-\d+(?=-[a-z])|.*(?=@))/m.exec(event)?.[1] ?? ''));
  const [head = ''] = calendar.split('BEGIN:VEVENT');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([head, ...own, 'END:VCALENDAR\r\n'], { type: 'text/calendar' }));
  link.download = `${document.querySelector('h1')?.textContent.trim() ?? ''}.ics`;
  link.click();
  URL.revokeObjectURL(link.href);
}
