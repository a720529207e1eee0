import type { BuildCost } from './measure/build.ts';
import type { Output } from './measure/output.ts';

/** Everything measured at one size. */
export interface Row {
  /** Sessions added to the real site; 0 is the real site alone. */
  readonly sessions: number;
  readonly build: BuildCost;
  readonly output: Output;
}

/** One column: its head, and its cell for a row, beside the row of the real site alone. */
interface Column {
  readonly head: string;
  readonly cell: (row: Row, real: Row) => string;
}

const whole = (value: number) => Math.round(value).toLocaleString('en');

/** How many milliseconds each page costs that the real site does not have. */
function perAddedPage(row: Row, real: Row, secondsOf: (cost: BuildCost) => number): string {
  const added = row.output.pages - real.output.pages;
  return added > 0 ? (((secondsOf(row.build) - secondsOf(real.build)) * 1000) / added).toFixed(2) : '';
}

/** What the table shows, from left to right. */
const COLUMNS: readonly Column[] = [
  { head: 'sessions added', cell: ({ sessions }) => whole(sessions) },
  { head: 'pages', cell: ({ output }) => whole(output.pages) },
  { head: 'build s', cell: ({ build }) => build.seconds.toFixed(1) },
  { head: 'ms per added page', cell: (row, real) => perAddedPage(row, real, ({ seconds }) => seconds) },
  { head: 'CPU ms per added page', cell: (row, real) => perAddedPage(row, real, ({ cpuSeconds }) => cpuSeconds) },
  { head: 'peak memory GB', cell: ({ build }) => (build.peakBytes / 1024 ** 3).toFixed(2) },
  { head: 'largest page KB', cell: ({ output }) => (output.largest.bytes / 1024).toFixed(1) },
  { head: 'dist MB', cell: ({ output }) => (output.bytes / 1024 ** 2).toFixed(1) },
];

/** The rows as a Markdown table, the real site first. */
export function tableOf(real: Row, rows: readonly Row[]): string {
  const lines = [
    COLUMNS.map(({ head }) => head),
    ...[real, ...rows].map((row) => COLUMNS.map(({ cell }) => cell(row, real))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(' | ')} |`;
  const [head, ...body] = lines.map(line);
  return [head, `| ${widths.map((width) => `${'-'.repeat(width - 1)}:`).join(' | ')} |`, ...body].join('\n');
}
