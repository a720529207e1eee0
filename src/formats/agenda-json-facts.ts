import { type Directory, organizationOf, personOf } from '../domain/directory.ts';
import type { Document } from '../domain/document.ts';
import type { Languages } from '../domain/languages.ts';
import type { Step } from '../domain/milestone.ts';
import type { EventState, StatusEntry } from '../domain/status.ts';
import { VENUE_PENDING, type Where } from '../domain/venue.ts';
import { documentAddress } from '../i18n/documents.ts';
import type { Page } from '../i18n/page.ts';
import type { AgendaData } from '../schemas/open-data.ts';
import { ATTENDANCE, EVENT_STATUS } from '../schemas/schema-org.ts';

type SessionData = AgendaData['sessions'][number];

/** What something has come to, and what was said of it; what goes as planned has nothing said of it. */
export function statusData(
  { state, status }: { readonly state: EventState; readonly status: readonly StatusEntry[] },
  { lang }: Page,
): Pick<SessionData, 'status' | 'eventStatus'> {
  const said = status.map(({ state: what, at, reason }) => ({ state: what, at, reason: reason[lang] }));
  return { ...(said.length > 0 && { status: said }), eventStatus: EVENT_STATUS[state] };
}

/** How something is attended, and where: what is not known is left out, and an address that is not for everyone too. */
export function whereData(
  { mode, venue, room, online }: Where,
  { lang }: Page,
): Pick<SessionData, 'eventAttendanceMode' | 'location'> {
  const locations: NonNullable<SessionData['location']> = [];
  if (venue !== undefined && venue !== VENUE_PENDING) {
    const { name, address, city, country, geo, wheelchair } = venue;
    locations.push({
      type: 'Place',
      name: name[lang],
      ...(room && { room: room.name[lang] }),
      address,
      city: city[lang],
      country,
      ...geo,
      wheelchair: room?.wheelchair ?? wheelchair,
    });
  }
  if (online) {
    const { platform, link } = online;
    const url = link.state === 'public' ? { url: link.url } : {};
    locations.push({ type: 'VirtualLocation', name: platform, ...url, access: link.state });
  }
  return {
    ...(mode && { eventAttendanceMode: ATTENDANCE[mode] }),
    ...(locations.length > 0 && { location: locations }),
  };
}

/** The same where it is not that of what holds it. */
export function ownWhereData(own: Where, above: Where, page: Page) {
  const [stated, inherited] = [own, above].map((where) => JSON.stringify(whereData(where, page)));
  return stated === inherited ? {} : whereData(own, page);
}

/** In which languages something is held. */
export function languagesData(languages: Languages | undefined, { lang }: Page): Pick<SessionData, 'languages'> {
  if (!languages) return {};
  const { spoken, interpretation, signLanguage, captions } = languages;
  return {
    languages: {
      spoken: [...spoken],
      ...(interpretation && { interpretation: interpretation === true || [...interpretation] }),
      ...(signLanguage && { signLanguage: signLanguage[lang] }),
      captions: [...captions],
    },
  };
}

/** Documents, whatever state they are in: of one that cannot be had there is no address. */
export function documentsData(
  documents: readonly Document[],
  page: Page,
  directory: Directory,
): NonNullable<SessionData['materials']> {
  return documents.map((document) => ({
    id: document.id,
    kind: document.kind,
    title: document.title[page.lang],
    language: document.language,
    authors: document.authors.map((author) =>
      'person' in author
        ? personOf(author.person, directory).name
        : organizationOf(author.organization, directory).name[page.lang],
    ),
    state: document.state,
    url: documentAddress(document, page),
    bytes: document.file?.bytes,
    encodingFormat: document.file?.type,
  }));
}

/** The materials of something, where it has some. */
export function materialsData(
  materials: readonly Document[],
  page: Page,
  directory: Directory,
): Pick<SessionData, 'materials'> {
  return materials.length > 0 ? { materials: documentsData(materials, page, directory) } : {};
}

/** The steps that have a date or an order among the others. */
export function milestonesData(steps: readonly Step[], { lang }: Page): Pick<AgendaData, 'milestones'> {
  const milestones = steps.flatMap(({ id, kind, title, audience, on, opens, closes, order, link }) => {
    const [startDate, endDate] = [on ?? opens, on ?? closes];
    if (startDate === undefined && endDate === undefined && !order) return [];
    return [
      {
        ...{ id, kind, title: title[lang], audience: audience?.[lang], startDate, endDate, order },
        ...(link && { link: { state: link.state, ...(link.state === 'open' && { url: link.url }) } }),
      },
    ];
  });
  return milestones.length > 0 ? { milestones } : {};
}
