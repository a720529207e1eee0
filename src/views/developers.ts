import { programmes } from '../data/programmes.ts';
import { heldSessions, sessionsOf } from '../domain/agenda.ts';
import { timedItems } from '../domain/item.ts';
import type { PublishedProgramme } from '../domain/edition.ts';
import { withOffset } from '../domain/time.ts';
import { eventId, UUID_NAMESPACE, uuidOf } from '../formats/identifiers.ts';
import type { Page } from '../i18n/page.ts';
import type { Route } from '../i18n/routes.ts';
import { examplesOn } from './examples.ts';
import { feedOn } from './feed.ts';
import { type AstroPage, openPage } from './open-page.ts';
import type { PageProps } from './paths.ts';

/** A file that programs read, with its link and its whole address. */
interface DataFile {
  readonly name: string;
  readonly href: string;
  readonly address: string;
}

/** Opens the page for developers: the files of the newest edition with hours, and one item of it as each of them has it. */
export async function openDevelopers(astro: AstroPage, props: PageProps) {
  const opened = await openPage(astro, props);
  const current = await shownProgramme();
  const { edition } = current;
  const examples = await examplesOn(opened.page, current);
  const { item } = examples;
  const uid = eventId(edition.id, item.id);
  return {
    opened,
    edition: edition.id,
    files: filesOn(opened.page, current),
    examples: { ...examples, feed: await feedOn(opened, 1) },
    identifiers: { id: item.id, uid, guid: uuidOf(uid), namespace: UUID_NAMESPACE },
    times: {
      instant: item.start.instant,
      local: item.start.time,
      zone: edition.timeZone,
      zoned: withOffset(item.start.instant, edition.timeZone),
    },
  };
}

/**
 * The newest programme in which something takes place at known hours: a newer one has nothing to show in every format.
 * @throws RangeError where none does
 */
async function shownProgramme(): Promise<PublishedProgramme> {
  const found = (await programmes()).find(({ days }) =>
    heldSessions(sessionsOf(days)).some(({ items }) => timedItems(items).length > 0),
  );
  if (!found) throw new RangeError('No item of any edition takes place at known hours');
  return found;
}

function filesOn(page: Page, current: PublishedProgramme): readonly DataFile[] {
  const { t } = page;
  const edition = current.edition.id;
  const file = (name: string, route: Route) => ({ name, href: page.href(route), address: page.absolute(route) });
  const calendar = { page: 'calendar', edition } as const;
  const subscription = page.absolute(calendar).replace(/^https?:/, 'webcal:');
  return [
    file(t('developers.data'), { page: 'data', edition }),
    file(t('developers.schema'), { page: 'data-schema', edition }),
    file(t('developers.calendar'), calendar),
    { name: t('developers.webcal'), href: subscription, address: subscription },
    ...sessionsOf(current.days).map(({ number }) =>
      file(t('developers.sessionCalendar', { number }), { page: 'session-calendar', edition, session: number }),
    ),
    file(t('developers.schedule'), { page: 'schedule', edition }),
    file(t('developers.feed'), { page: 'feed' }),
    file(t('developers.jsonld'), { page: 'agenda', edition }),
  ];
}
