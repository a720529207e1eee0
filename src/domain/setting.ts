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

/**
 * The moment that SOURCE_DATE_EPOCH names (seconds since 1970, as reproducible-builds.org defines it).
 * @throws SettingError where it is not a whole number
 */
export function epochDate(seconds: string): Date {
  if (!/^\d{1,12}$/.test(seconds)) {
    throw new SettingError(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(seconds)}: give it seconds since 1970, as 1629208800, or leave it out`,
    );
  }
  return new Date(Number(seconds) * 1000);
}
