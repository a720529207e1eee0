/**
 * Loads what searches when a reader reaches for the field, or comes with a question in the address. Its script lies in a
 * template until then, where no browser fetches it.
 */
export function startSearch(document: Document): void {
  const place = document.querySelector<HTMLElement>('[data-search]');
  const field = place?.querySelector<HTMLInputElement>('input[type="search"]');
  const client = document.querySelector<HTMLTemplateElement>('template[data-search-client]');
  if (!place || !field || !client) return;
  const texts = JSON.parse(place.dataset['texts'] ?? '{}') as Record<string, string>;
  const say = (part: string, text = '') => place.querySelector(`[data-part="${part}"]`)?.replaceChildren(text);
  const asked = new URLSearchParams(location.search);
  let [tries, loading, again] = [0, false, false];
  const load = () => {
    // Who goes on asking while it is on its way wants it once more, should it not arrive.
    again = loading;
    if (loading) return;
    loading = true;
    const address = new URL(client.content.querySelector('script')?.getAttribute('src') ?? '', location.href);
    // A browser never asks again for a module that failed; it does for another address.
    if (tries++ > 0) address.searchParams.set('again', String(tries));
    // Filters alone need less. What it misses is asked for again by whoever needs it.
    else if (asked.size === 0 || asked.has('q')) loadAhead(client).catch(() => undefined);
    import(/* @vite-ignore */ address.href).catch(() => {
      loading = false;
      if (again) {
        load();
        return;
      }
      place.dataset['outcome'] = 'failed';
      say('title', texts['title']);
      for (const part of ['lead', 'status']) say(part, texts['failed']);
    });
  };
  field.value = asked.get('q') ?? '';
  if (asked.size > 0) load();
  for (const event of ['pointerdown', 'focusin', 'input']) place.addEventListener(event, load);
  field.addEventListener('input', () => say('title', texts['searching']), { once: true });
  // What is asked so is read next: the field, and a phone's keys, would be in the way.
  place.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement && target.matches('.ask'))) return;
    field.value = target.textContent.trim();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    place.querySelector('h1')?.focus();
  });
}

/** Loads together what a browser would ask for one after the other, and what the index says comes first. */
async function loadAhead({ content, dataset }: HTMLTemplateElement): Promise<void> {
  const ahead = (link: HTMLLinkElement) => {
    // A browser keeps what failed for whoever asks next: nobody who needs it is to be that.
    link.addEventListener('error', () => void fetch(link.href).catch(() => undefined));
    document.head.append(link);
  };
  content.querySelectorAll('link').forEach(ahead);
  const entry = new URL(dataset['searchClient'] ?? '', location.href);
  const { first = [] } = (await (await fetch(entry)).json()) as { first?: string[] };
  for (const href of first.map((path) => new URL(path, entry).href)) {
    ahead(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href }));
  }
}
