import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/agenda.ts';
import type { Group } from '../../src/domain/item.ts';
import type { Edition } from '../../src/domain/edition.ts';
import type { Step } from '../../src/domain/milestone.ts';
import type { StatusEntry } from '../../src/domain/status.ts';
import type { Venue, Where } from '../../src/domain/venue.ts';
import { agendaCalendar } from '../../src/formats/ics.ts';
import { NOWHERE } from './agenda-of.ts';
import { COURSE, dayOf, DIRECTORY, EDITION, itemAt, pageIn, sessionOf } from './programme.ts';

const page = pageIn('en');

const calendarOf = (edition: Edition, days: readonly Day[], steps: readonly Step[] = []) =>
  agendaCalendar({ edition, days, steps }, page, DIRECTORY);

/** The events of a calendar, as an independent parser reads them. */
function eventsOf(edition: Edition, days: readonly Day[], steps: readonly Step[] = []) {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf(edition, days, steps)) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, location, startDate, endDate, sequence } = new ICAL.Event(component);
    const value = (name: string) => component.getFirstPropertyValue(name);
    const text = (time: typeof startDate) => time.toICALString();
    return {
      ...{ uid: uid.replace('@rcm-training', ''), summary, description, location, sequence },
      start: text(startDate),
      end: text(endDate),
      status: value('status'),
      transparency: value('transp'),
      stamp: String(value('dtstamp')),
      url: value('url'),
      geo: value('geo'),
    };
  });
}

/** The only event of a calendar. */
function eventOf(...programme: Parameters<typeof eventsOf>) {
  const [event, ...others] = eventsOf(...programme);
  if (!event || others.length > 0) throw new RangeError('The calendar does not hold one event');
  return event;
}

const step = (fields: Partial<Step>): Step => ({
  id: 'step-nomination',
  kind: 'nomination',
  title: { es: 'Postulación', en: 'Nomination' },
  text: { es: 'Se postula.', en: 'Nominate.' },
  ...{ audience: undefined, on: undefined, opens: undefined, closes: undefined, order: undefined },
  ...{ link: undefined, target: undefined },
  ...fields,
});

const VENUE: Venue = {
  name: { es: 'Centro', en: 'Centre' },
  city: { es: 'Ciudad', en: 'Town' },
  country: 'PA',
  address: 'Street 1',
  rooms: [],
};
const IN_ROOM: Where = {
  ...NOWHERE,
  mode: 'in-person',
  venue: VENUE,
  room: { id: 'main', name: { es: 'Sala', en: 'Hall' } },
};

const ITEM = itemAt('s1-1', '2031-03-08', '09:00', '10:00');
const untimed = { start: undefined, end: undefined, hours: 'to-be-confirmed' } as const;
const said = (state: StatusEntry['state'], from?: string): StatusEntry => ({
  state,
  at: '2031-02-01T00:00:00Z',
  reason: { es: 'Porque sí.', en: 'Because.' },
  ...(from !== undefined && { from: { start: from, end: from } }),
});
const revised = (...items: readonly string[]) => [{ at: '2031-02-01T00:00:00Z', items }];

describe('an edition without sessions', () => {
  it('is one event of whole days, which keeps nobody from other things', () => {
    expect(eventOf(EDITION, [])).toMatchObject({
      uid: '2031-edition',
      summary: 'Trial edition',
      start: '20310308',
      end: '20310311',
      transparency: 'TRANSPARENT',
    });
  });

  it('is told by its course alone once it has one', () => {
    const day = { date: COURSE.start, until: COURSE.end, courses: [COURSE], sessions: [] };
    expect(eventsOf(EDITION, [day]).map(({ uid }) => uid)).toEqual(['2031-course']);
  });

  it('keeps the days it had, and is tentative, while it is postponed', () => {
    const status = [said('postponed', '2031-03-08')];
    const postponed: Edition = {
      ...EDITION,
      dates: undefined,
      state: 'postponed',
      status,
      revisions: revised('edition'),
    };
    expect(eventOf(postponed, [])).toMatchObject({
      uid: '2031-edition',
      summary: 'Postponed: Trial edition',
      start: '20310308',
      status: 'TENTATIVE',
      sequence: 1,
      stamp: '2031-02-01T00:00:00Z',
    });
  });

  it('of which no date is known makes no calendar', () => {
    expect(() => calendarOf({ ...EDITION, dates: undefined }, [])).toThrow('nothing to hold');
  });
});

describe('a step of the route', () => {
  it('with days is an event of them, with the address of its form where that is open', () => {
    const link = { state: 'open', url: 'https://example.org/form', since: '2031-01-02T00:00:00Z' } as const;
    const dated = step({ opens: '2031-02-01', closes: '2031-02-03', link });
    expect(eventOf({ ...EDITION, dates: undefined }, [], [dated])).toMatchObject({
      uid: '2031-step-nomination',
      start: '20310201',
      end: '20310204',
      transparency: 'TRANSPARENT',
      url: 'https://example.org/en/2031/participants/#step-nomination',
      description: 'Nominate.\nGo to the form: https://example.org/form',
    });
  });

  it('of which one edge is known says which, and what its link is', () => {
    const told = (fields: Partial<Step>) => eventOf({ ...EDITION, dates: undefined }, [], [step(fields)]).description;
    expect(told({ opens: '2031-02-01', link: { state: 'restricted' } })).toBe(
      'Nominate.\nOpens 1 February 2031\nParticipants only',
    );
    expect(told({ closes: '2031-02-03', link: { state: 'pending' } })).toBe(
      'Nominate.\nCloses 3 February 2031\nLink pending',
    );
    expect(told({ on: '2031-02-03' })).toBe('Nominate.');
  });

  it('of an edition that is cancelled leads to no form', () => {
    const link = { state: 'open', url: 'https://example.org/form', since: '2031-01-02T00:00:00Z' } as const;
    const cancelled = { ...EDITION, dates: undefined, state: 'cancelled' } as const;
    expect(eventOf(cancelled, [], [step({ on: '2031-02-01', link })]).description).toBe('Nominate.');
  });

  it('without a date is in no calendar', () => {
    expect(eventsOf(EDITION, [], [step({ order: 'before-sessions' })]).map(({ uid }) => uid)).toEqual(['2031-edition']);
  });
});

describe('a session', () => {
  it('of an item without hours is one event that lists its items', () => {
    const session = sessionOf(1, [ITEM]);
    const items = [ITEM, { ...ITEM, id: 's1-2', ...untimed, title: { es: 'Visita', en: 'Visit' } }];
    const event = eventOf(EDITION, [dayOf({ ...session, items })]);
    expect(event).toMatchObject({ uid: '2031-session-1', start: '20310308T140000Z', end: '20310308T150000Z' });
    expect(event.description).toContain('- Item s1-1 (09:00 to 10:00)\n- Visit (time to be confirmed)');
  });

  it('without hours is an event of its whole day, which begins with what is known of them', () => {
    const session = sessionOf(1, [ITEM], { ...untimed, hours: 'afternoon' });
    const event = eventOf(EDITION, [dayOf({ ...session, items: [] })]);
    expect(event).toMatchObject({
      uid: '2031-session-1',
      start: '20310308',
      end: '20310309',
      transparency: 'TRANSPARENT',
    });
    expect(event.description).toMatch(/^When: in the afternoon\./);
  });

  it('as one event is revised by whatever is changed of its items', () => {
    const session = sessionOf(1, [{ ...ITEM }], { revisions: revised('s1-1') });
    expect(eventOf(EDITION, [dayOf({ ...session, items: [] })]).sequence).toBe(1);
  });

  it('that is cancelled keeps its events, which say it first and why', () => {
    const status = [said('cancelled')];
    const cancelled = sessionOf(1, [{ ...ITEM, status: 'withdrawn' }], {
      ...{ state: 'cancelled', status, revisions: revised('session-1', 's1-1') },
    });
    const event = eventOf(EDITION, [dayOf(cancelled)]);
    expect(event).toMatchObject({
      uid: '2031-s1-1',
      summary: 'Cancelled: Item s1-1',
      status: 'CANCELLED',
      sequence: 1,
    });
    expect(event.description).toBe('Cancelled. 31 January 2031: Because.');
  });

  it('that is cancelled while it is one event stays one', () => {
    const cancelled = sessionOf(1, [ITEM], { state: 'cancelled', status: [said('cancelled')] });
    const items = [{ ...ITEM, ...untimed, status: 'withdrawn' as const }];
    expect(eventOf(EDITION, [dayOf({ ...cancelled, items })])).toMatchObject({
      uid: '2031-session-1',
      status: 'CANCELLED',
    });
  });

  it('that waits for a new day is tentative at the hours it had', () => {
    const postponed = sessionOf(1, [ITEM], { state: 'postponed', status: [said('postponed', '2031-03-08')] });
    expect(eventOf(EDITION, [dayOf(postponed)])).toMatchObject({
      summary: 'Postponed: Item s1-1',
      start: '20310308T140000Z',
      status: 'TENTATIVE',
      transparency: 'TRANSPARENT',
    });
  });

  it('that has a new day is confirmed, and tells which it had', () => {
    const moved = sessionOf(1, [ITEM], { state: 'rescheduled', status: [said('postponed', '2031-03-01')] });
    const event = eventOf(EDITION, [dayOf(moved)]);
    expect(event).toMatchObject({ summary: 'Item s1-1', status: 'CONFIRMED', transparency: null });
    expect(event.description).toMatch(/^Rescheduled\. 31 January 2031: Because\. It was planned .*1 March 2031\./);
  });

  it('tells its languages beside how it is joined', () => {
    const languages = { spoken: ['es'], interpretation: ['pt'], captions: [] };
    const event = eventOf(EDITION, [dayOf(sessionOf(1, [ITEM], { languages }))]);
    expect(event.description).toBe('Languages: in Spanish; with interpretation into Portuguese\nJoin on Zoom.');
  });
});

describe('a place', () => {
  it('is told from the room to the city, and on the globe only where the venue says so', () => {
    const at = (where: Where) => eventOf(EDITION, [dayOf(sessionOf(1, [{ ...ITEM, where }]))]);
    expect(at(IN_ROOM)).toMatchObject({ location: 'Hall, Centre, Street 1, Town', geo: null });
    const geo = { latitude: 8.98, longitude: -79.52 };
    expect(at({ ...IN_ROOM, venue: { ...VENUE, geo } })).toMatchObject({
      location: 'Hall, Centre, Street 1, Town',
      geo: [8.98, -79.52],
    });
  });
});

describe('groups held at once', () => {
  const group: Group = {
    id: 'origin',
    anchor: 's1-1-origin',
    title: { es: 'Origen', en: 'Origin' },
    ...{ start: ITEM.start, end: ITEM.end },
    where: IN_ROOM,
    facilitators: [{ person: 'ana' }],
    materials: [],
  };

  it('are lines of the event of their item', () => {
    const event = eventOf(EDITION, [dayOf(sessionOf(1, [{ ...ITEM, groups: [group] }]))]);
    expect(event.description).toContain('- Origin (Hall; Person ana');
  });

  it('are events in its place where the host says so, each where and when it is held, and revised with the item', () => {
    const later = itemAt('s1-2', '2031-03-08', '09:30', '10:00');
    const own = { ...group, id: 'transit', anchor: 's1-1-transit', start: later.start, end: later.end };
    const items = [{ ...ITEM, groups: [group, own], eventPerGroup: true }];
    expect(eventsOf(EDITION, [dayOf(sessionOf(1, items, { revisions: revised('s1-1') }))])).toMatchObject([
      { uid: '2031-s1-1-origin', summary: 'Item s1-1: Origin', start: '20310308T140000Z', sequence: 1 },
      { uid: '2031-s1-1-transit', location: 'Hall, Centre, Street 1, Town', start: '20310308T143000Z', sequence: 1 },
    ]);
  });
});

describe('an edition that is cancelled', () => {
  it('cancels every event, its dated steps too', () => {
    const cancelled: Edition = { ...EDITION, state: 'cancelled', status: [said('cancelled')] };
    const session = sessionOf(1, [{ ...ITEM, status: 'withdrawn' }], { state: 'cancelled' });
    const days = [{ ...dayOf(session), courses: [COURSE] }];
    const events = eventsOf(cancelled, days, [step({ on: '2031-02-01' })]);
    expect(events.map(({ status, summary }) => [status, summary])).toEqual([
      ['CANCELLED', 'Cancelled: Nomination'],
      ['CANCELLED', 'Cancelled: Course'],
      ['CANCELLED', 'Cancelled: Item s1-1'],
    ]);
  });
});
