/**
 * Moves a reader through results with the arrow keys, from the field down and back up to it; Escape empties the field, or
 * leads back to it. Enter opens what has the focus, as with any link.
 */
export function moveThrough(field: HTMLInputElement, results: HTMLElement, clear: () => void): void {
  const links = () => [...results.querySelectorAll<HTMLAnchorElement>('[data-search-result] h3 a')];
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      links()[0]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      field.value = '';
      clear();
    }
  });
  results.addEventListener('keydown', (event) => {
    const place = links().findIndex((link) => link === event.target);
    if (place < 0) return;
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && place === 0)) field.focus();
    else if (event.key === 'ArrowDown') links()[place + 1]?.focus();
    else if (event.key === 'ArrowUp') links()[place - 1]?.focus();
    else return;
    event.preventDefault();
  });
}
