import { relativeAddress } from '../i18n/routes.ts';

/**
 * A page whose addresses that Astro itself writes (of scripts, below `base`) are relative, so that one build
 * works at a domain's root and under any path. 404.html, which a server shows at any depth, keeps them whole.
 * @param file the page's file, from the root of the site: `es/2021/agenda/index.html`
 */
export function withRelativeAddresses(html: string, file: string, base: string): string {
  if (file === '404.html') return html;
  const own = new RegExp(`(\\s(?:href|src)=")${RegExp.escape(base)}(_astro/[^"]*)"`, 'g');
  return html.replace(own, (_, attribute: string, asset: string) => `${attribute}${relativeAddress(file, asset)}"`);
}
