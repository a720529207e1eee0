import type { Session } from '../../src/domain/agenda.ts';
import type { Item } from '../../src/domain/item.ts';

/** A text that says nothing, in both languages. */
export const text = { es: 'texto', en: 'text' };

/** Nothing that is known of a place. */
export const NOWHERE = { mode: undefined, venue: undefined, room: undefined, online: undefined } as const;

const moment = { date: '2021-08-18', time: '09:00', instant: '2021-08-18T14:00:00Z' };

/** An item that says nothing but what a test gives it. */
export const item = (fields: Partial<Item>): Item => ({
  id: 's1-1',
  start: moment,
  end: moment,
  hours: undefined,
  status: 'confirmed',
  kind: 'panel',
  title: text,
  facilitators: [],
  contributors: [],
  parts: [],
  partsNumbered: false,
  groups: [],
  eventPerGroup: false,
  where: NOWHERE,
  materials: [],
  places: [],
  organizations: [],
  subjects: [],
  cites: [],
  ...fields,
});

/** A session of 2021 with nothing but what a test gives it. */
export const session = (number: number, items: readonly Item[] = [], fields: Partial<Session> = {}): Session => ({
  edition: '2021',
  number,
  kind: 'session',
  name: undefined,
  date: '2021-08-18',
  day: { start: '2021-08-18T05:00:00Z', end: '2021-08-19T05:00:00Z' },
  timeZone: 'America/Mexico_City',
  city: { es: 'Ciudad de México', en: 'Mexico City' },
  title: text,
  organizations: [],
  summary: text,
  focus: text,
  state: 'scheduled',
  status: [],
  where: NOWHERE,
  languages: undefined,
  materials: [],
  start: moment,
  end: moment,
  hours: undefined,
  items,
  objectives: [],
  changes: [],
  revisions: [],
  ...fields,
});
