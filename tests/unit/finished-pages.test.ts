import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withOwnPolicy } from '../../src/integrations/own-policy.ts';
import { withOwnStyles } from '../../src/integrations/own-styles.ts';
import { withRelativeAddresses } from '../../src/integrations/relative-addresses.ts';
import { withTrimmedText } from '../../src/integrations/trimmed-text.ts';

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

describe('the styles of a page', () => {
  const sheet =
    '.a{color:red}.b,.c:hover{color:#00f}.d .a{color:green}:is(.d,p)>i{color:gray}@media print{.d{top:0}}b{top:0}';
  const page = (style: string, body: string) =>
    `<meta http-equiv="content-security-policy" content="style-src 'self' ${hashOf(style)}"><style>${style}</style>${body}`;

  it.each([
    ['<p class="a c"></p>', '.a{color:red}.b,.c:hover{color:#00f}:is(.d,p)>i{color:gray}b{top:0}'],
    ['<p></p><script>p.className=`b`</script>', '.b,.c:hover{color:#00f}:is(.d,p)>i{color:gray}b{top:0}'],
    ['<p class="d b-c"></p>', ':is(.d,p)>i{color:gray}@media print{.d{top:0}}b{top:0}'],
  ])('are those of the classes that it or its script names: %s', (body, own) => {
    expect(withOwnStyles(page(sheet, body))).toBe(page(own, body));
  });

  it('are those of all pages of its kind where it has scripts in files, which may name any class', () => {
    const html = page(sheet, '<script type="module" src="a.js"></script>');
    expect(withOwnStyles(html)).toBe(html);
  });
});

describe('the addresses that Astro writes', () => {
  const script = (src: string) => `<script type="module" src="${src}"></script>`;

  it.each([
    ['/', 'es/2021/agenda/index.html', '/_astro/a.js', '../../../_astro/a.js'],
    ['/a/b/', 'es/index.html', '/a/b/_astro/a.js', '../_astro/a.js'],
    ['/', 'index.html', '/_astro/a.js', '_astro/a.js'],
    ['/a/b/', '404.html', '/a/b/_astro/a.js', '/a/b/_astro/a.js'],
    ['/', 'es/index.html', '/other/a.js', '/other/a.js'],
  ])('below %s, on %s, lead from the page: %s → %s', (base, file, written, made) => {
    expect(withRelativeAddresses(script(written), file, base)).toBe(script(made));
  });
});

describe('the texts of a finished page', () => {
  it.each([
    ['<p class="kind">Panel </p>', '<p class="kind">Panel</p>'],
    ['<dd> <a href="a/">A</a>  </dd>', '<dd><a href="a/">A</a></dd>'],
    ['<li data-words="a > b"> One\n</li>', '<li data-words="a > b">One</li>'],
    ['<p>One <b>two </b>three</p>', '<p>One <b>two </b>three</p>'],
    ['<pre>one \n</pre>', '<pre>one \n</pre>'],
    ['<picture> <path/> </picture>', '<picture> <path/> </picture>'],
  ])('begin and end without a space: %j', (written, made) => {
    expect(withTrimmedText(written)).toBe(made);
  });
});
