import type { Session } from '../domain/agenda.ts';
import type { Languages } from '../domain/languages.ts';
import { doorOf, VENUE_PENDING, type Where } from '../domain/venue.ts';
import { readClock } from '../domain/zone-clock.ts';
import { formatList, languageName } from './format.ts';
import type { Page } from './page.ts';

type Words = Pick<Page, 'lang' | 't'>;

/** Whether nothing is known of the languages but that there are interpreters: then that is said with the platform. */
function isOnlyInterpreted({ spoken, interpretation, signLanguage, captions }: Languages): boolean {
  return interpretation === true && spoken.length + captions.length === 0 && signLanguage === undefined;
}

/** Where something is held, in words: the venue, the room, the platform; undefined where nothing is known of it. */
export function whereInWords(
  { venue, room, online }: Where,
  languages: Languages | undefined,
  { lang, t }: Words,
): string | undefined {
  const interpreted = languages && isOnlyInterpreted(languages) ? [t('languages.interpretation.any')] : [];
  const parts = [
    ...(venue === VENUE_PENDING ? [t('where.pending')] : []),
    ...(typeof venue === 'object' ? [t('where.venue', { name: venue.name[lang], city: venue.city[lang] })] : []),
    ...(room ? [room.name[lang]] : []),
    ...(online ? [[t('where.online', { platform: online.platform }), ...interpreted].join(', ')] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** Where something is held, as a schedule names a room: the room, else the venue, else the platform. */
export function roomName({ venue, room, online }: Where, { lang, t }: Words): string {
  if (room) return room.name[lang];
  if (typeof venue === 'object') return venue.name[lang];
  return online ? t('schedule.room', { platform: online.platform }) : t('schedule.unknown');
}

/** Where something is held, as a calendar tells a place: from the room to the city, and the platform. */
export function locationText({ venue, room, online }: Where, { lang, t }: Words): string {
  const address =
    typeof venue === 'object'
      ? [room?.name[lang], venue.name[lang], venue.address, venue.city[lang]].filter((part) => part !== undefined)
      : [];
  const platform = online ? [t('schedule.room', { platform: online.platform })] : [];
  const parts = [...(address.length > 0 ? [address.join(', ')] : []), ...platform];
  return parts.length > 0 ? parts.join('; ') : t('schedule.unknown');
}

/** How readers join on line, as lines of plain text, with the address where everyone may have it. */
export function joinLines(where: Where, page: Words, session?: Pick<Session, 'start' | 'timeZone'>): readonly string[] {
  const url = publicLink(where);
  return [...joinNotes(where, page, session), ...(url === undefined ? [] : [`${page.t('where.link.public')}: ${url}`])];
}

/** The address at which everyone may join; undefined where there is none. */
export function publicLink({ online }: Where): string | undefined {
  return online?.link.state === 'public' ? online.link.url : undefined;
}

/**
 * How readers join on line, as lines of plain text: how, when the door of a session opens, and who gets the link. A link
 * that is pending says so only where nothing else tells how to join. None where it is not held on line.
 */
export function joinNotes(
  { online }: Where,
  { lang, t }: Words,
  session?: Pick<Session, 'start' | 'timeZone'>,
): readonly string[] {
  if (!online) return [];
  const { join, opensMinutesBefore, link } = online;
  return [
    ...(join ? [join[lang]] : []),
    ...(session?.start && opensMinutesBefore !== undefined
      ? [t('where.door', { time: readClock(doorOf(session.start, opensMinutesBefore), session.timeZone).time })]
      : []),
    ...(link.state === 'restricted' || (link.state === 'pending' && !join) ? [t(`where.link.${link.state}`)] : []),
  ];
}

/** What an item or a group says of its place beside what holds for the whole: its room, and the link of its own. */
export function placeWithin(
  { room, online }: Where,
  whole: Where,
  { lang, t }: Words,
): { readonly room: string | undefined; readonly note: string | undefined; readonly url: string | undefined } {
  const state = online?.link.state;
  const url = publicLink({ ...whole, online });
  const isOwnLink = online !== undefined && (state !== whole.online?.link.state || url !== publicLink(whole));
  return {
    room: room && room.id !== whole.room?.id ? room.name[lang] : undefined,
    note: isOwnLink && (state === 'pending' || state === 'restricted') ? t(`where.link.${state}`) : undefined,
    url: isOwnLink ? url : undefined,
  };
}

/**
 * The same of a group, whose room is named even where it is that of its item, so that each of the groups side by side says
 * where it is; who joins by a link of the group's own needs none.
 */
export function groupPlace(where: Where, item: Where, page: Words): ReturnType<typeof placeWithin> {
  const own = placeWithin(where, item, page);
  return own.note !== undefined || own.url !== undefined ? own : placeWithin(where, { ...item, room: undefined }, page);
}

/** The languages of something, as lines of plain text; none where `whereInWords` tells all that is known. */
export function languageLines(languages: Languages | undefined, { lang, t }: Words): readonly string[] {
  if (!languages || isOnlyInterpreted(languages)) return [];
  const { spoken, interpretation = [], signLanguage, captions } = languages;
  const list = (tags: readonly string[]) =>
    formatList(
      lang,
      tags.map((tag) => languageName(lang, tag)),
    );
  return [
    ...(spoken.length > 0 ? [t('languages.spoken', { languages: list(spoken) })] : []),
    ...(interpretation === true ? [t('languages.interpretation.any')] : []),
    ...(interpretation !== true && interpretation.length > 0
      ? [t('languages.interpretation', { languages: list(interpretation) })]
      : []),
    ...(signLanguage ? [signLanguage[lang]] : []),
    ...(captions.length > 0 ? [t('languages.captions', { languages: list(captions) })] : []),
  ];
}
