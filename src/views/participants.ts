import { participantsOf } from '../data/editions.ts';
import { MEMBER_COUNTRIES } from '../domain/place.ts';
import { collate, countryName } from '../i18n/format.ts';
import { openProse } from './prose.ts';

/** Opens the page of the participants of an edition: its prose, who they are, their route, and the Member Countries. */
export async function openParticipants(...[astro, props]: Parameters<typeof openProse>) {
  const { lang, edition } = props;
  const participants = await participantsOf(edition.id);
  return {
    ...(await openProse(astro, props)),
    /** Whom each country proposes, where that is known. */
    profiles: participants?.profiles,
    perCountry: participants?.perCountry,
    countries: MEMBER_COUNTRIES.map((country) => countryName(lang, country)).toSorted((a, b) => collate(lang, a, b)),
  };
}
