import { buildTime } from '../data/clock.ts';
import { agendaOf, editions } from '../data/editions.ts';
import { recordingsOf } from '../data/recordings.ts';
import { sessionsOf } from '../domain/agenda.ts';
import { type Edition, editionState } from '../domain/edition.ts';
import { programmeEvents } from '../formats/json-ld/events.ts';
import { onlineInWords } from '../i18n/online.ts';
import type { Route } from '../i18n/routes.ts';
import { directory } from './directory.ts';
import { sourcedFacts } from './facts.ts';
import { type AstroPage, openPage } from './open-page.ts';
import { type PageProps, pathsOf } from './paths.ts';

/** The paths of what every edition has, with an agenda or without: its page, and its card. */
export async function editionPaths<Name extends 'edition' | 'card'>(page: Name) {
  return pathsOf(
    ['lang', 'edition'],
    (await editions()).map((edition) => ({ route: { page, edition: edition.id } as Route & { page: Name }, edition })),
  );
}

/** Opens the page of an edition: its agenda where it has one, and what is known of how it went. */
export async function openEdition(astro: AstroPage, props: PageProps & { readonly edition: Edition }) {
  const { edition } = props;
  const opened = await openPage(astro, props);
  const { page } = opened;
  const days = await agendaOf(edition);
  const sessions = sessionsOf(days);
  const names = await directory();
  return {
    opened,
    names,
    days,
    sessions,
    /** Whether it has an agenda: it is only a record otherwise. */
    hasAgenda: sessions.length > 0,
    state: editionState(edition, buildTime()),
    recordings: await recordingsOf(edition.id),
    online: onlineInWords(edition, page),
    outcomes: await sourcedFacts(page, edition.outcomes),
    followUp: await sourcedFacts(page, edition.followUp),
    things: programmeEvents({ edition, days }, page, names),
  };
}
