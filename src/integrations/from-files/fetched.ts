import type { Document } from 'domhandler';
import { elementsOf } from './dom.ts';

/** What scripts fetch by the address in an attribute: the names of all zones, and the calendar that one's own is made of. */
const FETCHED: Readonly<Record<string, string>> = {
  'data-zones': 'application/json',
  'data-my-agenda': 'text/calendar',
};

/**
 * Writes what the scripts of a page fetch into the page, as addresses that hold their data (RFC 2397): from a file, browsers
 * fetch no other.
 * @param read what an address of the page leads to
 */
export async function carryFetched(page: Document, read: (address: string) => Promise<Buffer>): Promise<void> {
  for (const [name, type] of Object.entries(FETCHED)) {
    for (const { attribs } of elementsOf(page, ({ attribs }) => attribs[name] !== undefined)) {
      const data = await read(attribs[name] ?? '');
      attribs[name] = `data:${type};base64,${data.toString('base64')}`;
    }
  }
}
