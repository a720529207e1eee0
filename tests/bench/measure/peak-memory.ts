// Loaded into a process that is measured: when it ends, notes the most memory it ever held, in bytes.
import { appendFileSync } from 'node:fs';

const file = process.env['BENCH_PEAK_FILE'];
process.once('exit', () => {
  if (file !== undefined) appendFileSync(file, `${String(process.resourceUsage().maxRSS * 1024)}\n`);
});
