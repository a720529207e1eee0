import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../../loaders/content.ts';
import type { Content } from '../../rules/content.ts';
import type { Readings } from '../../loaders/source.ts';
import type { FileChange } from './draft.ts';

/**
 * Reads the content as it would be with some changes: from a copy, so that the files themselves stay as they are.
 * @param readings what is known of its files
 * @throws ContentError where it would break a rule
 */
export function contentWith(root: string, changes: readonly FileChange[], readings: Readings): Content {
  const copy = mkdtempSync(join(tmpdir(), 'edit-'));
  try {
    for (const folder of ['content', 'public']) {
      // A site may offer no files of its own.
      if (!existsSync(join(root, folder))) continue;
      cpSync(join(root, folder), join(copy, folder), { recursive: true, verbatimSymlinks: true, force: true });
    }
    for (const { file, after } of changes) {
      const path = join(copy, file);
      if (after) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, after);
      } else rmSync(path);
    }
    return readContent(join(copy, 'content'), { readings });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
