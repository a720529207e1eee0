import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withOwnHashes } from '../../src/integrations/own-hashes.ts';
import { withRelativeAddresses } from '../../src/integrations/relative-addresses.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  it('keeps the hashes of its own scripts and drops those of other pages', () => {
    const policy = (hashes: string) =>
      `<meta http-equiv="content-security-policy" content="script-src 'self'${hashes}; style-src 'self'">`;
    const script = '<script type="module">run()</script>';
    expect(withOwnHashes(policy(` ${hashOf('run()')} ${hashOf('other()')}`) + script)).toBe(
      policy(` ${hashOf('run()')}`) + script,
    );
  });
});

describe('the addresses that Astro writes', () => {
  const link = (href: string) => `<link rel="stylesheet" href="${href}">`;

  it.each([
    ['/', 'es/2021/agenda/index.html', '/_astro/a.css', '../../../_astro/a.css'],
    ['/a/b/', 'es/index.html', '/a/b/_astro/a.css', '../_astro/a.css'],
    ['/', 'index.html', '/_astro/a.css', '_astro/a.css'],
    ['/a/b/', '404.html', '/a/b/_astro/a.css', '/a/b/_astro/a.css'],
    ['/', 'es/index.html', '/other/a.css', '/other/a.css'],
  ])('below %s, on %s, lead from the page: %s → %s', (base, file, written, made) => {
    expect(withRelativeAddresses(link(written), file, base)).toBe(link(made));
  });
});
