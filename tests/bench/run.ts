// Builds the site with ever more synthetic sessions beside the real ones and prints what it costs.
// Sizes come from the command line, as in `npm run bench -- 100 1000`.
import { rmSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../builds/copy.ts';
import { writeArchive } from './generator.ts';
import { measureBuild } from './measure/build.ts';
import { measureIndex } from './measure/index.ts';
import { measureOutput } from './measure/output.ts';
import { measureQueries } from './measure/query.ts';
import { measureSlow, type SlowCost } from './measure/slow.ts';
import { type Row, slowTable, tableOf } from './table.ts';

const SIZES = [100, 1_000];

const given = process.argv.slice(2);
if (given.some((size) => !/^[1-9]\d{0,4}$/.test(size))) {
  console.error(`Sizes are whole numbers of sessions from 1 to 99999, as: npm run bench -- ${SIZES.join(' ')}`);
  process.exit(1);
}

let copy: string | undefined;
const clean = () => {
  if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
  copy = undefined;
};
// However it ends, nothing of it stays.
process.on('exit', clean);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/** What a phone on a slow line waits for, of the real site alone. */
let slow: SlowCost | undefined;

async function measure(sessions: number): Promise<Row> {
  copy = copyProject();
  if (sessions > 0) writeArchive(join(copy, 'content'), sessions);
  const build = measureBuild(copy);
  const dist = join(copy, 'dist');
  const output = measureOutput(dist);
  const index = measureIndex(dist);
  const query = await measureQueries(dist);
  if (sessions === 0) slow = await measureSlow(dist);
  clean();
  const { file, bytes } = output.largest;
  console.log(
    `${String(sessions)} sessions added: ${build.seconds.toFixed(1)} s; ` +
      `the largest page is ${file}, ${(bytes / 1024).toFixed(1)} KB; ` +
      `dearest question “${query.dearest}”, slowest “${query.slowest}”, and as a new one “${query.slowestNew}”`,
  );
  return { sessions, build, output, index, query };
}

const load = loadavg()[0] ?? 0;
console.log(
  `${String(availableParallelism())} cores, load ${load.toFixed(1)} before the bench, Node ${process.version}`,
);
const real = await measure(0);
const rows: Row[] = [];
for (const size of given.length > 0 ? given.map(Number) : SIZES) rows.push(await measure(size));
console.log(`\n${tableOf(real, rows)}`);
if (slow) console.log(`\nA phone at 400 kbit/s and 400 ms, four times slower than this machine:\n${slowTable(slow)}`);
