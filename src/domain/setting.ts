/** A setting given from outside (an environment variable) that cannot be used; its message says how to fix it. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** Whether `value` can be the root of a site: https, a host, perhaps a path of plain names, and nothing else. */
export function isSiteRoot(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash, pathname } = new URL(value);
  return protocol === 'https:' && username + password + search + hash === '' && /^\/(?:[\w.~-]+\/?)*$/.test(pathname);
}
