import { editions } from '../data/editions.ts';
import { buildTime } from '../data/clock.ts';
import { recordingsOf } from '../data/recordings.ts';
import { heldSessions, sessionsOf } from '../domain/agenda.ts';
import { editionState } from '../domain/edition.ts';
import { editionEvent } from '../formats/json-ld/events.ts';
import { webSite } from '../formats/json-ld/script.ts';
import { directory } from './directory.ts';
import { sourcedFacts } from './facts.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { PageProps } from './paths.ts';

/** How many other editions the home page offers: it does not grow with the archive. */
const OTHERS = 6;

/** Opens the home page: with the current edition, and the newest of the others. */
export async function openHome(astro: AstroPage, props: PageProps) {
  const opened = await openPage(astro, props);
  const { page, current } = opened;
  const { edition, days } = current;
  const names = await directory();
  const sessions = sessionsOf(days);
  return {
    opened,
    names,
    edition,
    days,
    sessions,
    held: heldSessions(sessions),
    state: editionState(edition, buildTime()),
    recordings: await recordingsOf(edition.id),
    outcomes: await sourcedFacts(page, edition.outcomes),
    others: (await editions()).filter(({ id }) => id !== edition.id).slice(0, OTHERS),
    things: [webSite(opened), editionEvent(current, page, names)],
  };
}
