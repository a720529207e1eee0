import {
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { Refusal } from '../terminal/refusal.ts';
import { lives } from './processes.ts';

/** How often a build shows that it lives, and how long it may be silent before it is taken for dead, in milliseconds. */
const BEAT = 2000;
const SILENCE = 60_000;

/** The right to build, which one process has at a time. */
export interface Lock {
  /** Whether this process still has it: one that slept for long may have lost it. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/** Who has a lock, as its file says; undefined where there is none. */
function holderOf(path: string): { text: string; pid: number; isDead: boolean } | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const silence = Date.now() - statSync(path).mtimeMs;
    const [pid = '', host = ''] = text.split('\n');
    // Nothing is written in it for a moment, and for good where its process was stopped in that moment.
    if (host === '') return { text, pid: NaN, isDead: silence > BEAT };
    // The number of a process says nothing on another machine, and may be given to another program.
    const isGone = host === hostname() && !lives(Number(pid));
    return { text, pid: Number(pid), isDead: isGone || silence > SILENCE };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Takes a dead process's lock out of the way; of several that try, one does. */
function takeAway(path: string, text: string): void {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
    // Another was quicker, and this is its own: it gets it back.
    if (readFileSync(aside, 'utf8') !== text) renameSync(aside, path);
    else rmSync(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Takes the right to build. It is a file that only one process can create, with the number of that process, which touches it
 * now and then; that of a process that has died is taken over.
 * @throws Refusal where another process builds, or something else has the name of the file
 */
export function takeLock(path: string): Lock {
  refuseOther(path);
  const own = `${String(process.pid)}\n${hostname()}\n`;
  for (let tries = 0; ; tries++) {
    try {
      const file = openSync(path, 'wx');
      try {
        writeSync(file, own);
      } catch (error) {
        rmSync(path, { force: true });
        throw error;
      } finally {
        closeSync(file);
      }
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(path);
    if (holder?.isDead === true) takeAway(path, holder.text);
    else if (holder && !Number.isNaN(holder.pid)) throw heldBy(holder.pid);
    else if (tries > 50) throw inTheWay(path);
    // It has just gone, or its process has not yet written its number.
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  const isHeld = () => holderOf(path)?.text === own;
  const beat = setInterval(() => {
    if (isHeld()) utimesSync(path, new Date(), new Date());
  }, BEAT).unref();
  return {
    isHeld,
    release: () => {
      clearInterval(beat);
      if (isHeld()) rmSync(path, { force: true });
    },
  };
}

/** Refuses what is no file of its own where the lock is to stand: a link may lead anywhere, or nowhere. */
function refuseOther(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw inTheWay(path);
}

function inTheWay(path: string): Refusal {
  const name = basename(path);
  return new Refusal({
    es: `«${name}» está donde una orden que genera el sitio anota que lo hace: bórralo y repite la tuya.`,
    en: `“${name}” is where a command that builds the site notes that it does: delete it and run yours again.`,
  });
}

function heldBy(pid: number): Refusal {
  return new Refusal({
    es: `Otra orden está generando el sitio ahora (proceso ${String(pid)}): espera a que termine y repite la tuya.`,
    en: `Another command is building the site now (process ${String(pid)}): wait until it ends, then run yours again.`,
  });
}
