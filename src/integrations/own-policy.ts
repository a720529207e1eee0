import { createHash } from 'node:crypto';

/**
 * A page whose policy (CSP 3) allows what the page has, and no more: the inline scripts and styles that it holds, by their
 * hashes, and frames where it has a player to open one. Astro writes what the whole site needs into each page, and every
 * hash is a line that no compression shortens.
 */
export function withOwnPolicy(html: string): string {
  const own = new Set(
    [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  );
  const opensFrames = html.includes(' data-player="');
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy
      .replaceAll(/ ('sha256-[^']*')/g, (source, hash: string) => (own.has(hash) ? source : ''))
      .replace(/frame-src [^;]*;/, (directive) => (opensFrames ? directive : '')),
  );
}
