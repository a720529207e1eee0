import { type Directory, organizationOf, personOf } from '../domain/directory.ts';
import { type Document, extensionOf } from '../domain/document.ts';
import { LOCALES } from '../domain/locale.ts';
import { formatList } from './format.ts';
import type { Page } from './page.ts';

/** Where a document can be had, as a link on a page; undefined while it cannot. */
export function documentHref({ file, url }: Document, page: Pick<Page, 'href'>): string | undefined {
  return file ? page.href({ page: 'document', file: file.name }) : url;
}

/** The same as a whole address, for what stands on no page. */
export function documentAddress({ file, url }: Document, page: Pick<Page, 'absolute'>): string | undefined {
  return file ? page.absolute({ page: 'document', file: file.name }) : url;
}

/** What kind of file a document is, and how big: “PDF, 1,2 MB”; undefined where it is no file of the site. */
export const fileText = ({ file }: Document, page: Pick<Page, 'lang' | 't'>): string | undefined =>
  file && sizeText(file, page);

/** What kind of file one is, and how big: “PDF, 1,2 MB”. */
export function sizeText(
  { name, bytes }: { readonly name: string; readonly bytes: number },
  { lang, t }: Pick<Page, 'lang' | 't'>,
): string {
  const isLarge = bytes >= 1_000_000;
  const size = new Intl.NumberFormat(LOCALES[lang], {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
  return t('document.file', { type: extensionOf(name).toUpperCase(), size });
}

/** Who wrote a document, as a list in words; undefined where no source says. */
export function authorNames(
  { authors }: Document,
  { lang }: Pick<Page, 'lang'>,
  directory: Directory,
): string | undefined {
  if (authors.length === 0) return undefined;
  return formatList(
    lang,
    authors.map((author) =>
      'person' in author
        ? personOf(author.person, directory).name
        : organizationOf(author.organization, directory).name[lang],
    ),
  );
}
