import type { APIRoute } from 'astro';
import type { Session } from '../../../../../domain/agenda.ts';
import type { Edition } from '../../../../../domain/edition.ts';
import type { Lang } from '../../../../../domain/locale.ts';
import { cardImage } from '../../../../../formats/card.ts';
import { sessionCardPaths } from '../../../../../views/session.ts';

export const getStaticPaths = sessionCardPaths;

/** The Open Graph card of a session in one language. */
export const GET: APIRoute<{ lang: Lang; edition: Edition; session: Session }> = ({
  props: { lang, edition, session },
}) => cardImage({ edition, session }, lang);
