import { programmes } from '../data/programmes.ts';
import { recordingsOf } from '../data/recordings.ts';
import { heldSessions, sessionsOf } from '../domain/agenda.ts';
import { phaseSpan } from '../domain/growth.ts';
import { editionEvent } from '../formats/json-ld/events.ts';
import { webSite } from '../formats/json-ld/script.ts';
import { directory } from './directory.ts';
import { sourcedFigures } from './facts.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { PageProps } from './paths.ts';

/** How many other editions the home page offers: it does not grow with the archive. */
const OTHERS = 6;

/** Opens the home page: with the newest edition, the one before it that had an agenda, and the newest of all others. */
export async function openHome(astro: AstroPage, props: PageProps) {
  const opened = await openPage(astro, props);
  const { page, current } = opened;
  const { edition, days } = current;
  const names = await directory();
  const older = (await programmes()).filter((programme) => programme.edition.id !== edition.id);
  const previous = older.find((one) => one.pages.includes('agenda') && one.edition.state !== 'cancelled');
  return {
    opened,
    names,
    programme: current,
    held: heldSessions(sessionsOf(days)),
    recordings: await recordingsOf(edition.id),
    figures: await sourcedFigures(page, edition.outcomes),
    previous,
    /** When the newest edition begins; not known while it has no new days. */
    begins: edition.state === 'cancelled' ? undefined : phaseSpan(current).start,
    others: older.slice(0, OTHERS).map((one) => one.edition),
    things: [webSite(opened), editionEvent(current, page, names)],
  };
}
