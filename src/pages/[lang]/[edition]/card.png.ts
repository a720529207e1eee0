import type { APIRoute } from 'astro';
import { drawCard } from '../../../components/card.ts';
import { editions } from '../../../data/editions.ts';
import type { Edition } from '../../../domain/edition.ts';
import type { Lang } from '../../../domain/locale.ts';
import { formatDates } from '../../../i18n/format.ts';
import { translator } from '../../../i18n/translate.ts';
import { pathsOf } from '../../_paths.ts';

export async function getStaticPaths() {
  const all = await editions();
  return pathsOf(
    ['lang', 'edition'],
    all.map((edition) => ({ route: { page: 'card', edition: edition.id } as const, edition })),
  );
}

/** The Open Graph card of an edition in one language. */
export const GET: APIRoute<{ lang: Lang; edition: Edition }> = async ({ props: { lang, edition } }) => {
  const t = translator(lang);
  const footer = edition.dates
    ? formatDates(lang, edition.dates.start, edition.dates.end, 'long')
    : t('edition.dates.pending', { year: edition.id });
  const image = await drawCard({ kicker: t('site.brand'), title: edition.title[lang], footer });
  return new Response(Buffer.from(image), { headers: { 'Content-Type': 'image/png' } });
};
