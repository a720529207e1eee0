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

/** What is sent on: what it is called, and where the site has it. */
type Sent = Pick<Message, 'title' | 'url'>;

/**
 * Puts the tools that a template holds on every item of the page, and on its sessions: keep it in the reader's own agenda
 * (`data-tools="mark"`: that alone), copy its link, send it on (`share`: these alone). Which items are marked is heard from
 * the `marked` event of the document.
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
  for (const place of document.querySelectorAll<HTMLElement>('[data-tools]')) {
    const item = place.closest('[data-item], .held');
    if (!item) continue;
    const sent = sentOf(item, place.dataset);
    place.append(template.content.cloneNode(true));
    const [mark, copy, whatsapp, share] = place.querySelectorAll<HTMLElement>('a, button');
    const name = nameOf(item, sent.title, words);
    for (const tool of [mark, copy, whatsapp, share]) {
      tool?.setAttribute('aria-label', `${tool.textContent.trim()}: ${name}`);
    }
    const message = () => messageOf(item, sent, words, ownTime());
    const { tools } = place.dataset;
    if (tools === 'mark') for (const tool of [copy, whatsapp, share]) tool?.remove();
    if (tools === 'share') mark?.remove();
    else if (mark) offerMark(document, mark, item.id, words, say);

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
    document.querySelector(`.timetable [href="#${id}"]`)?.classList.toggle('kept', marks.ids.has(id));
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

/** The hours within an item or a session: that it begins at, and that it ends at; none where they are not known. */
function endsOf(item: Element): readonly HTMLTimeElement[] {
  const times = item.querySelectorAll<HTMLTimeElement>(
    ':scope > .hours time, :scope > .items > [data-item] > .hours time',
  );
  return [times[0], times[times.length - 1]].filter((time) => time !== undefined);
}

/** What of a page an item is, or the session that its place of tools names itself (`data-title`, `data-href`). */
function sentOf(item: Element, { title, href }: DOMStringMap): Sent {
  const link = item.querySelector<HTMLAnchorElement>('.permalink');
  const url = new URL(href ?? link?.href ?? '', location.href);
  // Whoever receives the link has a zone of their own.
  url.search = '';
  return { title: title ?? link?.textContent.trim() ?? '', url: url.href };
}

/** What tells the tools of an item from those of others with its title: day and hour in the agenda's zone. */
function nameOf(item: Element, title: string, { locale, zone = 'UTC' }: DOMStringMap): string {
  const [start] = endsOf(item);
  if (!start) return title;
  const timeZone = item.closest<HTMLElement>('[data-zone]')?.dataset['zone'] ?? zone;
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return `${title} (${format.format(Date.parse(start.dateTime))})`;
}

/** What an item is called when it does not take place as it was planned, with `{title}` for its title; a session says so itself. */
function statedName(item: Element, withdrawn: string | undefined): string {
  const off = item.matches('.session, .held') ? undefined : item.closest<HTMLElement>('[data-off]')?.dataset['off'];
  return off ?? (item.matches('.withdrawn') ? withdrawn : undefined) ?? '{title}';
}

/** An item as a message names it: title, day and times in the agenda's zone, in the reader's own where they differ, link. */
function messageOf(item: Element, { title, url }: Sent, words: DOMStringMap, own: OwnTime | undefined): Message {
  // What is held in another zone says so on the way up to it.
  const { zone = 'UTC', city = '' } = item.closest<HTMLElement>('[data-zone]')?.dataset ?? words;
  const { locale } = words;
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const times = endsOf(item);
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
  const name = statedName(item, words['withdrawn']).replace('{title}', () => title);
  return { title: name, text: [name, ...lines].join('\n'), url };
}
