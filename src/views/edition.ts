import { programmes } from '../data/programmes.ts';
import { recordingsOf } from '../data/recordings.ts';
import { stageOf } from '../domain/growth.ts';
import { programmeEvents } from '../formats/json-ld/events.ts';
import type { Route } from '../i18n/routes.ts';
import { directory } from './directory.ts';
import { sourcedFacts } from './facts.ts';
import { type AstroPage, openPage } from './open-page.ts';
import { pathsOf, type ProgrammePage } from './paths.ts';

/** The paths of what every edition has, however little is known of it: its page, and its card. */
export async function editionPaths<Name extends 'edition' | 'card'>(page: Name) {
  return pathsOf(
    ['lang', 'edition'],
    (await programmes()).map((programme) => ({
      ...programme,
      route: { page, edition: programme.edition.id } as Route & { page: Name },
    })),
  );
}

/** Opens the page of an edition: its agenda where it has one, and what is known of how it went. */
export async function openEdition(astro: AstroPage, props: ProgrammePage) {
  const { edition, days } = props;
  const opened = await openPage(astro, props);
  const { page } = opened;
  const names = await directory();
  return {
    opened,
    names,
    /** How far it has grown. */
    stage: stageOf(props),
    recordings: await recordingsOf(edition.id),
    outcomes: await sourcedFacts(page, edition.outcomes),
    followUp: await sourcedFacts(page, edition.followUp),
    things: programmeEvents({ edition, days }, page, names),
  };
}
