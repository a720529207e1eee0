import { join } from 'node:path';
import type { Localized } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import { isSiteRoot, SettingError } from '../domain/setting.ts';
import { inTerminal } from '../i18n/terminal.ts';
import { SCHEMAS } from '../rules/content.ts';
import { ContentError } from '../rules/finding.ts';
import { readContent } from './content.ts';
import { readSource } from './source.ts';

/**
 * Where the site will stand, with its path and a slash at its end: `setting` (SITE_URL) where it is given, else the
 * content's.
 * @throws SettingError where the setting cannot be a site's root
 * @throws ContentError where the content's cannot, with all that is wrong with the content
 */
export function siteRoot(folder: string, setting: string | undefined): URL {
  if (setting !== undefined && setting !== '') {
    if (isSiteRoot(setting)) return rooted(setting);
    const wrong = settingFault(setting);
    throw new SettingError(
      inTerminal({
        es: `SITE_URL ${wrong.es}: escribe una dirección https:// completa, con ruta o sin ella, y nada después`,
        en: `SITE_URL ${wrong.en}: give it a whole https:// address, with or without a path, and nothing after it`,
      }),
    );
  }
  const reading = readSource(join(folder, 'site.yaml'), 'content/site.yaml', SCHEMAS.site);
  if ('findings' in reading) {
    readContent(folder);
    throw new ContentError(reading.findings);
  }
  return rooted(reading.source.data.url);
}

/** Why a setting is no root of a site; what may be a password is not repeated. */
function settingFault(setting: string): Localized {
  const address = URL.canParse(setting) ? new URL(setting) : undefined;
  if (setting.includes('@')) {
    return { es: 'lleva un nombre de usuario o una contraseña', en: 'carries a user name or a password' };
  }
  const value = quoted(setting);
  if (address?.protocol !== 'https:') {
    return { es: `es ${value.es}, que no es una dirección https`, en: `is ${value.en}, which is not an https address` };
  }
  if (address.search + address.hash !== '') {
    return {
      es: `es ${value.es}, que sigue después de la ruta`,
      en: `is ${value.en}, which goes on after the path`,
    };
  }
  return {
    es: `es ${value.es}, cuya ruta tiene algo más que letras sin acento, cifras, puntos y guiones`,
    en: `is ${value.en}, whose path has more than letters without accents, digits, dots and hyphens`,
  };
}

/** Where a site is served while it is being written and its content does not say: a name reserved for examples (RFC 2606). */
const EXAMPLE = new URL('https://site.example/');

/**
 * Where the site will stand, or an example where the content cannot say: what is wrong with the content is told, and refused,
 * when it is read as a whole.
 * @throws SettingError where the setting cannot be a site's root
 */
export function siteRootOrExample(folder: string, setting: string | undefined): URL {
  try {
    return siteRoot(folder, setting);
  } catch (error) {
    if (error instanceof SettingError) throw error;
    return EXAMPLE;
  }
}

/**
 * Whether the site is to be read without a network: unless its host says no.
 * @throws ContentError where content/site.yaml is not right
 */
export function isOffline(folder: string): boolean {
  const reading = readSource(join(folder, 'site.yaml'), 'content/site.yaml', SCHEMAS.site);
  if ('findings' in reading) throw new ContentError(reading.findings);
  return reading.source.data.offline !== false;
}

function rooted(address: string): URL {
  return new URL(address.replace(/\/*$/, '/'));
}
