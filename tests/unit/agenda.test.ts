import { describe, expect, it } from 'vitest';
import { neighbours, sessionNumbered } from '../../src/domain/agenda.ts';
import { countriesOfItem } from '../../src/domain/item.ts';
import {
  appearancesOfOrganizations,
  appearancesOfPeople,
  type Person,
  rolesOfOrganizations,
} from '../../src/domain/directory.ts';
import type { Edition } from '../../src/domain/edition.ts';
import { objectivesOfSession } from '../../src/domain/objectives.ts';
import { item, NOWHERE, session, text } from './agenda-of.ts';

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

describe('where someone appears', () => {
  const people = new Map<string, Person>([
    [
      'ana',
      { id: 'ana', name: 'Ana', role: undefined, organization: 'iom', biography: undefined, photograph: undefined },
    ],
  ]);

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

  it('counts who facilitates a group of an item as of the item', () => {
    const group = { id: 'origin', anchor: 's1-1-origin', title: text, start: undefined, end: undefined } as const;
    const groups = [{ ...group, where: NOWHERE, facilitators: [{ person: 'ana' }], materials: [] }];
    const appearances = appearancesOfPeople([session(1, [item({ groups })])]);
    expect(appearances.get('ana')?.map(({ as }) => as)).toEqual(['facilitates']);
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
    const days = [{ date: '2021-08-16', until: '2021-08-17', courses: [course], sessions: [] }] as never;
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
