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
  const unsafe = policy.match(/'[\w-]*unsafe[\w-]*'/g)?.join(' ') ?? '';
  return [
    sourcesIn(policy, 'default-src').join(' ') === "'none'" ? undefined : `has the policy "${policy}"`,
    unsafe === (searches ? "'wasm-unsafe-eval'" : '') ? undefined : `allows "${unsafe}"`,
  ];
}

const inlineFaults = (page: BuiltPage) => [
  ...all(page, '[style]').map(({ outerHTML }) => outerHTML),
  ...all(page, '*').flatMap((element) =>
    [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
  ),
];

/** The scripts that stand in a page, by the hashes that a policy names them by. */
const scriptsOf = (page: BuiltPage) =>
  all(page, 'script:not([src], [type="application/ld+json"])').map(
    ({ textContent }) => `'sha256-${createHash('sha256').update(textContent).digest('base64')}'`,
  );

function scriptFaults(page: BuiltPage): readonly (string | undefined)[] {
  const named = sourcesIn(policyOf(page), 'script-src').filter((source) => source.startsWith("'sha256-"));
  const held = scriptsOf(page);
  return [
    ...held.filter((hash) => !named.includes(hash)).map((hash) => `holds ${hash}, which it does not name`),
    ...named.filter((hash) => !held.includes(hash)).map((hash) => `names ${hash}, which it does not hold`),
  ];
}

const LOADING =
  'script[src], img[src], link[rel="stylesheet"], link[rel="icon"], link[rel="manifest"], iframe, source, video, audio';

function foreignFaults(page: BuiltPage): readonly (string | undefined)[] {
  const loaded = all(page, LOADING).map((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? '');
  return [
    loaded.length > 0 ? undefined : 'loads nothing, not even its style sheet',
    ...loaded.filter((source) => /^(?:https?:)?\/\//.test(source)),
  ];
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
  'every policy names the scripts of its page, and no other': ({ pages }) => onEach(pages, scriptFaults),
  'no page loads anything from another host': ({ pages }) => onEach(pages, foreignFaults),
  'a page with a player lets in the frames of one host, and none holds a frame before a reader asks for it': ({
    pages,
  }) => onEach(pages, frameFaults),
};
