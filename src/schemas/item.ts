import { z } from 'astro/zod';
import { ITEM_KINDS, ITEM_STATUSES } from '../domain/item.ts';
import { materialSchema } from './document.ts';
import { bilingual, country, groupId, itemId, languageTag, place, slug } from './fields.ts';
import { hoursWith, refuseUnclearHours } from './hours.ts';
import { unionRefusal } from './refusal.ts';
import { linkSchema } from './venue.ts';

const facilitator = z.union(
  [
    z.strictObject({
      /** A person's id. */
      person: slug,
    }),
    z.strictObject({
      /** A body's id. */
      organization: slug,
      /** true while the body has not said who. */
      toBeConfirmed: z.boolean().default(false),
    }),
    z.strictObject({
      /** A country whose representative is not named: ISO 3166-1 alpha-2. */
      representativeOf: country,
    }),
  ],
  unionRefusal(
    { es: 'no es alguien que facilite', en: 'is not a facilitator' },
    {
      es: 'escribe person, organization (con toBeConfirmed: true mientras no se sepa quién) o representativeOf',
      en: 'give it a person, an organization (toBeConfirmed: true while nobody is named) or a representativeOf',
    },
  ),
);

/** Where an item or a group is held, where that is not as its session says. */
const placeOfItem = {
  /** A room of the venue: its id. */
  room: slug.optional(),
  /** An address of its own on the same platform. */
  link: linkSchema.optional(),
};

/** One of the groups of an item, with hours of a kind. */
const groupWith = <Start extends z.ZodType, End extends z.ZodType>(start: Start, end: End) =>
  z
    .strictObject({
      /** A name within the item; never reused for something else. */
      id: groupId,
      /** What it is called. */
      title: bilingual,
      /** When it begins, where it does not last as the item does. */
      start: start.optional(),
      /** When it ends. */
      end: end.optional(),
      ...placeOfItem,
      /** Who leads it. */
      facilitators: z.array(facilitator).default([]),
      /** What was handed out. */
      materials: z.array(materialSchema).default([]),
    })
    .superRefine(refuseUnclearHours);

/** A row of a session, with hours of a kind. */
export const itemWith = <Start extends z.ZodType, End extends z.ZodType>(start: Start, end: End) =>
  z
    .strictObject({
      /** `s1-1`: the session and a number of its own in it; never reused for something else. */
      id: itemId,
      ...hoursWith(start, end),
      /** Whether it stands; a withdrawn item stays, so that calendars learn of it. */
      status: z.enum(ITEM_STATUSES).default('confirmed'),
      /** What kind of thing it is. */
      kind: z.enum(ITEM_KINDS),
      /** Its official title. */
      title: bilingual,
      /** The language its title is in, BCP 47, where it is the same foreign word in both. */
      titleLanguage: languageTag.optional(),
      /** Who leads it; an empty list where the agenda names nobody. */
      facilitators: z.array(facilitator).default([]),
      /** Who else speaks, and in what capacity. */
      contributors: z
        .array(
          z.strictObject({
            /** A person's id. */
            person: slug,
            /** Their capacity as the agenda gives it. */
            role: bilingual,
          }),
        )
        .default([]),
      /** Its bullets. */
      parts: z
        .array(
          z.strictObject({
            /** What the bullet says. */
            text: bilingual,
            /** Where it happens or whose experience it is. */
            places: z.array(place).default([]),
            /** The bodies it concerns beside those that its own words name: organizations' ids. */
            organizations: z.array(slug).default([]),
          }),
        )
        .default([]),
      /** true where the agenda numbers the bullets. */
      partsNumbered: z.boolean().default(false),
      /** The groups it parts into, all held at once. */
      groups: z.array(groupWith(start, end)).default([]),
      /** true where a calendar is to get an event a group, in place of one for all. */
      eventPerGroup: z.boolean().default(false),
      ...placeOfItem,
      /** What was handed out. */
      materials: z.array(materialSchema).default([]),
      /** The places the item as a whole is about. */
      places: z.array(place).default([]),
      /** The bodies it concerns beside those that its own words name: organizations' ids. */
      organizations: z.array(slug).default([]),
      /** What it is about: ids of subjects.yaml; an empty list where its title says nothing of that. */
      subjects: z.array(slug).default([]),
      /** Ids of the references it cites. */
      cites: z.array(slug).default([]),
    })
    .superRefine(refuseUnclearHours);
