import type { Document } from './document.ts';
import { type Hours, isTimed, type Timed } from './hours.ts';
import type { Localized } from './locale.ts';
import type { Place } from './place.ts';
import type { Moment } from './time.ts';
import type { Where } from './venue.ts';

/** What kind of thing an item of a session is. */
export const ITEM_KINDS = [
  'welcome',
  'panel',
  'presentation',
  'group-work',
  'plenary',
  'questions',
  'break',
  'closing',
] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/** Whether an item stands as planned, or was withdrawn and stays only so that nobody misses that. */
export const ITEM_STATUSES = ['confirmed', 'withdrawn'] as const;

export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Those of some items that take place, in their order: the others were withdrawn. */
export function confirmedItems<Own extends { readonly status: ItemStatus }>(items: readonly Own[]): readonly Own[] {
  return items.filter(({ status }) => status === 'confirmed');
}

/** Those of some items that take place at hours that are known, in their order. */
export function timedItems(items: readonly Item[]): readonly Timed<Item>[] {
  return confirmedItems(items).filter(isTimed);
}

/** Who leads an item: a person, a body (whose person may still be to be confirmed) or a country's representative. */
export type Facilitator =
  | { readonly person: string }
  | { readonly organization: string; readonly toBeConfirmed: boolean }
  | { readonly representativeOf: string };

/** Someone who speaks in an item without leading it. */
export interface Contributor {
  readonly person: string;
  /** In what capacity, as the agenda names it. */
  readonly role: Localized;
}

/** One bullet of an item. */
interface Part {
  readonly text: Localized;
  readonly places: readonly Place[];
}

/** Whether `text` can be the id of an item: `s1-1`, a session and a number in it, neither above 99. */
export function isItemId(text: string): boolean {
  return /^s[1-9]\d?-[1-9]\d?$/.test(text);
}

/** One of the groups that an item parts into, all held at once. */
export interface Group {
  /** `origin`: its name within the item. */
  readonly id: string;
  /** `s1-4-origin`: the same in every language and for ever. */
  readonly anchor: string;
  readonly title: Localized;
  /** Its own hours, else those of the item. */
  readonly start: Moment | undefined;
  readonly end: Moment | undefined;
  readonly where: Where;
  readonly facilitators: readonly Facilitator[];
  readonly materials: readonly Document[];
}

/** One row of a session. */
export interface Item extends Hours {
  /** `s1-1`: the same in every language and for ever. */
  readonly id: string;
  readonly status: ItemStatus;
  readonly kind: ItemKind;
  readonly title: Localized;
  /** The language the title is in (BCP 47), where it is a foreign word in every language of the site. */
  readonly titleLanguage?: string | undefined;
  readonly facilitators: readonly Facilitator[];
  readonly contributors: readonly Contributor[];
  readonly parts: readonly Part[];
  /** Whether the order of the parts is part of the programme. */
  readonly partsNumbered: boolean;
  readonly groups: readonly Group[];
  /** Whether a calendar gets an event a group, in place of one for all. */
  readonly eventPerGroup: boolean;
  readonly where: Where;
  readonly materials: readonly Document[];
  readonly places: readonly Place[];
  /** Ids of the bodies it names: in its title, its parts, the capacities of its people, or beside them. */
  readonly organizations: readonly string[];
  /** Ids of the subjects it is classified under. */
  readonly subjects: readonly string[];
  /** Ids of the references it cites. */
  readonly cites: readonly string[];
}

/** Whether a group is not held for as long as its item. */
export function hasOwnHours(group: Pick<Group, 'start' | 'end'>, item: Pick<Item, 'start' | 'end'>): boolean {
  return group.start?.instant !== item.start?.instant || group.end?.instant !== item.end?.instant;
}

/** Who leads an item or one of its groups. */
export function facilitatorsOf({
  facilitators,
  groups,
}: Pick<Item, 'facilitators' | 'groups'>): readonly Facilitator[] {
  return [...facilitators, ...groups.flatMap((group) => group.facilitators)];
}

/** The materials of an item and of its groups, in order. */
export function materialsOfItem({ materials, groups }: Item): readonly Document[] {
  return [...materials, ...groups.flatMap((group) => group.materials)];
}

/** The places an item and its parts are about, as often as they are named. */
export function placesOfItem({ places, parts }: Pick<Item, 'places' | 'parts'>): readonly Place[] {
  return [...places, ...parts.flatMap((part) => part.places)];
}

/** The people of an item (ids), each once: those who lead it, then those who speak in it. */
export function peopleOfItem(item: Pick<Item, 'facilitators' | 'groups' | 'contributors'>): readonly string[] {
  const leading = facilitatorsOf(item).flatMap((who) => ('person' in who ? [who.person] : []));
  return [...new Set([...leading, ...item.contributors.map(({ person }) => person)])];
}

/** The countries of an item (ISO 3166-1 alpha-2), each once: those whose representatives lead it, and those of its places. */
export function countriesOfItem(item: Item): readonly string[] {
  const represented = facilitatorsOf(item).flatMap((who) => ('representativeOf' in who ? [who.representativeOf] : []));
  return [...new Set([...represented, ...placesOfItem(item).map(({ country }) => country)])];
}
