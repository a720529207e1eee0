import type { APIRoute } from 'astro';
import { site } from '../../data/site.ts';
import type { Lang } from '../../domain/locale.ts';
import { address, relativeAddress } from '../../i18n/routes.ts';
import { pathsOf } from '../../views/paths.ts';

export const getStaticPaths = () => pathsOf(['lang'], [{ route: { page: 'manifest' } as const }]);

/** The web application manifest (W3C) of a language; its addresses are relative to itself. */
export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) => {
  const { name, description } = await site();
  const here = address({ page: 'manifest' }, lang);
  const home = relativeAddress(here, address({ page: 'home' }, lang));
  return Response.json({
    name: name[lang],
    short_name: lang === 'es' ? 'CRM' : 'RCM',
    description: description[lang],
    lang,
    dir: 'ltr',
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    background_color: '#fdfaf3',
    theme_color: '#1f3c88',
    icons: [{ src: relativeAddress(here, address({ page: 'icon' }, lang)), sizes: 'any', type: 'image/svg+xml' }],
  });
};
