import type { APIRoute } from 'astro';
import type { Edition } from '../../../domain/edition.ts';
import type { Lang } from '../../../domain/locale.ts';
import { cardImage } from '../../../formats/card.ts';
import { editionPaths } from '../../../views/edition.ts';

export const getStaticPaths = () => editionPaths('card');

/** The Open Graph card of an edition in one language. */
export const GET: APIRoute<{ lang: Lang; edition: Edition }> = ({ props: { lang, edition } }) =>
  cardImage({ edition }, lang);
