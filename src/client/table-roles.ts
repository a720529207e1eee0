/** What the parts of a table are to whoever hears it. */
const ROLES = {
  table: 'table',
  'thead, tbody': 'rowgroup',
  tr: 'row',
  td: 'cell',
  '[scope="col"]': 'columnheader',
  '[scope="rowgroup"]': 'rowheader',
};

/**
 * Says of the parts of a sheet what they are. Where its rows stand as blocks, Safari takes it for no table any more; HTML
 * itself allows no element to repeat what it is.
 */
export function keepTableRoles(document: Document): void {
  for (const [selector, role] of Object.entries(ROLES)) {
    for (const part of document.querySelectorAll(`.sheet :is(${selector})`)) part.setAttribute('role', role);
  }
}
