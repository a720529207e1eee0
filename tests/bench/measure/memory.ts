import { readdirSync, readFileSync } from 'node:fs';

/** The memory that a process and all below it hold now (resident set size, proc(5)), in bytes; 0 where it has ended. */
function treeBytes(pid: string): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + treeBytes(child), Number(kilobytes) * 1024);
  } catch {
    return 0;
  }
}

/**
 * Watches over this process and all that it starts.
 * @returns the most memory that they held together up to now, in bytes; of this process alone where there is no proc(5)
 */
export function watchMemory(): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, treeBytes(String(process.pid)));
  };
  setInterval(look, 200).unref();
  return () => {
    look();
    return most === 0 ? process.resourceUsage().maxRSS * 1024 : most;
  };
}
