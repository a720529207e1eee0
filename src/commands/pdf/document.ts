import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeXML } from 'entities';
import { formatDate } from '../../i18n/format.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { address } from '../../i18n/routes.ts';
import { translator } from '../../i18n/translate.ts';
import { assembled, headingOf, saidBy } from './assemble.ts';
import { fontSheet } from './fonts.ts';
import { pageFile, type Paper } from './papers.ts';

const PAPER_STYLES = readFileSync(new URL('paper.css', import.meta.url), 'utf8');

/** A text as a string of CSS (CSS Syntax 3, 4.3.7), which ends neither itself nor its element. */
const cssString = (text: string) =>
  `"${text.replace(/["\\<\n]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** What stands at the edges of the pages of each part: the edition and the part above; below, its address, day and number. */
function edges({ parts, lang }: Paper, above: string, date: string): string {
  const t = translator(lang);
  // The numbers take the places of the names that the text gives them.
  const [before = '', between = '', after = ''] = t('paper.page', { page: '\0', pages: '\0' }).split('\0');
  const number = `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`;
  const day = formatDate(lang, date, 'long');
  const own = parts.map(({ html }, index) => {
    const { title, canonical } = saidBy(html);
    const name = `part-${String(index + 1)}`;
    return (
      `.${name}{page:${name}}@page ${name}{@top-right{content:${cssString(title)}}` +
      `@bottom-left{content:${cssString(`${canonical} · ${day}`)}}}`
    );
  });
  return `@page{@top-left{content:${cssString(above)}}@bottom-right{content:${number}}}${own.join('')}`;
}

/**
 * The HTML of a document, which prints as it is to look.
 * @param folder the folder of the finished site
 * @param date the day of the content, `YYYY-MM-DD`
 * @param here the address of the document, from the root of the site
 * @throws Refusal where a font is missing
 */
export function documentHtml(
  paper: Paper,
  { folder, date, here }: Readonly<Record<'folder' | 'date' | 'here', string>>,
): string {
  const { lang, edition, parts, title, kind } = paper;
  const editionPage = readFileSync(join(folder, pageFile(address({ page: 'edition', edition }, lang))), 'utf8');
  const { title: shortTitle, siteName } = saidBy(editionPage);
  const masthead = `<div class="masthead"><img src="../favicon.svg" alt=""><p>${encodeXML(headingOf(editionPage))}</p></div>`;
  const fonts = fontSheet(parts.map(({ html }) => html).join('') + siteName);
  const styles = `${fonts}${PAPER_STYLES}@layer print{${edges(paper, `${shortTitle} · ${siteName}`, date)}}`;
  return assembled(parts, {
    lang,
    here,
    head: `<title>${encodeXML(pageTitle(title, shortTitle, siteName))}</title><style>${styles}</style>`,
    // Each sheet has a head of its own, as it is handed out alone.
    opening: kind === 'sheets' ? '' : masthead,
  });
}
