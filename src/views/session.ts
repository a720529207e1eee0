import { programmes } from '../data/programmes.ts';
import { recordingsOf } from '../data/recordings.ts';
import { subjects } from '../data/subjects.ts';
import { coursesOf, heldSessions, neighbours, type Session, sessionsOf } from '../domain/agenda.ts';
import { illustrated } from '../domain/card.ts';
import { isTimed } from '../domain/hours.ts';
import { recordingFacts, sessionFacts } from '../domain/agenda-facts.ts';
import { sessionEvent } from '../formats/json-ld/events.ts';
import { videoObject } from '../formats/json-ld/video.ts';
import { dayAnchor } from '../i18n/anchors.ts';
import { sessionRoute } from '../i18n/destinations.ts';
import { inSentence } from '../i18n/format.ts';
import { hoursInCity, sessionName, statedName } from '../i18n/session.ts';
import { citationsOn, referencesListOf } from './citations.ts';
import { directory } from './directory.ts';
import { sourcedFacts } from './facts.ts';
import { type AstroPage, openPage } from './open-page.ts';
import { pathsOf, type ProgrammePage } from './paths.ts';

/** The paths of the page of every session. */
export async function sessionPaths() {
  return pathsOf(
    ['lang', 'edition', 'agenda', 'session'],
    (await programmes()).flatMap((programme) =>
      sessionsOf(programme.days).map((session) => ({ ...programme, route: sessionRoute(session), session })),
    ),
  );
}

/** The paths of the card of every session that has one. */
export async function sessionCardPaths() {
  return pathsOf(
    ['lang', 'edition', 'agenda', 'session'],
    illustrated(await programmes()).flatMap(({ edition, days }) =>
      sessionsOf(days).map((session) => ({
        route: { page: 'session-card', edition: edition.id, session: session.number } as const,
        edition,
        session,
      })),
    ),
  );
}

/** Opens the page of a session: with its recording, its references, and what is known of how it went. */
export async function openSession(astro: AstroPage, props: ProgrammePage & { readonly session: Session }) {
  const { lang, edition, days, pages, session } = props;
  const opened = await openPage(astro, props);
  const { page } = opened;
  const { markOf, here } = await citationsOn(page, edition.id, days, referencesListOf(props));
  const names = await directory();
  // Of an edition without a page of recordings nobody knows whether there will be any.
  const recordings = pages.includes('recordings') ? await recordingsOf(edition.id) : [];
  const recording = recordings.find((one) => one.session === session.number);
  const video = recording && videoObject(recording, session, opened.card, page);
  const sessions = sessionsOf(days);
  const agenda = { page: 'agenda', edition: edition.id } as const;
  const { previous, next } = neighbours(sessions, session);
  const linkTo = (other: Session | undefined) =>
    other && { route: sessionRoute(other), label: statedName(sessionName(other, page), other.state, page) };
  return {
    opened,
    names,
    markOf,
    references: here,
    vocabulary: await subjects(),
    recording,
    platform: coursesOf(days)[0]?.platform.url,
    outcomes: await sourcedFacts(
      page,
      edition.outcomes.filter((fact) => fact.session === session.number),
    ),
    held: heldSessions(sessions),
    previous: linkTo(previous),
    next: linkTo(next),
    /** The day of the session on the page of the whole agenda. */
    agenda: {
      route: agenda,
      anchor: dayAnchor(session.date),
      label: page.t('session.whole'),
    },
    title: sessionName(session, page),
    hours: hoursInCity(session, page),
    city: inSentence(lang, session.city[lang]),
    /** Where its hours stand in every zone, with those of the others; undefined where they stand nowhere. */
    table: heldSessions(sessions).some(isTimed) ? agenda : undefined,
    things: [sessionEvent(session, { edition, days }, page, names), ...(video ? [video] : [])],
    find: { kind: 'session', ...sessionFacts(session), ...(recording && recordingFacts(recording)) },
  };
}
