import { describe, expect, it } from 'vitest';
import { type Item, neighbours, type Session, sessionNumbered } from '../../src/domain/agenda.ts';
import { appearancesOfOrganizations, appearancesOfPeople, type Person } from '../../src/domain/directory.ts';
import { objectivesOfSession } from '../../src/domain/objectives.ts';

const text = { es: 'texto', en: 'text' };
const moment = { date: '2021-08-18', time: '09:00', instant: '2021-08-18T14:00:00Z' };
const item = (fields: Partial<Item>): Item => ({
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
const session = (number: number, items: readonly Item[] = []): Session => ({
  edition: '2021',
  number,
  date: '2021-08-18',
  timeZone: 'America/Mexico_City',
  title: text,
  summary: text,
  focus: text,
  start: moment,
  end: moment,
  items,
  objectives: [],
  changes: [],
});

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

  it('counts a body once an item, by its people, its facilitation or its name in a part', () => {
    const part = { text, places: [], organizations: ['iom'] };
    const sessions = [
      session(1, [item({ facilitators: [{ person: 'ana' }], parts: [part] }), item({ id: 's1-2', parts: [part] })]),
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
});
