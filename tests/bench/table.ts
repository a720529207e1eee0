import type { BuildCost } from './measure/build.ts';
import type { IndexCost } from './measure/index.ts';
import type { Output } from './measure/output.ts';
import type { QueryCost } from './measure/query.ts';
import type { SlowCost } from './measure/slow.ts';

/** Everything measured at one size. */
export interface Row {
  /** Sessions added to the real site; 0 is the real site alone. */
  readonly sessions: number;
  readonly build: BuildCost;
  readonly output: Output;
  readonly index: IndexCost;
  readonly query: QueryCost;
}

/** One column: its head, and its cell for a row, beside the row of the real site alone. */
interface Column {
  readonly head: string;
  readonly cell: (row: Row, real: Row) => string;
}

const whole = (value: number) => Math.round(value).toLocaleString('en');

/** How many milliseconds each page costs that the real site does not have. */
function perAddedPage(row: Row, real: Row, secondsOf: (row: Row) => number): string {
  const added = row.output.pages - real.output.pages;
  return added > 0 ? (((secondsOf(row) - secondsOf(real)) * 1000) / added).toFixed(2) : '';
}

/** What the table shows, from left to right. */
const COLUMNS: readonly Column[] = [
  { head: 'sessions added', cell: ({ sessions }) => whole(sessions) },
  { head: 'pages', cell: ({ output }) => whole(output.pages) },
  { head: 'build s', cell: ({ build }) => build.seconds.toFixed(1) },
  {
    head: 'ms an added page',
    cell: (row, real) => perAddedPage(row, real, ({ build, index }) => build.seconds - index.seconds),
  },
  { head: 'index ms an added page', cell: (row, real) => perAddedPage(row, real, ({ index }) => index.seconds) },
  { head: 'CPU ms of both', cell: (row, real) => perAddedPage(row, real, ({ build }) => build.cpuSeconds) },
  { head: 'peak memory GB', cell: ({ build }) => (build.peakBytes / 1024 ** 3).toFixed(2) },
  { head: 'largest page KB', cell: ({ output }) => (output.largest.bytes / 1024).toFixed(1) },
  { head: 'dist MB', cell: ({ output }) => (output.bytes / 1024 ** 2).toFixed(1) },
  { head: 'index MB', cell: ({ index }) => (index.bytes / 1024 ** 2).toFixed(1) },
  { head: 'KB a query', cell: ({ query }) => (query.bytes / 1024).toFixed(1) },
  { head: 'ms a query', cell: ({ query }) => query.milliseconds.toFixed(0) },
  { head: 'ms a new query', cell: ({ query }) => query.newMilliseconds.toFixed(0) },
];

/** The rows as a Markdown table, the real site first. */
export function tableOf(real: Row, rows: readonly Row[]): string {
  const lines = [
    COLUMNS.map(({ head }) => head),
    ...[real, ...rows].map((row) => COLUMNS.map(({ cell }) => cell(row, real))),
  ];
  return markdown(lines);
}

/** What a phone on a slow line waits for, beside what it may. */
export function slowTable({ agenda, bare, zone, searching, result }: SlowCost): string {
  const ms = (value: number) => `${whole(value)} ms`;
  return markdown([
    ['what', 'measured', 'at most'],
    ['first text of the agenda', ms(agenda), ''],
    ['first text of a bare page of as many bytes', ms(bare), ''],
    ['the one beside the other', (agenda / bare).toFixed(2), '1.05'],
    ['another zone chosen, to its hours', ms(zone), ms(100)],
    ['search field reached and five letters typed in 1.5 s, to a word that it searches', ms(searching), ''],
    ['the same, to the first result', ms(result), ms(4000)],
  ]);
}

/** Rows of cells as a Markdown table; the first is its head. */
function markdown(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join(' | ')} |`;
  const [head, ...body] = lines.map(line);
  return [head, `| ${widths.map((width) => `${'-'.repeat(width - 1)}:`).join(' | ')} |`, ...body].join('\n');
}
