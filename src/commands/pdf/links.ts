import { escapeUTF8 } from 'entities';
import { sizeText } from '../../i18n/documents.ts';
import { formatDate } from '../../i18n/format.ts';
import { relativeAddress } from '../../i18n/routes.ts';
import { translator } from '../../i18n/translate.ts';
import type { Lang } from '../../domain/locale.ts';
import type { Format } from './print.ts';

/** A document that was made, in its sizes of paper. */
export interface Made {
  readonly title: string;
  readonly lang: Lang;
  /** Of each size, its address from the root of the site, and how large it is, in bytes. */
  readonly files: readonly { readonly address: string; readonly bytes: number; readonly format: Format }[];
}

/** What was written into a page before. It is a way around the page, which no print shows. */
const WRITTEN = /<nav data-papers[\s\S]*?<\/nav>/;

/** Where a page has its own links elsewhere or its documents, else its first words, else its end: these follow there. */
const PLACES = [
  /<ul class="inline agenda-links">[\s\S]*?<\/ul>/,
  /<section aria-labelledby="documents">[\s\S]*?(?=<\/section>)/,
  /<main\b[\s\S]*?<p class="lead">[\s\S]*?<\/p>/,
];

function linksTo({ title, lang, files }: Made, page: string): string {
  const t = translator(lang);
  const each = files.map(({ address, bytes, format }) => {
    const about = sizeText({ name: address, bytes }, { lang, t });
    const href = relativeAddress(page, address);
    return `<a href="${href}" type="application/pdf">${escapeUTF8(title)}, ${t(`paper.${format}`)}</a> (${about})`;
  });
  return each.join(' · ');
}

/** What leads to documents, all of one day: in a line where it is one, in a list where there are several. */
function written([one = '', ...others]: readonly string[], lang: Lang, date: string): string {
  const t = translator(lang);
  const version = `${t('paper.version')} <time datetime="${date}">${formatDate(lang, date, 'long')}</time>`;
  if (others.length === 0) return `<p>${t('paper.label')}: ${one}, ${version}</p>`;
  return `<p>${t('paper.label')}, ${version}:</p><ul class="documents">${[one, ...others].map((line) => `<li>${line}</li>`).join('')}</ul>`;
}

/**
 * A finished page with links to the documents that it offers, in the place of those that it had.
 * @param page its address, from the root of the site
 * @param date the day of the content, `YYYY-MM-DD`
 */
export function withPapers(
  html: string,
  { page, made, date }: { page: string; made: readonly Made[]; date: string },
): string {
  const plain = html.replace(WRITTEN, '');
  const [one] = made;
  if (!one) return plain;
  const lines = made.map((paper) => linksTo(paper, page));
  const nav = `<nav data-papers aria-label="${translator(one.lang)('paper.label')}">${written(lines, one.lang, date)}</nav>`;
  const place = PLACES.find((pattern) => pattern.test(plain));
  return place ? plain.replace(place, (found) => found + nav) : plain.replace('</main>', () => `${nav}</main>`);
}
