import { FOUND_WORDS_FILE } from '../search/record.ts';
import { CLIENT_FILE } from './list.ts';

/**
 * What a page loads last: where a search led to it, what shows the words that were found; and once it stands, where the site
 * may be kept, what keeps it (`client/`), not on a connection that asks to save data.
 * @param root where the site's root stands as seen from the page: `../../../`
 */
export function lastScript(root: string, isKept: boolean): string {
  const found = `/[?&]q=/.test(location.search)&&import("${root}${FOUND_WORDS_FILE}").catch(()=>{})`;
  const kept = `;onload=()=>navigator.connection?.saveData||import("${root}${CLIENT_FILE}").catch(()=>{})`;
  return found + (isKept ? kept : '');
}

/** The script of a page without that, as a page has it that no server sends. */
export const withoutLast = (script: string, root: string): string =>
  [true, false].reduce((text, isKept) => text.replace(lastScript(root, isKept), ''), script);
