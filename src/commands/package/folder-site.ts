import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSiteFromFiles } from '../../integrations/from-files/site.ts';
import { filesIn } from '../files-in.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Entry } from './entries.ts';

/** The site to be opened from a folder, while a package is made of it. */
export interface FolderSite {
  /** Its files, in `site-files/` of the package. */
  readonly entries: readonly Entry[];
  /** Takes it away again. */
  readonly remove: () => Promise<void>;
}

/**
 * Makes of the finished site the one that opens from a folder by `file://`, among the temporary files of the machine.
 * @param root the folder of the project
 * @throws Refusal where a link of it leads to no file; what the file system says where it cannot be written. Nothing is left.
 */
export async function makeFolderSite(root: string): Promise<FolderSite> {
  const folder = await mkdtemp(join(tmpdir(), 'site-files-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const broken = await writeSiteFromFiles(join(root, 'dist'), folder);
    const [first] = broken;
    if (first !== undefined) {
      throw new Refusal({
        es: `En el sitio que se abre desde una carpeta, una dirección no lleva a nada (${first}), y no se hizo ningún paquete.`,
        en: `In the site that opens from a folder, an address leads nowhere (${first}), and no package was made.`,
      });
    }
    const entries = filesIn(folder, 'site-files').map((file) => ({
      path: `site-files/${file}`,
      from: join(folder, ...file.split('/')),
    }));
    return { entries, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
