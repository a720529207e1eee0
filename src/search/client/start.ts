/**
 * Loads what searches when a reader reaches for the field, or comes with a question in the address. Its script lies in a
 * template until then, where no browser fetches it.
 */
export function startSearch(document: Document): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  // What only a script can make work is not on the page without one.
  const interior = document.querySelector<HTMLTemplateElement>('template[data-search-ui]');
  interior?.replaceWith(interior.content);
  const place = document.querySelector<HTMLElement>('[data-search]');
  const script = document
    .querySelector<HTMLTemplateElement>('template[data-search-client]')
    ?.content.querySelector<HTMLScriptElement>('script');
  const status = place?.querySelector('[role="status"]');
  if (!field || !place || !script || !status) return;
  const { start = '', failed = '' } = JSON.parse(place.dataset['texts'] ?? '{}') as Record<string, string>;
  status.textContent = start;
  let tries = 0;
  let loading = false;
  const load = () => {
    if (loading) return;
    loading = true;
    const address = new URL(script.getAttribute('src') ?? '', location.href);
    // A browser never asks again for a module that failed; it does for another address.
    if (tries++ > 0) address.searchParams.set('again', String(tries));
    import(/* @vite-ignore */ address.href).catch(() => {
      status.textContent = failed;
      loading = false;
    });
  };
  const asked = new URLSearchParams(location.search);
  field.value = asked.get('q') ?? '';
  if (asked.size > 0) load();
  for (const event of ['focus', 'input']) field.addEventListener(event, load);
  place.addEventListener('pointerdown', load);
  place.addEventListener('focusin', load);
}
