import { describe, expect, it } from 'vitest';
import { placedWithin } from '../../src/data/places.ts';
import { doorOf, mapUrl, type Online, type Venue, whereOf } from '../../src/domain/venue.ts';

const name = (one: string) => ({ es: one, en: one });
const room = (id: string) => ({ id, name: name(id) });
const venue: Venue = {
  name: name('Centro'),
  city: name('Ciudad de Panamá'),
  country: 'PA',
  address: 'Calle 12 & 13',
  rooms: [room('main'), room('annex')],
};
const online: Online = { platform: 'Zoom', link: { state: 'restricted' } };

describe('where something is held', () => {
  it('is told by what is there, where no mode is', () => {
    expect(whereOf({}).mode).toBeUndefined();
    expect(whereOf({ online }).mode).toBe('online');
    expect(whereOf({ venue }).mode).toBe('in-person');
    expect(whereOf({ venue: 'to-be-confirmed' }).mode).toBe('in-person');
    expect(whereOf({ venue }, { online }).mode).toBe('hybrid');
  });

  it('comes from the nearest level that says it', () => {
    const where = whereOf({ venue, online }, { room: 'main' }, {}, { room: 'annex' });
    expect([where.venue, where.room?.id, where.online]).toEqual([venue, 'annex', online]);
  });

  it('has no link in person, and no venue or room on line', () => {
    expect(whereOf({ venue, online }, { mode: 'in-person' }).online).toBeUndefined();
    const remote = whereOf({ venue, online }, { mode: 'online', room: 'main' });
    expect([remote.venue, remote.room]).toEqual([undefined, undefined]);
  });

  it('takes no room of another venue', () => {
    const other = { ...venue, name: name('Otro') };
    expect(whereOf({ venue, room: 'main' }, { venue: other }).room).toBeUndefined();
  });

  it('keeps the platform with a link of its own, and drops that link with the platform', () => {
    const link = { state: 'public', url: 'https://example.org/' } as const;
    expect(whereOf({ online }, {}, { link }).online).toEqual({ platform: 'Zoom', link });
    const other: Online = { platform: 'Teams', link: { state: 'pending' } };
    expect(whereOf({ online, link }, { online: other }).online).toEqual(other);
  });

  it('has no link of its own within a session that does not take place', () => {
    const own = { room: 'main', link: { state: 'public', url: 'https://example.org/' } } as const;
    expect(placedWithin('moved-online', own).link).toEqual(own.link);
    for (const state of ['cancelled', 'postponed'] as const) {
      expect(placedWithin(state, own)).toMatchObject({ room: 'main', link: undefined });
    }
  });
});

describe('what is made of a venue', () => {
  it('is a map by its address alone', () => {
    expect(mapUrl(venue)).toBe(
      'https://www.openstreetmap.org/search?query=Centro%2C+Calle+12+%26+13%2C+Ciudad+de+Panam%C3%A1%2C+Panam%C3%A1',
    );
  });

  it('opens its door some minutes before the start', () => {
    const start = { date: '2032-05-11', time: '09:00', instant: '2032-05-11T14:00:00Z' };
    expect(doorOf(start, 15)).toBe('2032-05-11T13:45:00Z');
  });
});
