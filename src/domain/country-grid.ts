/** Where countries stand on a map of equal squares, as they lie to one another: rows from north, columns from west. */
const GRID: Readonly<Record<string, readonly [row: number, column: number]>> = {
  CA: [0, 0],
  US: [1, 0],
  MX: [2, 0],
  GT: [3, 0],
  BZ: [3, 1],
  DO: [3, 3],
  SV: [4, 0],
  HN: [4, 1],
  NI: [5, 1],
  CR: [5, 2],
  PA: [5, 3],
  CO: [6, 3],
  BR: [7, 4],
  CL: [8, 3],
};

/** How many squares stand in a row of the map. */
export const GRID_COLUMNS = 5;

/** The square of a country (ISO 3166-1 alpha-2), by its row and column from 0. */
export interface GridSquare {
  readonly country: string;
  readonly row: number;
  readonly column: number;
}

/** The squares of some countries: those that the map does not know stand in rows of their own below it. */
export function gridSquares(countries: readonly string[]): readonly GridSquare[] {
  const known = countries.flatMap((country) => {
    const [row, column] = GRID[country] ?? [];
    return row === undefined || column === undefined ? [] : [{ country, row, column }];
  });
  const below = Math.max(-1, ...known.map(({ row }) => row)) + 1;
  const others = countries.filter((country) => !Object.hasOwn(GRID, country));
  return [
    ...known,
    ...others.map((country, index) => ({
      country,
      row: below + Math.floor(index / GRID_COLUMNS),
      column: index % GRID_COLUMNS,
    })),
  ];
}
