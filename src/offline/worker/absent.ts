import { wordsIn } from '../words.ts';
import { ROOT } from './scope.ts';

const STYLE =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:3rem auto;padding:0 1rem;font:1.0625rem/1.5 system-ui,sans-serif}';

/**
 * What is shown in the place of a page that is not kept, while there is no network.
 * @param edition the edition that is kept, from the root of the site: `es/2021/`
 */
export function absentPage(edition: string): Response {
  const lang = edition.slice(0, 2);
  const { title, text, link } = wordsIn(lang).absent;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style>`;
  const main = `<main><h1>${title}</h1><p>${text}</p><p><a href="${ROOT}${edition}">${link}</a></p></main>`;
  return new Response(`<!DOCTYPE html><html lang="${lang}"><head>${head}</head><body>${main}</body></html>`, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
