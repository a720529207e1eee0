import { lstatSync } from 'node:fs';
import { treeOf } from '../loaders/tree.ts';
import { Refusal } from './terminal/refusal.ts';

/**
 * The files of a folder and of all folders in it, as paths from it with `/`, in an order that no system changes; of a file,
 * itself, as the path that is empty. Nothing where nothing stands there, and nothing of what systems and editors leave behind.
 * @param name how a refusal names the folder
 * @throws Refusal where one is a symbolic link, which leads out of the project and which many systems cannot unpack; where
 *   one is no file, or cannot be read
 */
export function filesIn(folder: string, name: string): readonly string[] {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [''];
  const { files, refused } = treeOf(folder, name);
  const [first] = refused.values();
  if (!first) return files;
  const { file, wrong, fix } = first;
  throw new Refusal({ es: `${file} ${wrong.es}: ${fix.es}.`, en: `${file} ${wrong.en}: ${fix.en}.` });
}
