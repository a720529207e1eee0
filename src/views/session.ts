import { programmes } from '../data/editions.ts';
import { recordingsOf } from '../data/recordings.ts';
import { subjects } from '../data/subjects.ts';
import { type Session, sessionsOf } from '../domain/agenda.ts';
import type { Programme } from '../domain/edition.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import { citationsOn } from './citations.ts';
import { directory } from './directory.ts';
import { sourcedFacts } from './facts.ts';
import { type AstroPage, openPage } from './open-page.ts';
import { type PageProps, pathsOf } from './paths.ts';

/** The paths of the page of every session. */
export async function sessionPaths() {
  return pathsOf(
    ['lang', 'edition', 'agenda', 'session'],
    (await programmes()).flatMap((programme) =>
      sessionsOf(programme.days).map((session) => ({ ...programme, route: sessionRoute(session), session })),
    ),
  );
}

/** Opens the page of a session: with its recording, its references, and what is known of how it went. */
export async function openSession(
  astro: AstroPage,
  {
    route,
    lang,
    edition,
    days,
    session,
  }: Programme & Pick<PageProps, 'route' | 'lang'> & { readonly session: Session },
) {
  const opened = await openPage(astro, { route, lang });
  const facts = edition.outcomes.filter((fact) => fact.session === session.number);
  return {
    opened,
    ...(await citationsOn(opened.page, edition.id, days)),
    names: await directory(),
    vocabulary: await subjects(),
    recording: (await recordingsOf(edition.id)).find((one) => one.session === session.number),
    outcomes: await sourcedFacts(opened.page, facts),
  };
}
