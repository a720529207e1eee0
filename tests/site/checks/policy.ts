import { createHash } from 'node:crypto';
import { all, type BuiltPage, type Checks, onEach } from '../site.ts';

/** The policy of a page; empty where it has none or several. */
function policyOf(page: BuiltPage): string {
  const [policy, ...others] = all(page, 'meta[http-equiv="content-security-policy" i]');
  return others.length > 0 ? '' : (policy?.getAttribute('content') ?? '');
}

/** The sources that a directive of a policy names. */
const sourcesIn = (policy: string, directive: string) =>
  new RegExp(`(?:^|; *)${directive} ([^;]*)`).exec(policy)?.[1]?.split(' ') ?? [];

function permissionFaults(page: BuiltPage): readonly (string | undefined)[] {
  const policy = policyOf(page);
  // The index of the search is WebAssembly: its page alone may compile that, and none may run text as code.
  const searches = page.document.querySelector('template[data-search-client]') !== null;
  // Without a directive of their own, workers are let in from where anything is: from nowhere.
  const workers = page.document.querySelector('link[rel="manifest"]') ? "'self'" : '';
  const unsafe = policy.match(/'[\w-]*unsafe[\w-]*'/g)?.join(' ') ?? '';
  return [
    sourcesIn(policy, 'default-src').join(' ') === "'none'" ? undefined : `has the policy "${policy}"`,
    sourcesIn(policy, 'worker-src').join(' ') === workers ? undefined : `has the workers of "${policy}"`,
    unsafe === (searches ? "'wasm-unsafe-eval'" : '') ? undefined : `allows "${unsafe}"`,
  ];
}

const inlineFaults = (page: BuiltPage) => [
  ...all(page, '[style]').map(({ outerHTML }) => outerHTML),
  ...all(page, '*').flatMap((element) =>
    [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
  ),
];

/** What stands in a page, by the directive that names it. */
const INLINE = { 'script-src': 'script:not([src], [type="application/ld+json"])', 'style-src': 'style' };

/** What the policy of a page names by its hash and the page does not hold, or the other way round. */
const hashFaults = (page: BuiltPage): readonly (string | undefined)[] =>
  Object.entries(INLINE).flatMap(([directive, selector]) => {
    const named = sourcesIn(policyOf(page), directive).filter((source) => source.startsWith("'sha256-"));
    const held = all(page, selector).map(
      ({ textContent }) => `'sha256-${createHash('sha256').update(textContent).digest('base64')}'`,
    );
    return [
      ...held.filter((hash) => !named.includes(hash)).map((hash) => `holds ${hash}, which it does not name`),
      ...named.filter((hash) => !held.includes(hash)).map((hash) => `names ${hash}, which it does not hold`),
    ];
  });

/** The styles of a page stand in its head, and whatever they show stands in them: an address would be another page's. */
function styleFaults(page: BuiltPage): readonly (string | undefined)[] {
  const addresses = all(page, 'head > style').flatMap(({ textContent }) => [
    ...textContent.matchAll(/url\(\s*["']?(?!["']|data:)([^"')]*)/g),
  ]);
  return [
    all(page, 'head > style').length === 1 ? undefined : 'has no style sheet, or several',
    all(page, 'body style, link[rel="stylesheet"]').length === 0 ? undefined : 'has styles outside its head',
    ...addresses.map(([, address = '']) => `loads ${address} by its styles`),
  ];
}

const LOADING = 'script[src], img[src], link[rel="icon"], link[rel="manifest"], iframe, source, video, audio';

function foreignFaults(page: BuiltPage): readonly (string | undefined)[] {
  const loaded = all(page, LOADING).map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '');
  return loaded.filter((source) => /^(?:https?:)?\/\//.test(source));
}

function frameFaults(page: BuiltPage): readonly (string | undefined)[] {
  const frames = sourcesIn(policyOf(page), 'frame-src').join(' ');
  // Without a directive of their own, frames are let in from where anything is: from nowhere.
  const allowed = page.document.querySelector('[data-player]') ? 'https://www.youtube-nocookie.com' : '';
  return [
    frames === allowed ? undefined : `lets in frames of "${frames}"`,
    page.document.querySelector('iframe') ? 'holds a frame' : undefined,
  ];
}

/** What a page may do and load. */
export const POLICY_CHECKS: Checks = {
  'every page has one policy, which allows no inline code or style': ({ pages }) => onEach(pages, permissionFaults),
  'no page holds a style or a handler inline': ({ pages }) => onEach(pages, inlineFaults),
  'every policy names the scripts and styles of its page, and no other': ({ pages }) => onEach(pages, hashFaults),
  'every page has one style sheet, in its head, that loads nothing': ({ pages }) => onEach(pages, styleFaults),
  'no page loads anything from another host': ({ pages }) => onEach(pages, foreignFaults),
  'a page with a player lets in the frames of one host, and none holds a frame before a reader asks for it': ({
    pages,
  }) => onEach(pages, frameFaults),
};
