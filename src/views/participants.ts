import { participantsOf } from '../data/editions.ts';
import { isCancelled, sessionsOf } from '../domain/agenda.ts';
import { countriesNamed } from '../domain/country-zones.ts';
import type { PublishedProgramme } from '../domain/edition.ts';
import { certificateOf } from '../domain/milestone.ts';
import { MEMBER_COUNTRIES } from '../domain/place.ts';
import { collate, countryName } from '../i18n/format.ts';
import { openProse } from './prose.ts';

/** Opens the page of the participants of an edition: its prose, who they are, their route, and the Member Countries. */
export async function openParticipants(
  astro: Parameters<typeof openProse>[0],
  props: Parameters<typeof openProse>[1] & Pick<PublishedProgramme, 'days' | 'steps'>,
) {
  const { lang, edition, days, steps } = props;
  const participants = await participantsOf(edition.id);
  const { sections, ...prose } = await openProse(astro, props);
  const named = (name: string) => sections.find(({ id }) => id === name);
  return {
    ...prose,
    /** The sections that pictures stand beside: whom it is for, and who they are. */
    purpose: named('purpose'),
    profile: named('profile'),
    others: sections.filter(({ id }) => id !== 'purpose' && id !== 'profile'),
    certificate: certificateOf(steps),
    /** Whom each country proposes, where that is known. */
    figures:
      participants?.profiles && participants.perCountry !== undefined
        ? { profiles: participants.profiles, perCountry: participants.perCountry }
        : undefined,
    /** The countries that the agenda names: those that have a page in the archive. */
    named: countriesNamed(sessionsOf(days).filter((session) => !isCancelled(session))),
    countries: MEMBER_COUNTRIES.map((country) => countryName(lang, country)).toSorted((a, b) => collate(lang, a, b)),
  };
}
