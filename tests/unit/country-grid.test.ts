import { describe, expect, it } from 'vitest';
import { GRID_COLUMNS, gridSquares } from '../../src/domain/country-grid.ts';
import { MEMBER_COUNTRIES } from '../../src/domain/place.ts';

describe('the map of equal squares', () => {
  it('knows where every Member Country lies, each on a square of its own', () => {
    const squares = gridSquares(MEMBER_COUNTRIES);
    expect(squares.map(({ country }) => country)).toEqual([...MEMBER_COUNTRIES]);
    expect(new Set(squares.map(({ row, column }) => `${String(row)} ${String(column)}`)).size).toBe(squares.length);
    expect(Math.max(...squares.map(({ row }) => row))).toBe(5);
  });

  it('puts those that it does not know in rows below', () => {
    const squares = gridSquares(['PA', 'EC', 'PE', 'UY', 'PY', 'BO', 'AR']);
    expect(squares.slice(1).map(({ row, column }) => [row, column])).toEqual([
      ...Array.from({ length: GRID_COLUMNS }, (_, column) => [6, column]),
      [7, 0],
    ]);
  });
});
