// Indexes the built site in a folder for search, as a build does when its pages are finished, and prints what that took:
// seconds by the clock, and the most memory that Pagefind's own process held, in bytes (0 where the system does not tell).
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { indexSite } from '../../../src/integrations/search-index.ts';

let peakBytes = 0;

/** The memory high-water mark of every process below this one (Linux, proc(5)). */
function look(pid: string): void {
  try {
    for (const task of readdirSync(`/proc/${pid}/task`)) {
      const children = readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean);
      for (const child of children) {
        const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child}/status`, 'utf8')) ?? [];
        peakBytes = Math.max(peakBytes, Number(kilobytes) * 1024);
        look(child);
      }
    }
  } catch {
    // The process has ended, or this is no Linux.
  }
}

const [folder = ''] = process.argv.slice(2);
const watch = setInterval(() => {
  look(String(process.pid));
}, 200);
const started = performance.now();
await indexSite(new URL(`${pathToFileURL(folder).href}/`));
clearInterval(watch);
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, peakBytes }));
