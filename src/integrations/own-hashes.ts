import { createHash } from 'node:crypto';

/**
 * A page whose policy (CSP 3, hash-source) names the inline scripts and styles that the page holds, and no other: Astro
 * writes those of the whole site into each, and every one of them is a line that no compression shortens.
 */
export function withOwnHashes(html: string): string {
  const own = new Set(
    [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
      ([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replaceAll(/ ('sha256-[^']*')/g, (source, hash: string) => (own.has(hash) ? source : '')),
  );
}
