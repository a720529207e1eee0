import { createHash } from 'node:crypto';
import { relativeAddress } from '../i18n/routes.ts';

/** A script that few readers of a page need: what its code holds, what else the page holds, and who asks for it when. */
interface Late {
  readonly code: string;
  readonly page: RegExp;
  readonly ask: (load: string) => string;
}

const LATE: readonly Late[] = [
  // The clock, on pages that have the script of the hours: asked for while the programme of the live card is not over.
  {
    code: '[data-live]',
    page: / data-item-tools=.* data-until=| data-until=.* data-item-tools=/s,
    ask: (load) =>
      `{let e=document.querySelector("[data-until]");Date.now()<Date.parse(e.dataset.until)?${load}:e.hidden=!0}`,
  },
  // The words that a search led by: asked for where it did.
  { code: 'CSS.highlights', page: /<main/, ask: (load) => `/[?&]q=/.test(location.search)&&${load};` },
];

/** A page whose late scripts are files of their own: its HTML, and the files by their names from the root of the site. */
interface ScriptedPage {
  readonly html: string;
  readonly files: ReadonlyMap<string, string>;
}

const INLINE = /<script type="module">([\s\S]*?)<\/script>/g;

/**
 * Makes one script of those that a page holds, which begin when it is read whole wherever they stand: each costs a hash
 * in its policy, which nothing compresses. Those that few readers need become files that it asks for.
 * @param page the page's file, from the root of the site: `es/2021/agenda/index.html`
 */
export function withOneScript(html: string, page: string): ScriptedPage {
  const files = new Map<string, string>();
  const hashOf = (code: string, encoding: 'base64' | 'base64url') => createHash('sha256').update(code).digest(encoding);
  const parts = [...html.matchAll(INLINE)].map(([, code = '']) => {
    // The page of what is not there is shown at every depth, where no relative address holds.
    const late = page === '404.html' ? undefined : LATE.find((one) => code.includes(one.code) && one.page.test(html));
    // A scope of its own: two scripts may give one name to different things.
    if (!late) return `(()=>{${code}})();`;
    const name = `_astro/${hashOf(code, 'base64url').slice(0, 6)}.js`;
    files.set(name, code);
    return late.ask(`import("${relativeAddress(page, name).replace(/^(?!\.)/, './')}")`);
  });
  if (parts.length === 0) return { html, files };
  const whole = parts.join('');
  const rest = html
    .replace(INLINE, '')
    .replace(/(script-src [^;"]*)/, (sources) => `${sources} 'sha256-${hashOf(whole, 'base64')}'`)
    .replace('</body>', () => `<script type="module">${whole}</script></body>`);
  return { html: rest, files };
}
