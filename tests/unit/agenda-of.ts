import type { Item, Session } from '../../src/domain/agenda.ts';

/** A text that says nothing, in both languages. */
export const text = { es: 'texto', en: 'text' };

const moment = { date: '2021-08-18', time: '09:00', instant: '2021-08-18T14:00:00Z' };

/** An item that says nothing but what a test gives it. */
export const item = (fields: Partial<Item>): Item => ({
  id: 's1-1',
  start: moment,
  end: moment,
  status: 'confirmed',
  kind: 'panel',
  title: text,
  facilitators: [],
  contributors: [],
  parts: [],
  partsNumbered: false,
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
  date: '2021-08-18',
  timeZone: 'America/Mexico_City',
  title: text,
  organizations: [],
  summary: text,
  focus: text,
  start: moment,
  end: moment,
  items,
  objectives: [],
  changes: [],
  ...fields,
});
