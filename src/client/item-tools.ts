import type { OwnTime } from './local-time.ts';
import type { MarkedEvent, Marks } from './marks.ts';

/** What there is to say of an item when it is sent on. */
interface Message {
  readonly title: string;
  /** Title and times, one a line, without the link. */
  readonly text: string;
  readonly url: string;
}

type Say = (text: string | undefined) => void;

/**
 * Puts the tools that a template holds on every item of the page: keep it in the reader's own agenda, copy its link, send
 * it on. Which items are marked is heard from the `marked` event of the document.
 */
export function offerTools(
  document: Document,
  template: HTMLTemplateElement,
  ownTime: () => OwnTime | undefined,
): void {
  const toast = document.querySelector('[data-toast]');
  if (!toast) return;
  const { dataset: words } = template;
  const say = announcer(toast);
  for (const place of document.querySelectorAll('[data-tools]')) {
    const item = place.closest('[data-item]');
    if (!item) continue;
    const title = item.querySelector('.permalink')?.textContent.trim() ?? '';
    place.append(template.content.cloneNode(true));
    const [mark, copy, whatsapp, share] = place.querySelectorAll<HTMLElement>('a, button');
    for (const tool of [mark, copy, whatsapp, share]) {
      tool?.setAttribute('aria-label', `${tool.textContent.trim()}: ${title}`);
    }
    const message = () => messageOf(item, title, words, ownTime());
    if (mark) offerMark(document, mark, item.id, words, say);

    copy?.addEventListener('click', () => {
      const { url } = message();
      // An old browser, or a page that is not served securely, has no clipboard to write to.
      Promise.resolve()
        .then(() => navigator.clipboard.writeText(url))
        .then(
          () => {
            say(words['copied']);
          },
          () => {
            say(`${words['uncopied'] ?? ''} ${url}`);
          },
        );
    });

    const address = () => {
      const { text, url } = message();
      whatsapp?.setAttribute('href', `https://wa.me/?text=${encodeURIComponent(`${text}\n${url}`)}`);
    };
    address();
    // The reader's zone may have been chosen since.
    for (const event of ['focus', 'pointerenter', 'click']) whatsapp?.addEventListener(event, address);

    if (share && 'share' in navigator) {
      share.hidden = false;
      share.addEventListener('click', () => {
        // A reader who closes the device's own dialog has not met an error.
        navigator.share(message()).catch(() => undefined);
      });
    }
  }
}

/** Shows a text in a place for some seconds. */
function announcer(place: Element): Say {
  let timer = 0;
  return (text = '') => {
    place.textContent = text;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      place.textContent = '';
    }, 6000);
  };
}

/** Lets an item be marked and unmarked, and shows whether it is. */
function offerMark(document: Document, mark: HTMLElement, id: string, words: DOMStringMap, say: Say): void {
  let marks: Marks | undefined;
  document.addEventListener('marked', (event) => {
    marks = (event as MarkedEvent).detail;
    mark.setAttribute('aria-pressed', String(marks.ids.has(id)));
  });
  mark.addEventListener('click', () => {
    if (!marks) return;
    const next = new Set([...marks.ids, ...marks.unknown]);
    const isMarked = !next.delete(id);
    if (isMarked) next.add(id);
    const kept = marks.keep(next);
    const text = isMarked ? words['marked'] : words['unmarked'];
    say(kept ? text?.replace('{count}', String(marks.ids.size)) : words['lost']);
  });
}

/** The day of an item in words, as its day of the agenda or the page of its session says it. */
function dayOf(item: Element): string {
  return item.closest('.day, main')?.querySelector('.date, .facts time')?.textContent ?? '';
}

/** What an item is called when it does not take place as it was planned, with `{title}` for its title; a session says so itself. */
function nameOf(item: Element, withdrawn: string | undefined): string {
  const off = item.matches('.session') ? undefined : item.closest<HTMLElement>('[data-off]')?.dataset['off'];
  return off ?? (item.matches('.withdrawn') ? withdrawn : undefined) ?? '{title}';
}

/** An item as a message names it: title, day and times in the agenda's zone, in the reader's own where they differ, link. */
function messageOf(item: Element, title: string, words: DOMStringMap, own: OwnTime | undefined): Message {
  // What is held in another zone says so on the way up to it.
  const { zone = 'UTC', city = '' } = item.closest<HTMLElement>('[data-zone]')?.dataset ?? words;
  const { locale } = words;
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const times = [...item.querySelectorAll<HTMLTimeElement>(':scope > .hours > time')];
  const ends = times.map(({ dateTime }) => dateTime);
  const line = (timeZone: string, place: string, hours: string) =>
    `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(Date.parse(ends[0] ?? ''))}, ${hours} (${place})`;
  const shift = item.querySelector('.shift')?.textContent ?? '';
  const lines =
    ends.length > 0
      ? [
          line(zone, city, clean(`${times.map(({ textContent }) => textContent).join('–')} ${shift}`)),
          ...(own ? [line(own.zone, own.name, own.range(ends))] : []),
        ]
      : // A course has days and no hours; of a session whose hours are not known the day, and the part of it.
        [
          clean(
            item.querySelector('time')?.textContent ??
              `${dayOf(item)}, ${item.querySelector('.hours')?.textContent ?? ''}`,
          ),
        ];
  const url = new URL(item.querySelector<HTMLAnchorElement>('.permalink')?.href ?? location.href);
  // Whoever receives the link has a zone of their own.
  url.search = '';
  const name = nameOf(item, words['withdrawn']).replace('{title}', () => title);
  return { title: name, text: [name, ...lines].join('\n'), url: url.href };
}
