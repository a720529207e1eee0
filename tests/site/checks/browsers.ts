import { globSync, readFileSync } from 'node:fs';
import css from '@eslint/css';
import DoIUse from 'doiuse';
import { transform } from 'esbuild';
import { Linter } from 'eslint';
import postcss from 'postcss';
import { BUILD_TARGETS, OLDEST_BROWSERS } from '../../../src/browsers.ts';
import { all, type BuiltSite, type Checks } from '../site.ts';

/**
 * What some of the oldest browsers leave out, where nothing is lost that a reader needs: the text is there, can be read, and
 * what can be done with it works. A property may be named with its value, where another value of it would do harm.
 */
const HARMLESS = [
  // Lines that end elsewhere.
  'text-wrap:balance',
  'text-wrap:pretty',
  'hyphens',
  // Paper: Safari keeps its own margins, Firefox may leave a line of a paragraph alone.
  "At-rule '@page'",
  'css-paged-media',
  'orphans',
  'widows',
  'css-widows-orphans',
  "Value 'avoid' of property 'break-after'",
  'print-color-adjust',
  'css-color-adjust',
  // An outline with square corners, a list marker in the colour of its text, a bar to scroll by that shows.
  'outline',
  "Selector 'marker'",
  'scrollbar-width',
  'css-scrollbar',
  // A bar of elapsed time in the browser's own colour.
  'accent-color',
  // What was searched for is not tinted on the page that it was found on.
  "Selector 'highlight'",
  // Browsers that do not know it do not enlarge text by themselves.
  'text-size-adjust',
];

const isHarmless = (feature: string) => HARMLESS.some((one) => feature === one || feature.startsWith(`${one}:`));

const linter = new Linter();
const BASELINE: Linter.Config = {
  files: ['**/*.css'],
  plugins: { css },
  language: 'css/css',
  rules: { 'css/use-baseline': ['error', { available: 2022 }] },
};

/**
 * What a style sheet asks for that came to browsers in a year after 2022, in which the oldest of ours were new: each property
 * with its value. Knows every part of CSS, but for how a condition on a width is written.
 */
function laterThanBaseline(code: string): readonly string[] {
  const lines = code.split('\n');
  return linter.verify(code, BASELINE, 'style.css').map(({ message, line, column }) => {
    if (!message.startsWith('Property ')) return message.replace(' is not a 2022 available baseline feature.', '');
    return /^[^;}]*/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0].replace(/\s*:\s*/, ':') ?? message;
  });
}

/** What a style sheet asks for that one of the oldest browsers, by its version, does not know at all. */
function unknownToOldest(code: string): readonly string[] {
  const features: string[] = [];
  const browsers = [...OLDEST_BROWSERS];
  const detector = new DoIUse({
    browsers,
    onFeatureUsage: ({ feature, featureData }) => {
      if (featureData?.missing) features.push(feature);
    },
  });
  const sheet = postcss.parse(code, { from: 'style.css' });
  // A width that is compared is known by the spaces around the sign, which a minifier takes away.
  sheet.walkAtRules((rule) => {
    rule.params = rule.params.replaceAll(/\s*([<>]=?)\s*/g, ' $1 ');
  });
  postcss([detector]).process(sheet).sync();
  return features;
}

/** What a style sheet asks for that one of the oldest browsers lacks, to its reader's harm. */
export function styleFaults(code: string): readonly string[] {
  return [...new Set([...laterThanBaseline(code), ...unknownToOldest(code)])].filter((one) => !isHarmless(one));
}

/** What a script says that one of the oldest browsers cannot read; what it asks of them is held by its types. */
export async function scriptFaults(code: string): Promise<readonly string[]> {
  // All of them know \p{…}; esbuild doubts it of some, for the letters that Unicode has added since.
  const supported = { 'regexp-unicode-property-escapes': true };
  const written = async (target: string | string[]) =>
    (await transform(code, { target, supported, format: 'esm' })).code;
  const isRead = await written(BUILD_TARGETS).then(
    async (oldest) => oldest === (await written('esnext')),
    () => false,
  );
  return [
    ...(isRead ? [] : [`${code.slice(0, 80)} … is not as the oldest browsers read it`]),
    // A build may hide it in a string, in which nobody reads it but the browser.
    ...(code.match(/\(\?<[=!].{0,20}/g) ?? []).map((found) => `${found} looks behind, which Safari 16.0 does not know`),
  ];
}

/** The texts of files and of elements of a site, each once. */
const textsOf = (site: BuiltSite, files: string, elements: string): ReadonlySet<string> =>
  new Set([
    ...globSync(files, { cwd: site.folder }).map((file) => readFileSync(site.folder + file, 'utf8')),
    ...site.pages.flatMap((page) => all(page, elements).map(({ textContent }) => textContent)),
  ]);

/** What was wrong with texts that were looked at: most are the same in several sites. */
const known = new Map<string, readonly string[]>();

async function faultsIn(texts: ReadonlySet<string>, faultsOf: typeof scriptFaults): Promise<readonly string[]> {
  for (const text of texts) if (!known.has(text)) known.set(text, await faultsOf(text));
  return [...texts].flatMap((text) => known.get(text) ?? []);
}

const SCRIPTS = 'script:not([src], [type="application/ld+json"])';

/** What the oldest browsers can read. */
export const BROWSER_CHECKS: Checks = {
  'no style sheet asks for what one of the oldest browsers lacks': (site) =>
    faultsIn(textsOf(site, '**/*.css', 'style'), (code) => Promise.resolve(styleFaults(code))),
  'no script is written as one of the oldest browsers cannot read': (site) =>
    faultsIn(textsOf(site, '**/*.js', SCRIPTS), scriptFaults),
};
