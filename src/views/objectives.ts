import { objectivesOf } from '../data/editions.ts';
import { sessionNumbered, sessionsOf } from '../domain/agenda.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { ProgrammePage } from './paths.ts';

/** Opens the page of the objectives of an edition, each specific one with the session that serves it. */
export async function openObjectives(astro: AstroPage, props: ProgrammePage) {
  const { edition, days } = props;
  const { general, specific } = await objectivesOf(edition.id);
  const sessions = sessionsOf(days);
  return {
    opened: await openPage(astro, props),
    general,
    specific: specific.map(({ number, text, session }) => ({
      number,
      text,
      session: sessionNumbered(sessions, session),
    })),
  };
}
