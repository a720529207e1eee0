import { describe, expect, it } from 'vitest';
import { numberReferences, type Reference } from '../../src/domain/references.ts';

const reference = (id: string, idem?: string): Reference => ({
  id,
  author: undefined,
  year: undefined,
  title: { es: { text: id, language: 'es' }, en: { text: id, language: 'es' } },
  symbol: undefined,
  note: undefined,
  link: undefined,
  idem,
});

describe('references', () => {
  it('are numbered in the order in which the text cites them, not in the order of their file', () => {
    const numbered = numberReferences(
      [reference('b'), reference('a')],
      [
        { where: 'first', cites: ['a'] },
        { where: 'second', cites: ['b'] },
      ],
    );
    expect(numbered.map(({ reference: { id }, number, citedFrom }) => [id, number, citedFrom])).toEqual([
      ['a', 1, 'first'],
      ['b', 2, 'second'],
    ]);
  });

  it('know the number of the document they cite again', () => {
    const numbered = numberReferences([reference('a'), reference('b', 'a')], [{ where: 0, cites: ['a', 'b'] }]);
    expect(numbered[1]?.idem).toBe(1);
  });

  it('cannot be cited without existing', () => {
    expect(() => numberReferences([], [{ where: 0, cites: ['ghost'] }])).toThrow(/"ghost"/);
  });
});
