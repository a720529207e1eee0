/** A setting given from outside (an environment variable) that cannot be used; its message says how to fix it. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** Names that nothing on the web ever stands at: RFC 2606, and RFC 6761 from 6.2 to 6.5. */
const RESERVED = /(?:^|\.)(?:test|example|invalid|localhost|example\.(?:com|net|org))\.?$/;

/** Whether a site stands at a name reserved for examples: it has no address of its own yet. */
export function isExampleAddress({ hostname }: URL): boolean {
  return RESERVED.test(hostname);
}

/** Whether `value` can be the root of a site: https, a host, perhaps a path of plain names, and nothing else. */
export function isSiteRoot(value: string): boolean {
  // As it is written: a browser makes up slashes, and leaves out spaces.
  if (!/^https:\/\/[^/\s\\@?#]+(?:\/[^\s?#]*)?$/.test(value) || !URL.canParse(value)) return false;
  return /^\/(?:[\w.~-]+\/?)*$/.test(new URL(value).pathname);
}
