import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { whereOf } from '../../src/domain/venue.ts';
import { PROJECT } from '../builds/copy.ts';
import { GROWING_EDITIONS } from '../builds/editions.ts';
import { cancelPostponed, dateAnnounced, leaveOutItems, postponeOpenly } from '../builds/variants.ts';
import { daysOf, milestonesOf, type Name, spanOf, spansOf, stageIn, statesOf, readEdition } from './growing-edition.ts';

describe.each(Object.entries(GROWING_EDITIONS))('the edition %s', (name, id) => {
  it('breaks no rule beside the frozen content', () => {
    expect(readEdition(name as Name).id).toBe(id);
  });

  it('says in its name, in both languages, that it never was', () => {
    const { title } = readEdition(name as Name).edition;
    expect(title.es).toContain('ficticio');
    expect(title.en).toContain('Fictional');
  });
});

describe('how far an edition has grown', () => {
  it.each([
    ['hybrid', 'detailed'],
    ['announced', 'announced'],
    ['weeks', 'detailed'],
    ['postponed', 'detailed'],
  ] as const)('%s is %s', (name, stage) => {
    expect(stageIn(readEdition(name))).toBe(stage);
  });

  it('is outlined while its sessions have no items', () => {
    expect(stageIn(readEdition('weeks', leaveOutItems))).toBe('outlined');
  });
});

describe('the days of an edition', () => {
  it('hold several sessions each, in person and on line', () => {
    expect(daysOf(readEdition('hybrid'))).toEqual({ '2032-05-11': [1, 2, 3], '2032-05-12': [4, 5, 6] });
  });

  it('are none where only the year is known', () => {
    expect(daysOf(readEdition('announced'))).toEqual({});
  });

  it('are one a week beside two courses', () => {
    expect(daysOf(readEdition('weeks'))).toEqual({
      '2034-10-16': ['course'],
      '2034-10-18': [1],
      '2034-10-25': [2],
      '2034-11-01': [3],
      '2034-11-08': [4],
      '2034-11-13': ['course-2'],
      '2034-11-15': [5],
    });
  });

  it('are the new ones where it was postponed', () => {
    expect(daysOf(readEdition('postponed'))).toEqual({ '2035-09-04': [1], '2035-09-05': [2, 3] });
  });
});

describe('the hours of sessions', () => {
  it('are those of Panama City, but for the session that has the zone of Guatemala City and the visit without hours', () => {
    expect(spansOf(readEdition('hybrid'))).toEqual([
      '1 2032-05-11T14:00:00Z/2032-05-11T14:40:00Z',
      '2 2032-05-11T15:00:00Z/2032-05-11T17:30:00Z',
      '3 2032-05-11T19:00:00Z/2032-05-11T22:00:00Z',
      '4 2032-05-12T14:00:00Z/2032-05-12T16:30:00Z',
      '5 afternoon',
      '6 2032-05-13T01:00:00Z/2032-05-13T02:00:00Z',
    ]);
  });

  it('move by an hour in UTC once the clocks of Ottawa have gone back', () => {
    expect(spansOf(readEdition('weeks'))).toEqual([
      '1 2034-10-18T14:00:00Z/2034-10-18T15:30:00Z',
      '2 2034-10-25T14:00:00Z/2034-10-25T15:30:00Z',
      '3 2034-11-01T14:00:00Z/2034-11-01T15:30:00Z',
      '4 2034-11-08T15:00:00Z/2034-11-08T16:30:00Z',
      '5 to-be-confirmed',
    ]);
  });

  it('are those of San José on the new days, and those it had of the session that was cancelled', () => {
    expect(spansOf(readEdition('postponed'))).toEqual([
      '1 2035-09-04T15:00:00Z/2035-09-04T17:00:00Z',
      '2 2035-09-05T15:00:00Z/2035-09-05T17:00:00Z',
      '3 2035-09-05T20:00:00Z/2035-09-05T22:00:00Z',
    ]);
  });
});

describe('the groups of the workshop', () => {
  const groupsOf = (name: Name) =>
    readEdition(name).sessions.flatMap(({ items }) =>
      items.flatMap(({ id, eventPerGroup, start, end, groups }) =>
        groups.map((group) => ({
          anchor: `${id}-${group.id}`,
          span: spanOf({ start: group.start ?? start, end: group.end ?? end }),
          at: group.room ?? group.link?.state,
          eventPerGroup,
        })),
      ),
    );

  it('have rooms and hours of their own, within their item', () => {
    const eventPerGroup = true;
    expect(groupsOf('hybrid').filter(({ anchor }) => anchor.startsWith('s3-2'))).toEqual([
      { anchor: 's3-2-origin', span: '2032-05-11T19:20:00Z/2032-05-11T20:30:00Z', at: 'main', eventPerGroup },
      { anchor: 's3-2-transit', span: '2032-05-11T19:30:00Z/2032-05-11T20:30:00Z', at: 'workshop', eventPerGroup },
      { anchor: 's3-2-destination', span: '2032-05-11T19:20:00Z/2032-05-11T20:15:00Z', at: 'annex', eventPerGroup },
    ]);
  });

  it('last as their item does where they have no hours, one in a room and one on line', () => {
    const [span, eventPerGroup] = ['2032-05-12T14:45:00Z/2032-05-12T15:30:00Z', false];
    expect(groupsOf('hybrid').filter(({ anchor }) => anchor.startsWith('s4-3'))).toEqual([
      { anchor: 's4-3-venue', span, at: 'annex', eventPerGroup },
      { anchor: 's4-3-online', span, at: 'restricted', eventPerGroup },
    ]);
  });
});

describe('where sessions are held', () => {
  const placesOf = (name: Name) => {
    const { edition, sessions } = readEdition(name);
    return sessions.map((held) => {
      const { mode, venue, room, online } = whereOf(edition, held);
      return [mode, typeof venue === 'object' ? venue.name.en : venue, room?.id, online?.platform, online?.link.state];
    });
  };
  const CENTRE = 'Fictional Convention Centre';

  it('is the venue, the platform or both, as each says', () => {
    expect(placesOf('hybrid')).toEqual([
      ['in-person', CENTRE, 'main', undefined, undefined],
      ['hybrid', CENTRE, 'main', 'Zoom', 'restricted'],
      ['in-person', CENTRE, 'workshop', undefined, undefined],
      ['hybrid', CENTRE, 'main', 'Jitsi Meet', 'public'],
      ['in-person', 'Fictional Museum of Arrivals', undefined, undefined, undefined],
      ['online', undefined, undefined, 'Zoom', 'restricted'],
    ]);
  });

  it('is the platform alone, once the edition has moved on line', () => {
    const online = ['online', undefined, undefined, 'Zoom', 'restricted'];
    expect(placesOf('postponed')).toEqual([online, online, online]);
  });

  it('is to be confirmed where only the year is known', () => {
    expect(whereOf(readEdition('announced').edition)).toEqual({
      mode: 'in-person',
      venue: 'to-be-confirmed',
      room: undefined,
      online: undefined,
    });
  });
});

describe('the states of an edition and its sessions', () => {
  it('are as planned where nothing was said', () => {
    expect(statesOf(readEdition('weeks'))).toEqual(Array(6).fill('scheduled'));
  });

  it('are what was said last: on line, but for one on another day and one cancelled', () => {
    expect(statesOf(readEdition('postponed'))).toEqual(['moved-online', 'moved-online', 'rescheduled', 'cancelled']);
  });

  it('are postponed while there is no new day', () => {
    expect(statesOf(readEdition('postponed', postponeOpenly))).toEqual([
      'postponed',
      'postponed',
      'postponed',
      'postponed',
    ]);
  });

  it('are cancelled with the edition', () => {
    expect(statesOf(readEdition('postponed', cancelPostponed))).toEqual(Array(4).fill('cancelled'));
  });
});

describe('the milestones of an edition', () => {
  it('are whole days of its zone, where they have a date', () => {
    expect(milestonesOf(readEdition('hybrid'))).toEqual([
      'step-nomination 2032-03-01T05:00:00Z/2032-03-16T05:00:00Z',
      'step-certificate 2032-06-01T05:00:00Z/2032-06-02T05:00:00Z',
    ]);
    expect(milestonesOf(readEdition('postponed'))).toEqual([
      'step-nomination 2035-06-25T06:00:00Z/2035-07-21T06:00:00Z',
      'step-registration 2035-08-10T06:00:00Z/2035-08-11T06:00:00Z',
    ]);
  });

  it('are the first to be dated, where an edition is announced with its days', () => {
    const { edition, ...rest } = readEdition('announced', dateAnnounced);
    expect(edition.dates).toEqual({ start: '2033-06-07', end: '2033-06-09' });
    expect(milestonesOf({ edition, ...rest })).toEqual(['step-nomination 2033-04-04T06:00:00Z/2033-04-23T06:00:00Z']);
  });

  it('are none in a route that only tells an order', () => {
    expect(milestonesOf(readEdition('weeks'))).toEqual([]);
    expect(readEdition('weeks').route.map(({ order }) => order)).toEqual([
      'before-sessions',
      'day-after-call',
      undefined,
      'after-sessions',
    ]);
  });
});

describe('the photographs of the fixture', () => {
  it.each(['elena-ficticia-robles', 'omar-ejemplo-chacon'])('%s tells where a camera stood', async (person) => {
    const file = `${PROJECT}tests/fixtures/editions/hybrid/public/people/${person}.jpg`;
    const { exif } = await sharp(file).metadata();
    // Tag 0x8825 of EXIF leads to what a camera knows of its place.
    expect(exif?.includes(Buffer.from([0x25, 0x88, 0x04, 0x00]))).toBe(true);
  });
});
