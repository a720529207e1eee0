import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withOwnPolicy } from '../../src/integrations/own-policy.ts';
import { withOneScript } from '../../src/integrations/page-scripts.ts';
import { withRelativeAddresses } from '../../src/integrations/relative-addresses.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = (hashes: string, frames = '') =>
  `<meta http-equiv="content-security-policy" content="${frames}script-src 'self'${hashes}; style-src 'self'">`;

describe('the policy of a page', () => {
  it('keeps the hashes of its own scripts and drops those of other pages', () => {
    const script = '<script type="module">run()</script>';
    expect(withOwnPolicy(policy(` ${hashOf('run()')} ${hashOf('other()')}`) + script)).toBe(
      policy(` ${hashOf('run()')}`) + script,
    );
  });

  it('lets in frames where there is a player to open one, and nowhere else', () => {
    const frames = 'frame-src https://video.example;';
    const player = '<figure data-player="abc"></figure>';
    expect(withOwnPolicy(policy('', frames) + player)).toBe(policy('', frames) + player);
    expect(withOwnPolicy(policy('', frames))).toBe(policy(''));
  });
});

describe('the scripts of a page', () => {
  const module = (code: string) => `<script type="module">${code}</script>`;
  const FILE = 'es/2021/agenda/index.html';
  const clock = 'var e="[data-live]"';
  const words = 'CSS.highlights.set()';

  it('are one, each in a scope of its own, in their order, and named by the policy', () => {
    const { html, files } = withOneScript(
      `${policy('')}<body>${module('var e=1')}<p>x</p>${module('var e=2')}</body>`,
      FILE,
    );
    const whole = '(()=>{var e=1})();(()=>{var e=2})();';
    expect(html).toBe(`${policy(` ${hashOf(whole)}`)}<body><p>x</p>${module(whole)}</body>`);
    expect([...files]).toEqual([]);
  });

  it('stay out where there are none, and where they are files', () => {
    const page = `${policy('')}<body><script type="module" src="a.js"></script></body>`;
    expect(withOneScript(page, FILE).html).toBe(page);
  });

  it.each([
    ['the clock beside the hours', clock, '<p data-until="x"></p><template data-item-tools="2021"></template>'],
    ['the words of a search', words, '<main></main>'],
  ])('are files where few readers need them: %s', (_, code, body) => {
    const { html, files } = withOneScript(`${policy('')}<body>${body}${module(code)}</body>`, FILE);
    const [name = ''] = files.keys();
    expect(files.get(name)).toBe(code);
    expect(html).toContain(`import("../../../${name}")`);
    expect(html).not.toContain(code);
  });

  it.each([
    ['of the clock where it stands alone', clock, '<p data-until="x"></p>', 'es/index.html'],
    ['on the page of what is not there, which has no relative addresses', words, '<main></main>', '404.html'],
  ])('stay in the page %s', (_, code, body, file) => {
    const { html, files } = withOneScript(`${policy('')}<body>${body}${module(code)}</body>`, file);
    expect(html).toContain(code);
    expect(files.size).toBe(0);
  });

  it('are asked for from the page at the root too', () => {
    const { html, files } = withOneScript(`${policy('')}<body><main></main>${module(words)}</body>`, 'index.html');
    expect(html).toContain(`import("./${[...files.keys()][0] ?? ''}")`);
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
