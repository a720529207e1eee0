import type { APIRoute } from 'astro';
import { zoneNames } from '../../data/zone-names.ts';
import { type Lang, LANGS } from '../../domain/locale.ts';

export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang }, props: { lang } }));

/** What every zone is called in the language of the page, for the list that readers choose theirs from. */
export const GET: APIRoute<{ lang: Lang }> = ({ props: { lang } }) => Response.json(zoneNames(lang));
