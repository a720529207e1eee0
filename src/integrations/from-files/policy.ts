import { createHash } from 'node:crypto';
import type { Document, Element } from 'domhandler';
import { elementsOf, textOf } from './dom.ts';

const hashOf = (element: Element) => `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;

/** The names of script types that browsers run; data blocks, as JSON-LD is, run nowhere (HTML, 4.12.1). */
const RUN: ReadonlySet<string | undefined> = new Set([undefined, 'module']);

/**
 * Gives a page the policy (CSP 3) of one that is opened from a file. There `'self'` is nothing: the origin of a file is
 * opaque. Scripts and styles are allowed by their hashes, pictures from files, and to fetch what an address itself holds.
 * @throws Error where a page has no policy
 */
export function setPolicy(page: Document): void {
  const [policy] = elementsOf(page, ({ attribs }) => attribs['http-equiv'] === 'content-security-policy');
  if (!policy) throw new Error('The page has no policy');
  const hashes = (name: string) =>
    elementsOf(page, (element) => element.name === name && RUN.has(element.attribs['type'])).map(hashOf);
  policy.attribs['content'] = [
    "default-src 'none'",
    'img-src file: data:',
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    ['script-src', ...new Set(hashes('script'))].join(' '),
    ['style-src', ...new Set(hashes('style'))].join(' '),
  ].join(';');
}
