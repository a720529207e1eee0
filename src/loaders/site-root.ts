import { join } from 'node:path';
import { isSiteRoot, SettingError } from '../domain/setting.ts';
import { SCHEMAS } from '../rules/content.ts';
import { ContentError } from '../rules/finding.ts';
import { readSource } from './source.ts';

/**
 * Where the site will stand, with its path and a slash at its end: `setting` (SITE_URL) where it is given, else the
 * content's.
 * @throws SettingError or ContentError where it cannot be a site's root
 */
export function siteRoot(folder: string, setting: string | undefined): URL {
  if (setting !== undefined && setting !== '') {
    if (!isSiteRoot(setting)) {
      throw new SettingError(
        `SITE_URL is ${JSON.stringify(setting)}: give it a whole https:// address, with or without a path`,
      );
    }
    return rooted(setting);
  }
  const reading = readSource(join(folder, 'site.yaml'), 'content/site.yaml', SCHEMAS.site);
  if ('findings' in reading) throw new ContentError(reading.findings);
  return rooted(reading.source.data.url);
}

function rooted(address: string): URL {
  return new URL(address.replace(/\/*$/, '/'));
}
