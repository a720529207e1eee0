import { nameTool } from './item-marks.ts';
import type { OwnTime } from './local-time.ts';
import { say } from './say.ts';

/** What there is to say of an item when it is sent on. */
interface Message {
  readonly title: string;
  /** Title and times, one a line, without the link. */
  readonly text: string;
  readonly url: string;
}

/** Puts on every item of the page what sends it on: its link, WhatsApp, the system's own sheet. */
export function offerSharing(document: Document, ownTime: () => OwnTime | undefined): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-sharing]');
  if (!template) return;
  const { dataset: words } = template;
  for (const place of document.querySelectorAll<HTMLElement>('[data-share]')) {
    const item = place.closest('[data-item]');
    if (!item) continue;
    const tools = template.content.cloneNode(true) as DocumentFragment;
    const [copy, whatsapp, share] = tools.querySelectorAll<HTMLElement>('a, button');
    for (const tool of [copy, whatsapp, share]) {
      if (tool) nameTool(tool, item);
    }
    place.append(tools);
    const message = () => messageOf(item, words, ownTime());

    copy?.addEventListener('click', () => {
      const { url } = message();
      // An old browser, or a page that is not served securely, has no clipboard to write to.
      Promise.resolve()
        .then(() => navigator.clipboard.writeText(url))
        .then(
          () => {
            say(document, words['copied'] ?? '', copy);
          },
          () => {
            say(document, `${words['uncopied'] ?? ''} ${url}`, copy);
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

/** What an item is called when it does not take place as it was planned, with `{title}` for its title; a session says so itself. */
function statedName(item: Element, withdrawn: string | undefined): string {
  const off = item.matches('.session') ? undefined : item.closest<HTMLElement>('[data-off]')?.dataset['off'];
  return off ?? (item.matches('.withdrawn') ? withdrawn : undefined) ?? '{title}';
}

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** An item as a message names it: title, day and times in the agenda's zone, in the reader's own where they differ, link. */
function messageOf(item: Element, words: DOMStringMap, own: OwnTime | undefined): Message {
  // What is held in another zone says so on the way up to it.
  const { zone = 'UTC', city = '' } = item.closest<HTMLElement>('[data-zone]')?.dataset ?? words;
  const times = [...item.querySelectorAll<HTMLTimeElement>(':scope > .hours time')];
  const line = (timeZone: string, place: string, hours: string) =>
    `${new Intl.DateTimeFormat(words['locale'], { dateStyle: 'long', timeZone }).format(Date.parse(times[0]?.dateTime ?? ''))}, ${hours} (${place})`;
  const shift = item.querySelector('.shift')?.textContent ?? '';
  const lines =
    times.length > 0
      ? [
          line(zone, city, clean(`${times.map(({ textContent }) => textContent).join('–')} ${shift}`)),
          ...(own ? [line(own.zone, own.name, own.range(times.map(({ dateTime }) => dateTime)))] : []),
        ]
      : // Of a session whose hours are not known the day, and the part of it.
        [
          clean(
            `${document.querySelector('.facts time')?.textContent ?? ''}, ${item.querySelector('.hours')?.textContent ?? ''}`,
          ),
        ];
  const link = item.querySelector<HTMLAnchorElement>('.permalink');
  const url = new URL(link?.href ?? location.href);
  // Whoever receives the link has a zone of their own.
  url.search = '';
  const name = statedName(item, words['withdrawn']).replace('{title}', () => link?.textContent.trim() ?? '');
  return { title: name, text: [name, ...lines].join('\n'), url: url.href };
}
