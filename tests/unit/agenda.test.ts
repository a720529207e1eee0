import { describe, expect, it } from 'vitest';
import {
  countriesOfItem,
  type Course,
  type Day,
  neighbours,
  sessionNumbered,
  versionOf,
} from '../../src/domain/agenda.ts';
import {
  appearancesOfOrganizations,
  appearancesOfPeople,
  type Person,
  rolesOfOrganizations,
} from '../../src/domain/directory.ts';
import type { Edition } from '../../src/domain/edition.ts';
import { objectivesOfSession } from '../../src/domain/objectives.ts';
import { item, session, text } from './agenda-of.ts';
import { dayOf } from './programme.ts';

describe('the sessions of an agenda', () => {
  const sessions = [session(1), session(2), session(3)];

  it('have one before and one after', () => {
    const { previous, next } = neighbours(sessions, session(2));
    expect([previous?.number, next?.number]).toEqual([1, 3]);
  });

  it('have none before the first and none after the last', () => {
    expect(neighbours(sessions, session(1)).previous).toBeUndefined();
    expect(neighbours(sessions, session(3)).next).toBeUndefined();
  });

  it('are found by number, or refused', () => {
    expect(sessionNumbered(sessions, 2)).toBe(sessions[1]);
    expect(() => sessionNumbered(sessions, 4)).toThrow(RangeError);
  });

  it('serve the objectives that name them, by number', () => {
    const specific = [1, 2, 2, 3].map((of, index) => ({ number: index + 1, text, session: of }));
    expect(objectivesOfSession({ general: text, specific }, 2)).toEqual([2, 3]);
  });
});

describe('the version of an agenda', () => {
  const change = (at: string) => ({ at, text, items: ['s1-1'] });

  it('is of its last recorded change, whatever session that touched', () => {
    const days = [
      dayOf({ ...session(1), changes: [change('2021-08-10T18:00:00Z'), change('2021-08-12T18:00:00Z')] }),
      dayOf({ ...session(2), changes: [change('2021-08-11T18:00:00Z')] }),
    ];
    expect(versionOf(days, '2021-08-01T00:00:00Z')).toBe('2021-08-12T18:00:00Z');
  });

  it('counts the changes of the course too', () => {
    const course = { changes: [change('2021-08-13T18:00:00Z')] } as unknown as Course;
    const days: Day[] = [{ date: '2021-08-16', until: '2021-08-17', course }, dayOf(session(1))];
    expect(versionOf(days, '2021-08-01T00:00:00Z')).toBe('2021-08-13T18:00:00Z');
  });

  it('is of its publication where nothing changed', () => {
    expect(versionOf([dayOf(session(1))], '2021-08-01T00:00:00Z')).toBe('2021-08-01T00:00:00Z');
  });
});

describe('where someone appears', () => {
  const people = new Map<string, Person>([['ana', { id: 'ana', name: 'Ana', role: undefined, organization: 'iom' }]]);

  it('tells who facilitates from who speaks', () => {
    const sessions = [
      session(1, [
        item({ facilitators: [{ person: 'ana' }] }),
        item({ id: 's1-2', contributors: [{ person: 'ana', role: text }] }),
      ]),
    ];
    expect(
      appearancesOfPeople(sessions)
        .get('ana')
        ?.map(({ item: { id }, as }) => [id, as]),
    ).toEqual([
      ['s1-1', 'facilitates'],
      ['s1-2', 'contributes'],
    ]);
  });

  it('counts a body once an item, by its people, its facilitation or by being named', () => {
    const sessions = [
      session(1, [
        item({ facilitators: [{ person: 'ana' }], organizations: ['iom'] }),
        item({ id: 's1-2', organizations: ['iom'] }),
      ]),
    ];
    expect(
      appearancesOfOrganizations(sessions, people)
        .get('iom')
        ?.map(({ item: { id }, as }) => [id, as]),
    ).toEqual([
      ['s1-1', 'facilitates'],
      ['s1-2', 'named'],
    ]);
  });

  it('is nowhere in an item that was withdrawn', () => {
    const sessions = [session(1, [item({ status: 'withdrawn', facilitators: [{ person: 'ana' }] })])];
    expect(appearancesOfPeople(sessions).size).toBe(0);
  });

  it('refuses someone whom the directory does not have', () => {
    const sessions = [session(1, [item({ facilitators: [{ person: 'nobody' }] })])];
    expect(() => appearancesOfOrganizations(sessions, people)).toThrow(/"nobody"/);
  });

  it('tells the countries of places, of parts and of representatives, each once', () => {
    const found = countriesOfItem(
      item({
        facilitators: [{ representativeOf: 'MX' }, { representativeOf: 'CO' }],
        places: [{ country: 'MX' }],
        parts: [{ text, places: [{ country: 'CL', locality: { es: 'Santiago', en: 'Santiago' } }] }],
      }),
    );
    expect(found).toEqual(['MX', 'CO', 'CL']);
  });
});

describe('what a body does for an edition', () => {
  it('is to preside, to carry it out, to support or facilitate it, to give the course or to call for it', () => {
    const edition = {
      id: '2021',
      presidency: 'ppt',
      organizers: ['ppt'],
      supporters: ['iom'],
      facilitators: ['flacma'],
    } as unknown as Edition;
    const course = { id: 'course', organization: 'iom', caller: 'secretariat' };
    const days = [{ date: '2021-08-16', until: '2021-08-17', course }] as never;
    const roles = rolesOfOrganizations([edition], [{ edition, days }]);
    expect(Object.fromEntries(roles)).toEqual({
      ppt: [
        { as: 'presidency', edition: '2021' },
        { as: 'organizer', edition: '2021' },
      ],
      iom: [
        { as: 'supporter', edition: '2021' },
        { as: 'course', edition: '2021', anchor: 'course' },
      ],
      flacma: [{ as: 'facilitator', edition: '2021' }],
      secretariat: [{ as: 'call', edition: '2021', anchor: 'course' }],
    });
  });
});
