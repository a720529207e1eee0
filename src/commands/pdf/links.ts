import { encodeXML } from 'entities';
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

/** Where a page has its own links elsewhere, else its first words, else its end: the documents follow there. */
const PLACES = [/<ul class="inline agenda-links">[\s\S]*?<\/ul>/, /<main\b[\s\S]*?<p class="lead">[\s\S]*?<\/p>/];

function linksTo({ title, lang, files }: Made, page: string, date: string): string {
  const t = translator(lang);
  const day = `<time datetime="${date}">${formatDate(lang, date, 'long')}</time>`;
  const each = files.map(({ address, bytes, format }) => {
    const about = sizeText({ name: address, bytes }, { lang, t });
    const href = relativeAddress(page, address);
    return `<a href="${href}" type="application/pdf">${encodeXML(title)}, ${t(`paper.${format}`)}</a> (${about})`;
  });
  return `<p>${t('paper.label')}: ${each.join(' · ')}, ${t('paper.version')} ${day}</p>`;
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
  const items = made.map((paper) => linksTo(paper, page, date)).join('');
  const nav = `<nav data-papers aria-label="${translator(one.lang)('paper.label')}">${items}</nav>`;
  const place = PLACES.find((pattern) => pattern.test(plain));
  return place ? plain.replace(place, (found) => found + nav) : plain.replace('</main>', () => `${nav}</main>`);
}
