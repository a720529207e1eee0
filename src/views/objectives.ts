import { objectivesOf } from '../data/editions.ts';
import { sessionNumbered, sessionsOf } from '../domain/agenda.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { ProgrammePage } from './paths.ts';

/** Opens the page of the objectives of an edition, each specific one with the session that serves it. */
export async function openObjectives(astro: AstroPage, props: ProgrammePage) {
  const { edition, days } = props;
  const objectives = await objectivesOf(edition.id);
  if (!objectives) throw new Error(`The edition ${edition.id} has no objectives`);
  const sessions = sessionsOf(days);
  return {
    opened: await openPage(astro, props),
    general: objectives.general,
    specific: objectives.specific.map(({ number, text, session }) => ({
      number,
      text,
      session: sessionNumbered(sessions, session),
    })),
  };
}
