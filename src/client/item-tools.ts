import { marksOf } from './marks.ts';

/** What there is to say of an item when it is sent on. */
interface Message {
  readonly title: string;
  /** Title and hours, without the link. */
  readonly text: string;
  readonly url: string;
}

/**
 * Puts the tools on every item of the page: keep it in the reader's own agenda, copy its link, send it on. A `marked`
 * event of the document tells whoever listens that the marks have changed.
 */
export function offerTools(document: Document): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-item-tools]');
  const toast = document.querySelector('[data-toast]');
  if (!template || !toast) return;
  const { dataset: words } = template;
  const marks = marksOf(words['itemTools'] ?? '');
  let hush = 0;
  const say = (text = '') => {
    toast.textContent = text;
    clearTimeout(hush);
    hush = window.setTimeout(() => {
      toast.textContent = '';
    }, 6000);
  };
  const refreshers: (() => void)[] = [];

  for (const place of document.querySelectorAll('[data-tools]')) {
    const item = place.closest('[data-item]');
    if (!item) continue;
    const title = item.querySelector('.permalink')?.textContent.trim() ?? '';
    place.append(template.content.cloneNode(true));
    const [mark, copy, whatsapp, share] = place.querySelectorAll<HTMLElement>('a, button');
    for (const tool of [mark, copy, whatsapp, share]) {
      tool?.setAttribute('aria-label', `${tool.textContent.trim()}: ${title}`);
    }
    const message = () => messageOf(item, title, words);

    refreshers.push(() => mark?.setAttribute('aria-pressed', String(marks.ids().has(item.id))));
    mark?.addEventListener('click', () => {
      const kept = marks.toggle(item.id);
      refresh();
      const text = marks.ids().has(item.id) ? words['marked'] : words['unmarked'];
      say(kept ? text?.replace('{count}', String(marks.ids().size)) : words['lost']);
    });

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
        // A reader who closes the sheet has not met an error.
        navigator.share(message()).catch(() => undefined);
      });
    }
  }
  const refresh = () => {
    for (const one of refreshers) one();
    document.dispatchEvent(new Event('marked'));
  };
  addEventListener('storage', refresh);
  refresh();
}

/** An item as it is told elsewhere: title, day, Mexico City's hours, the reader's own where they differ, link. */
function messageOf(item: Element, title: string, words: DOMStringMap): Message {
  const { locale, zone: timeZone = 'UTC', city = '' } = words;
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const times = [...item.querySelectorAll<HTMLTimeElement>('.hours > time')];
  const [start] = times;
  // The course has days and no hours.
  const day = start
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(Date.parse(start.dateTime))
    : clean(item.querySelector('time')?.textContent);
  const own = clean(item.querySelector('[data-local-time]')?.textContent);
  const place = clean(document.querySelector<HTMLSelectElement>('#zone')?.selectedOptions[0]?.textContent);
  const hours = start && `${times.map(({ textContent }) => textContent).join('–')} (${city})`;
  const url = new URL(item.querySelector<HTMLAnchorElement>('.permalink')?.href ?? location.href);
  // Whoever receives the link has a zone of their own.
  url.search = '';
  return {
    title,
    text: [title, [day, hours, own && `${own} (${place})`].filter(Boolean).join(' · ')].join('\n'),
    url: url.href,
  };
}
