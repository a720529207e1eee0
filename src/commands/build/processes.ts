import { spawnSync } from 'node:child_process';

/** Whether a process of this machine runs; one of another user does, though it takes no signal. */
export function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * The process that started this one: npm where it was npm, which puts a shell between the two. Undefined where the machine
 * does not say (Windows, where whoever closes npm closes what it runs; or for a moment).
 */
export function starter(): number | undefined {
  if (process.platform === 'win32') return undefined;
  // POSIX, ps: the columns without their heads.
  const { stdout, status } = spawnSync('ps', ['-o', 'ppid=', '-o', 'args=', '-p', String(process.ppid)], {
    encoding: 'utf8',
  });
  if (status !== 0) return lives(process.ppid) ? undefined : process.ppid;
  const [, above, args = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? [];
  return /^\S*sh -c /.test(args) ? Number(above) : process.ppid;
}
