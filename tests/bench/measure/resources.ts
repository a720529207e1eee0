// Loaded into a process that is measured: when it ends, notes the most memory it ever held (bytes) and the processor
// time it took with all its threads (seconds).
import { appendFileSync } from 'node:fs';

const file = process.env['BENCH_RESOURCES'];
process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  const noted = { peakBytes: process.resourceUsage().maxRSS * 1024, cpuSeconds: (user + system) / 1e6 };
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(noted)}\n`);
});
