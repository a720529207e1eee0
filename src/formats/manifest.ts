import type { Lang, Localized } from '../domain/locale.ts';
import { address, APP_ICONS, relativeAddress } from '../i18n/routes.ts';
import { APP_ICON_SIZES } from './app-icon.ts';
import { colour } from './colours.ts';

/** The web application manifest (W3C) of a language; its addresses are relative to itself. */
export function webManifest({ name, description }: { name: Localized; description: Localized }, lang: Lang) {
  const here = address({ page: 'manifest' }, lang);
  const home = relativeAddress(here, address({ page: 'home' }, lang));
  return {
    name: name[lang],
    short_name: lang === 'es' ? 'CRM' : 'RCM',
    description: description[lang],
    lang,
    dir: 'ltr',
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    background_color: colour('paper'),
    theme_color: colour('brand'),
    icons: [
      { src: relativeAddress(here, address({ page: 'favicon' }, lang)), sizes: 'any', type: 'image/svg+xml' },
      ...APP_ICONS.map((icon) => ({
        src: relativeAddress(here, address({ page: 'app-icon', icon }, lang)),
        sizes: `${String(APP_ICON_SIZES[icon].width)}x${String(APP_ICON_SIZES[icon].width)}`,
        type: 'image/png',
        ...(icon === 'maskable' && { purpose: 'maskable' }),
      })),
    ],
  };
}
