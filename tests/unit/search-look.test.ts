import { expect, it } from 'vitest';
import { look } from '../../src/client/search-engine.ts';
import type { SearchPage } from '../../src/domain/search-items.ts';
import type { SearchState } from '../../src/domain/search-state.ts';
import { thesaurusOf } from '../../src/domain/search-query.ts';

/** An index of volumes of one page each, all of which have both words; what its items say is given a volume. */
function indexOf(volumes: readonly (readonly string[])[], units = () => 2) {
  const loads: number[] = [];
  const pages = volumes.map((texts, index): SearchPage => ({
    address: `es/${String(index)}/`,
    twin: `en/${String(index)}/`,
    title: '',
    items: texts.map((text, place) => ({
      anchor: `${String(index)}-${String(place)}`,
      title: '',
      text,
      facts: index % 2 === 0 ? [] : [['kind', 'panel'] as const],
    })),
  }));
  return {
    loads,
    passing: () => Promise.resolve(undefined),
    candidates: () => Promise.resolve(volumes.map((_, index) => ({ id: String(index), units: units(), score: 1 }))),
    newestFirst: () => Promise.resolve(new Map<string, number>()),
    load: (found: readonly { readonly id: string }[]) => {
      loads.push(found.length);
      return Promise.resolve(found.flatMap(({ id }) => pages[Number(id)] ?? []));
    },
  };
}

const state = { q: 'remesas vivienda', filters: new Map(), sort: 'relevance' as const };
const apart = ['remesas', 'vivienda'];
const both = ['remesas y vivienda'];
const ask = (index: ReturnType<typeof indexOf>, filters: SearchState['filters'] = new Map(), results = 20) =>
  look(index, 'es', thesaurusOf([]), { ...state, filters }, { results, volumes: 4 });

it('a question is answered by the first volumes where one of their items answers the whole of it', async () => {
  const index = indexOf([apart, both, apart, apart]);
  const { ranking, loaded } = await ask(index);
  expect([ranking.hits.map(({ anchor }) => anchor), loaded, index.loads]).toEqual([['1-0'], 4, [4]]);
});

it('where none does, further volumes that may are loaded until one does', async () => {
  const index = indexOf([apart, apart, apart, apart, both, apart, apart]);
  const { ranking, loaded } = await ask(index);
  expect([ranking.hits.map(({ anchor }) => anchor), ranking.partial, loaded]).toEqual([['4-0'], false, 8]);
});

it('and not more of them than a reader is to wait for', async () => {
  const index = indexOf(Array.from({ length: 40 }, () => apart));
  const { ranking, loaded } = await ask(index);
  expect([ranking.partial, loaded]).toEqual([true, 12]);
});

it('volumes that lack a word of the best are not loaded for it', async () => {
  let asked = 0;
  const index = indexOf([apart, apart, apart, apart, ['remesas'], ['remesas']], () => (asked++ < 4 ? 2 : 1));
  expect((await ask(index)).loaded).toBe(4);
});

it('with filters, until there are as many results as are wanted', async () => {
  const index = indexOf(Array.from({ length: 40 }, () => both));
  const filters = new Map([['kind', 'panel']] as const);
  expect((await ask(index, filters, 2)).ranking.hits.length).toBe(2);
  expect(index.loads).toEqual([4]);
  expect((await ask(index, filters, 5)).ranking.hits.length).toBe(6);
  expect(index.loads).toEqual([4, 4, 8, 12]);
});
