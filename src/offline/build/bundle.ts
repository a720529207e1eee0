import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { BUILD_TARGETS } from '../../browsers.ts';
import { WORDS } from './words.ts';

/** What runs apart from the pages: the worker, that which takes an earlier one away, and what pages load when idle. */
const SCRIPTS = {
  worker: { source: '../worker/worker.ts', format: 'iife' },
  removal: { source: '../worker/removal.ts', format: 'iife' },
  client: { source: '../client/page.ts', format: 'es' },
} as const;

/**
 * One of these scripts, whole, as the oldest browsers read it.
 * @throws what Rolldown throws where it cannot be built
 */
export async function offlineScript(name: keyof typeof SCRIPTS): Promise<string> {
  const { source, format } = SCRIPTS[name];
  const bundled = await rolldown({
    input: fileURLToPath(new URL(source, import.meta.url)),
    transform: {
      target: BUILD_TARGETS,
      define: { 'process.env.NODE_ENV': '"production"', WORDS: JSON.stringify(WORDS) },
    },
  });
  const { output } = await bundled.generate({ format, minify: true, comments: false });
  await bundled.close();
  return output.map((file) => ('code' in file ? file.code : '')).join('');
}
