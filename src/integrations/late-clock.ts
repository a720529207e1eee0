import { createHash } from 'node:crypto';

/** A page whose clock's script is a file of its own: the page, and where it has the file, from the root of the site. */
export interface LateClock {
  readonly html: string;
  readonly file?: { readonly name: string; readonly code: string };
}

/**
 * Takes the clock's script out of a page of hours, which carries scripts enough: the page asks for it while the programme
 * of its live card is not over (`data-until`), and takes the card away once it is.
 */
export function withLateClock(html: string, page: string): LateClock {
  if (!html.includes(' data-item-tools=') || !html.includes(' data-until=')) return { html };
  let file: LateClock['file'];
  const late = html.replace(/<script type="module">([\s\S]*?)<\/script>/g, (whole, code: string) => {
    if (!code.includes('[data-live]')) return whole;
    const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
    file = { name: `_astro/clock.${hash}.js`, code };
    const address = '../'.repeat(page.split('/').length - 1) + file.name;
    return `<script type="module">let e=document.querySelector("[data-until]");Date.now()<Date.parse(e.dataset.until)?import("${address}"):e.hidden=!0</script>`;
  });
  return file ? { html: late, file } : { html };
}
