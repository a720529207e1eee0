/** Lets `/` lead to the search field, or to the page that has it. */
export function offerSearch(document: Document): void {
  const field = document.querySelector<HTMLInputElement>('[type="search"]');
  // What a program puts into the field may be longer than an address can be.
  field?.form?.addEventListener('submit', () => {
    field.value = field.value.slice(0, field.maxLength);
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.matches('input, select, textarea');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || typing) return;
    event.preventDefault();
    field?.focus();
    if (document.activeElement !== field) document.querySelector<HTMLElement>('.to-search')?.click();
  });
}
