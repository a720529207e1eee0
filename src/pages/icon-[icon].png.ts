import type { APIRoute } from 'astro';
import { appIcon } from '../formats/app-icon.ts';
import { APP_ICONS, type AppIcon } from '../i18n/routes.ts';

export const getStaticPaths = () => APP_ICONS.map((icon) => ({ params: { icon }, props: { icon } }));

/** An icon of the site as an application. */
export const GET: APIRoute<{ icon: AppIcon }> = async ({ props: { icon } }) =>
  new Response(await appIcon(icon), { headers: { 'Content-Type': 'image/png' } });
