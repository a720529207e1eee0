import type { APIRoute } from 'astro';
import { drawCard } from '../../../formats/card.ts';
import type { Edition } from '../../../domain/edition.ts';
import type { Lang } from '../../../domain/locale.ts';
import { cardWords } from '../../../formats/card-text.ts';
import { translator } from '../../../i18n/translate.ts';
import { editionPaths } from '../../../views/edition.ts';

export const getStaticPaths = () => editionPaths('card');

/** The Open Graph card of an edition in one language. */
export const GET: APIRoute<{ lang: Lang; edition: Edition }> = async ({ props: { lang, edition } }) => {
  const image = await drawCard(cardWords(edition, { lang, t: translator(lang) }));
  return new Response(Buffer.from(image), { headers: { 'Content-Type': 'image/png' } });
};
