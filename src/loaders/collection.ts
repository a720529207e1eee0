import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { readContent } from './content.ts';
import type { Content } from './entries.ts';
import type { Kind } from './files.ts';

/** The content of one run; a change to a file of it makes the next reader read again. */
let current: Content | undefined;

/**
 * An Astro loader for one kind of YAML content. Loading any kind reads and checks all of them, so that nothing is
 * published from content that breaks a rule; the reading is shared.
 * @throws ContentError from `load`, with every problem of the whole content
 */
export function contentLoader(kind: Exclude<Kind, 'note'>): Loader {
  return {
    name: `content-${kind}`,
    async load(context) {
      const { store, config, watcher, logger } = context;
      const folder = fileURLToPath(new URL('content/', config.root));
      const fill = async () => {
        current ??= readContent(folder);
        store.clear();
        for (const { id, raw, file } of current[kind]) {
          const data = await context.parseData({ id, data: raw as Record<string, unknown>, filePath: file });
          store.set({ id, data, filePath: file, digest: context.generateDigest(data) });
        }
      };
      await fill();
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        current = undefined;
        fill().catch((error: unknown) => {
          logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
  };
}
