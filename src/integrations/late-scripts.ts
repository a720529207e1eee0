import { createHash } from 'node:crypto';

/** A script that few readers of a page need: what its code holds, which pages carry scripts enough without, and what asks for it. */
interface Late {
  readonly holds: string;
  readonly page: RegExp;
  readonly ask: (load: string) => string;
}

const LATE: readonly Late[] = [
  {
    holds: '[data-live]',
    page: / data-item-tools=.* data-until=| data-until=.* data-item-tools=/s,
    ask: (load) =>
      `{let e=document.querySelector("[data-until]");Date.now()<Date.parse(e.dataset.until)?${load}:e.hidden=!0}`,
  },
  { holds: 'CSS.highlights', page: /<main/, ask: (load) => `/[?&]q=/.test(location.search)&&${load};` },
];

/** A page whose late scripts are files of their own: its HTML, and the files by their names from the root of the site. */
export interface LatePage {
  readonly html: string;
  readonly files: ReadonlyMap<string, string>;
}

const SCRIPTS = /<script type="module">([\s\S]*?)<\/script>/g;

const hashOf = (code: string) => createHash('sha256').update(code).digest('base64');

/**
 * Takes out of a page the scripts that few readers need: that of the clock where there are hours, which it asks for while
 * the programme of its live card is not over (`data-until`), and that of the words a search led by (`?q=`).
 */
export function withLateScripts(html: string, page: string): LatePage {
  const files = new Map<string, string>();
  // The page of what is not there is shown at every depth, where no relative address holds.
  if (page === '404.html') return { html, files };
  const asks: string[] = [];
  const rest = html.replace(SCRIPTS, (whole, code: string) => {
    const late = LATE.find((one) => code.includes(one.holds) && one.page.test(html));
    if (!late) return whole;
    const name = `_astro/${createHash('sha256').update(code).digest('base64url').slice(0, 6)}.js`;
    files.set(name, code);
    asks.push(late.ask(`import("${'../'.repeat(page.split('/').length - 1) || './'}${name}")`));
    return '';
  });
  // Asked for by a script that the page has, since each costs it a hash in its policy.
  const code = SCRIPTS.exec(rest)?.[1];
  SCRIPTS.lastIndex = 0;
  if (code === undefined || asks.length === 0) return { html, files: new Map() };
  const whole = asks.join('') + code;
  return {
    html: rest.replace(`>${code}</script>`, () => `>${whole}</script>`).replace(hashOf(code), () => hashOf(whole)),
    files,
  };
}
