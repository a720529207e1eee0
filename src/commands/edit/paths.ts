import { homedir } from 'node:os';

/** The path of a file as a terminal gives it when the file is dragged there: without quotation marks and escapes. */
export function pathOf(text: string): string {
  const bare = text.trim().replace(/^(['"])(.*)\1$/, '$2');
  const home = bare.replace(/^~(?=\/|$)/, homedir());
  // Windows parts folders with what escapes a space elsewhere.
  return process.platform === 'win32' ? home : home.replace(/\\(.)/g, '$1');
}

/** What a name is called in addresses: small letters, digits and hyphens. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
