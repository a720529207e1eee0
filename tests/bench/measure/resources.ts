// Loaded into a process that is measured: when it ends, notes the most memory it held with all it started (bytes) and the
// processor time it took with all its threads (seconds).
import { appendFileSync } from 'node:fs';
import { watchMemory } from './memory.ts';

const file = process.env['BENCH_RESOURCES'];
const peak = watchMemory();
process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  const noted = { peakBytes: peak(), cpuSeconds: (user + system) / 1e6 };
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(noted)}\n`);
});
