import type { Document } from 'domhandler';
import { ADDRESSES, isLocal } from '../local-addresses.ts';
import { elementsOf } from './dom.ts';

/**
 * An address that names the page in a folder, where it leads to the folder: a server answers with the page, a browser that
 * opens files shows a list of them. What the address asks, and its anchor, stay.
 */
export function fileAddress(address: string): string {
  return isLocal(address) ? address.replace(/^[^?#]*\/(?=[?#]|$)/, '$&index.html') : address;
}

/** Lets every link of a page name a file. */
export function nameFiles(page: Document): void {
  for (const { attribs } of elementsOf(page, () => true)) {
    for (const name of ADDRESSES) {
      const address = attribs[name];
      if (address !== undefined) attribs[name] = fileAddress(address);
    }
  }
}
