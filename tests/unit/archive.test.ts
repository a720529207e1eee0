import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import type { Day, Session } from '../../src/domain/agenda.ts';
import { archiveOf, FACETS, itemsIn, type Listing } from '../../src/domain/archive.ts';
import { pagesOf, rowsOf } from '../../src/views/pagination.ts';
import type { Person } from '../../src/domain/directory.ts';
import type { Edition } from '../../src/domain/edition.ts';
import { item, session, text } from './agenda-of.ts';

const people = new Map<string, Person>([
  [
    'ana',
    { id: 'ana', name: 'Ana', role: undefined, organization: 'iom', biography: undefined, photograph: undefined },
  ],
  [
    'eva',
    { id: 'eva', name: 'Eva', role: undefined, organization: 'iom', biography: undefined, photograph: undefined },
  ],
]);

const at = (edition: string, number: number, instant: string, items: Session['items'] = []) =>
  session(number, items, { edition, start: { date: instant.slice(0, 10), time: '09:00', instant } });

const programme = (id: string, sessions: readonly Session[]) => ({
  edition: { id } as Edition,
  days: sessions.map((one): Day => ({ date: one.date, until: one.date, courses: [], sessions: [one] })),
});

const programmes = [
  programme('2021', [
    at('2021', 1, '2021-08-18T14:00:00Z', [
      item({ id: 's1-1', kind: 'panel', subjects: ['needs', 'data'], facilitators: [{ person: 'ana' }] }),
      item({ id: 's1-2', kind: 'panel', subjects: ['needs'], places: [{ country: 'CO' }, { country: 'CO' }] }),
    ]),
    at('2021', 2, '2021-08-19T14:00:00Z', [
      item({ id: 's2-1', kind: 'questions', subjects: ['data'], contributors: [{ person: 'eva', role: text }] }),
      item({ id: 's2-2', kind: 'break', facilitators: [{ representativeOf: 'CO' }] }),
      item({
        id: 's2-3',
        kind: 'closing',
        status: 'withdrawn',
        subjects: ['needs'],
        facilitators: [{ person: 'ana' }],
      }),
    ]),
  ]),
  programme('2022', [at('2022', 1, '2022-08-18T14:00:00Z', [item({ id: 's1-1', subjects: ['data'] })])]),
];

const archive = archiveOf(programmes, people, ({ edition }) => edition === '2022');
const names = (listings: readonly Listing[]) =>
  listings.map(({ session: { edition, number } }) => `${edition}/${String(number)}`);
const counts = (facet: (typeof FACETS)[number]) =>
  [...archive.facets[facet]].map(([value, listings]) => [value, listings.length]);
const items = (listings: readonly Listing[] = []) =>
  listings.map(({ matches }) => matches.map(({ item: { id }, as }) => (as ? `${id} ${as}` : id)));

describe('the archive', () => {
  it('holds the sessions of every edition, the newest first', () => {
    expect(names(archive.listings)).toEqual(['2022/1', '2021/2', '2021/1']);
    expect(filled(archive.listings).every(({ matches }) => matches.length === 0)).toBe(true);
  });

  it('puts two sessions of one hour in the order of their numbers, the last first', () => {
    const same = programme(
      '2021',
      [1, 2].map((number) => at('2021', number, '2021-08-18T14:00:00Z')),
    );
    expect(names(archiveOf([same], people, () => false).listings)).toEqual(['2021/2', '2021/1']);
  });

  it('knows which sessions everyone can watch', () => {
    expect(names(archive.recorded)).toEqual(['2022/1']);
    expect(archive.listings.map(({ recorded }) => recorded)).toEqual([true, false, false]);
  });

  it('counts the sessions of each value of each facet, most first, then by id', () => {
    expect(Object.fromEntries(FACETS.map((facet) => [facet, counts(facet)]))).toEqual({
      subject: [
        ['data', 3],
        ['needs', 1],
      ],
      place: [['CO', 2]],
      person: [
        ['ana', 1],
        ['eva', 1],
      ],
      organization: [['iom', 2]],
      kind: [
        ['panel', 2],
        ['questions', 1],
      ],
      edition: [
        ['2022', 1],
        ['2021', 2],
      ],
    });
  });

  it('lists each session once for a value, with the items that have it, the newest session first', () => {
    const { subject, place } = archive.facets;
    expect(names(subject.get('data') ?? [])).toEqual(['2022/1', '2021/2', '2021/1']);
    expect(items(subject.get('data'))).toEqual([['s1-1'], ['s2-1'], ['s1-1']]);
    expect(items(subject.get('needs'))).toEqual([['s1-1', 's1-2']]);
    expect(items(place.get('CO'))).toEqual([['s2-2'], ['s1-2']]);
    expect(itemsIn(subject.get('needs') ?? [])).toBe(2);
  });

  it('says what a person, and by its people a body, does in each item', () => {
    const { person, organization } = archive.facets;
    expect(items(person.get('eva'))).toEqual([['s2-1 contributes']]);
    expect(items(organization.get('iom'))).toEqual([['s2-1 contributes'], ['s1-1 facilitates']]);
  });

  it('finds nothing by what was withdrawn', () => {
    expect(archive.facets.kind.has('closing')).toBe(false);
    expect(names(archive.facets.person.get('ana') ?? [])).toEqual(['2021/1']);
  });

  it('is empty where there is no session', () => {
    const none = archiveOf([], people, () => true);
    expect(none.listings).toEqual([]);
    expect(FACETS.map((facet) => none.facets[facet].size)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('the pages of a list', () => {
  it('are one where there is nothing to list', () => {
    expect(pagesOf([], 3)).toEqual([[]]);
  });

  it('are full but the last', () => {
    expect(pagesOf([1, 2, 3, 4, 5, 6], 3)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(pagesOf([1, 2, 3, 4], 3)).toEqual([[1, 2, 3], [4]]);
  });

  it('end before they would weigh too much, and hold alone what does by itself', () => {
    expect(pagesOf([1, 2, 9, 1, 1, 3], 4, (weight) => weight)).toEqual([[1, 2], [9], [1, 1], [3]]);
  });

  it('are measured in rows: one for a session and one for each of its items', () => {
    expect(archive.listings.map(rowsOf)).toEqual([1, 1, 1]);
    expect((archive.facets.subject.get('needs') ?? []).map(rowsOf)).toEqual([3]);
  });
});
