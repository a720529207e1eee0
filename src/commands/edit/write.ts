import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SIGNALS } from '../build/stopping.ts';
import { reasonOf } from '../terminal/failure.ts';
import { Refusal } from '../terminal/refusal.ts';
import { type FileChange } from './draft.ts';

/**
 * Writes all of some changes, or none: each file is written beside its place first and put there by a new name, and what
 * was there comes back if one of them fails. Who ends the command meanwhile ends it after that.
 * @param put gives a file its new name
 * @throws Refusal where a file is no longer as it was read, or cannot be written
 */
export function writeAll(
  root: string,
  changes: readonly FileChange[],
  put: (from: string, to: string) => void = renameSync,
): void {
  for (const { file, before } of changes) {
    const path = join(root, file);
    const now = existsSync(path) ? readFileSync(path) : undefined;
    if (now && before ? !now.equals(before) : now !== before) {
      throw new Refusal({
        es: `${file} cambió mientras tanto. No se escribió nada: empieza de nuevo.`,
        en: `${file} has changed meanwhile. Nothing was written: start again.`,
      });
    }
  }
  const wait = () => undefined;
  for (const signal of SIGNALS) process.on(signal, wait);
  const made: string[] = [];
  const done: FileChange[] = [];
  try {
    for (const change of changes) {
      makeFolder(dirname(join(root, change.file)), made);
      if (change.after) writeFileSync(besideOf(root, change), change.after);
    }
    for (const change of changes) {
      done.push(change);
      if (change.after) put(besideOf(root, change), join(root, change.file));
      else rmSync(join(root, change.file));
    }
  } catch (cause) {
    undo(root, changes, done, made);
    const reason = cause instanceof Error ? reasonOf(cause) : undefined;
    if (!reason) throw cause;
    throw new Refusal({
      es: `No se pudo escribir, y todo quedó como estaba. ${reason.es}`,
      en: `It could not be written, and everything is as it was. ${reason.en}`,
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
  }
}

/** Where the new text of a file waits: a name that readers of the content take for an editor's own. */
const besideOf = (root: string, { file }: FileChange) => join(root, dirname(file), `${basename(file)}~`);

/** Makes a folder with those that lead to it, and notes which were not there. */
function makeFolder(folder: string, made: string[]): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), made);
  mkdirSync(folder);
  made.push(folder);
}

function undo(
  root: string,
  changes: readonly FileChange[],
  done: readonly FileChange[],
  made: readonly string[],
): void {
  for (const change of changes) rmSync(besideOf(root, change), { force: true });
  for (const { file, before } of done) {
    if (before) writeFileSync(join(root, file), before);
    else rmSync(join(root, file), { force: true });
  }
  for (const folder of made.toReversed()) rmSync(folder, { recursive: true, force: true });
}
