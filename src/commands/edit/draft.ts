import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the project as it is and as it will be; undefined where it is not there. */
export interface FileChange {
  /** Its path from the project's root. */
  readonly file: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
  /** The name that it had before. */
  readonly from?: string | undefined;
}

/** The files that an errand changes, before anything is written. */
export interface Draft {
  /** The text of a file as it will be. */
  read(file: string): string;
  /** Whether a file will be there. */
  has(file: string): boolean;
  /** The bytes of a file as they will be; undefined where it will not be there. */
  bytes(file: string): Buffer | undefined;
  write(file: string, text: string | Buffer): void;
  /** Changes the text of a file that is there. */
  edit(file: string, change: (text: string) => string): void;
  /** The name that a file has once it is written. */
  nameOf(file: string): string;
  /** Gives a file another name. */
  rename(file: string, to: string): void;
  /** What differs from the files as they stand, in the order of their names. */
  changes(): readonly FileChange[];
}

/** A draft of changes below a folder, the project's root. */
export function draftIn(root: string): Draft {
  const before = new Map<string, Buffer | undefined>();
  const after = new Map<string, Buffer | undefined>();
  const former = new Map<string, string>();
  const bytesOf = (file: string): Buffer | undefined => {
    if (!before.has(file)) {
      const path = join(root, file);
      const bytes = existsSync(path) ? readFileSync(path) : undefined;
      before.set(file, bytes);
      after.set(file, bytes);
    }
    return after.get(file);
  };
  const put = (file: string, bytes: Buffer | undefined) => {
    bytesOf(file);
    after.set(file, bytes);
  };
  const draft: Draft = {
    has: (file) => bytesOf(file) !== undefined,
    bytes: bytesOf,
    read(file) {
      const bytes = bytesOf(file);
      if (bytes === undefined) throw new RangeError(`There is no ${file}`);
      return bytes.toString('utf8');
    },
    write: (file, text) => {
      put(file, Buffer.from(text));
    },
    edit: (file, change) => {
      draft.write(file, change(draft.read(file)));
    },
    nameOf: (file) => [...former].find(([, from]) => from === file)?.[0] ?? file,
    rename(file, to) {
      const bytes = bytesOf(file);
      put(file, undefined);
      put(to, bytes);
      former.set(to, file);
    },
    changes: () =>
      [...before]
        .map(([file, was]): FileChange => ({ file, before: was, after: after.get(file), from: former.get(file) }))
        .filter(({ before: was, after: is }) => (was && is ? !was.equals(is) : was !== is))
        .toSorted((a, b) => a.file.localeCompare(b.file, 'en')),
  };
  return draft;
}
