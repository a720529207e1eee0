import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';

const ROOT = 'https://site.example/';

/** The pages of a small site that is right, each with its twin; the entry is of both languages. */
const TWINS = [
  ['es/', 'en/'],
  ['es/archivo/', 'en/archive/'],
  ['es/desarrolladores/', 'en/developers/'],
  ['es/privacidad/', 'en/privacy/'],
  ['es/accesibilidad/', 'en/accessibility/'],
  ['es/2021/', 'en/2021/'],
] as const;

/** The alternates of a page, by language. */
const alternates = (es: string, en: string, isHome: boolean): readonly (readonly [lang: string, address: string])[] => [
  ['es', es],
  ['en', en],
  ...(isHome ? [['x-default', ''] as const] : []),
];

const SCRIPT = 'run()';
const STYLE = 'p{color:red;background:url(data:,)}';
const integrityOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const hashOf = (text: string) => `'${integrityOf(text)}'`;
const POLICY = `default-src 'none'; worker-src 'self'; script-src 'self' ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}`;

function pageOf(lang: string, address: string, es: string, en: string, body: string): string {
  const up = '../'.repeat(address.split('/').length - 1) || './';
  const links = alternates(es, en, ['', 'es/', 'en/'].includes(address)).map(
    ([one, to]) => `<link rel="alternate" hreflang="${one}" href="${ROOT}${to}">`,
  );
  const feeds = (address === '' ? ['es', 'en'] : [lang]).map(
    (one) => `<link rel="alternate" type="application/atom+xml" title="Atom" href="${up}${one}/feed.xml">`,
  );
  const things = { '@context': 'https://schema.org', '@type': 'WebSite', name: 'Site', url: ROOT };
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}"><title>The page at ${address}</title>
<link rel="manifest" href="${up}${lang}/manifest.webmanifest">
<meta name="robots" content="noindex">
<meta name="description" content="What the page at ${address} says"><link rel="canonical" href="${ROOT}${address}">
${[...links, ...feeds].join('\n')}<style>${STYLE}</style>
<meta property="og:image" content="${ROOT}${lang}/2021/card.png"><meta property="og:image:alt" content="Programme, 2021">
<script>${SCRIPT}</script><script type="application/ld+json">${JSON.stringify(things)}</script></head>
<body><main><h1>Title</h1>${body}</main></body></html>`;
}

const table = '<table><caption>C</caption><tbody><tr><th scope="col">A</th><th scope="col">B</th></tr></tbody></table>';
const list = (to: string) =>
  `<h2>List</h2>${table}<p><time datetime="2021-08-18">18</time></p><ul class="facets"><li><a href="${to}">All</a> <span class="number">1</span></li></ul><ul class="listings"><li>One</li></ul>`;

/** The text of every file of the small site, but for the cards. */
function filesOfSite(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [es, en] of TWINS) {
    for (const [lang, own, other] of [
      ['es', es, en],
      ['en', en, es],
    ] as const) {
      const foot = TWINS.slice(1).map(([inSpanish, inEnglish]) => ({ es: inSpanish, en: inEnglish })[lang]);
      const up = '../'.repeat(own.split('/').length - 1);
      const links = foot.map((to) => `<li><a href="${up}${to}">${to}</a></li>`).join('');
      const foreign = `<p><a rel="external" hreflang="${lang === 'es' ? 'en' : 'es'}" href="https://other.example/">Elsewhere</a> (${lang === 'es' ? 'en inglés' : 'in Spanish'})</p>`;
      files.set(
        `${own}index.html`,
        pageOf(lang, own, es, en, own === foot[0] ? list(`${up}${own}`) : '').replace(
          '</body>',
          `<footer><a data-language hreflang="${lang === 'es' ? 'en' : 'es'}" href="${up}${other}">Other</a><ul>${links}</ul>${foreign}</footer></body>`,
        ),
      );
    }
  }
  const doors = TWINS.slice(2, 3)
    .flat()
    .map((to) => `<li><a href="${to}">${to}</a></li>`);
  files.set('index.html', pageOf('es', '', 'es/', 'en/', `<ul class="languages">${doors.join('')}</ul>`));
  const wrong = ['es', 'en'].map(
    (lang) => `<section lang="${lang}"><h2>${lang}</h2><a href="/${lang}/">To ${lang}</a></section>`,
  );
  files.set(
    '404.html',
    pageOf('es', '', 'es/', 'en/', wrong.join(''))
      .replace(/<link rel="(?!manifest)[^>]*>/g, '')
      .replace('href="./', 'href="/'),
  );
  const entries = [
    ...TWINS.flatMap(([es, en]) => [es, en].map((own) => [own, es, en] as const)),
    ['', 'es/', 'en/'] as const,
  ];
  const urls = entries.map(([own, es, en]) => {
    const links = alternates(es, en, ['', 'es/', 'en/'].includes(own)).map(
      ([lang, to]) => `<xhtml:link hreflang="${lang}" href="${ROOT}${to}"/>`,
    );
    return `<url><loc>${ROOT}${own}</loc>${links.join('')}</url>`;
  });
  files.set('sitemap-0.xml', `<urlset>${urls.join('')}</urlset>`);
  files.set('sitemap-index.xml', `<loc>${ROOT}sitemap-0.xml</loc>`);
  files.set('robots.txt', `User-agent: *\nDisallow: /\n\nSitemap: ${ROOT}sitemap-index.xml\n`);
  for (const lang of ['es', 'en']) {
    files.set(`${lang}/feed.xml`, '<feed/>');
    files.set(`${lang}/icon.svg`, '<svg/>');
    const icons = [
      { src: 'icon.svg', sizes: 'any' },
      { src: '192.png', sizes: '192x192' },
      { src: '512.png', sizes: '512x512' },
      { src: '512.png', sizes: '512x512', purpose: 'maskable' },
    ];
    const manifest = { lang, start_url: './', icons };
    files.set(`${lang}/manifest.webmanifest`, JSON.stringify(manifest));
  }
  for (const script of ['sw.js', 'offline.js']) files.set(script, 'run()');
  for (const lang of ['es', 'en']) {
    const kept = [`${lang}/2021/`, 'offline.js'].map((url) => ({
      url,
      revision: integrityOf(files.get(url.endsWith('/') ? `${url}index.html` : url) ?? ''),
    }));
    files.set(`${lang}/2021/offline.json`, JSON.stringify(kept));
  }
  return files;
}

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'white' } })
    .png()
    .toBuffer();

/**
 * Writes a small site in which the checks over built sites find no fault.
 * @param folder its folder, with a slash at its end
 * @param changes what of its texts to write otherwise, by file
 */
export async function writeSmallSite(
  folder: string,
  changes: Readonly<Record<string, (text: string) => string>> = {},
): Promise<void> {
  const icons = Object.fromEntries(
    await Promise.all(
      ['es', 'en'].flatMap((lang) =>
        [192, 512].map(async (width) => [`${lang}/${String(width)}.png`, await blank(width, width)] as const),
      ),
    ),
  );
  const cards = { 'es/2021/card.png': await blank(1200, 630), 'en/2021/card.png': await blank(1200, 630) };
  const files = new Map<string, string | Buffer>([
    ...[...filesOfSite()].map(([name, text]) => [name, changes[name]?.(text) ?? text] as const),
    ...Object.entries({ ...icons, ...cards, 'es/2021/small/card.png': await blank(8, 8) }),
  ]);
  for (const [name, content] of files) {
    mkdirSync(dirname(folder + name), { recursive: true });
    writeFileSync(folder + name, content);
  }
}
