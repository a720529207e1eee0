import { rolldown } from 'rolldown';
import { BUILD_TARGETS } from '../browsers.ts';

/** The scripts of pages: `src/client/entries` has one a kind of page, and `page` for all others. */
export type PageScript = 'page' | 'programme' | 'agenda' | 'session' | 'my-agenda' | 'sheet';

const built = new Map<PageScript, Promise<string>>();

async function bundle(entry: PageScript): Promise<string> {
  const bundled = await rolldown({
    input: `src/client/entries/${entry}.ts`,
    transform: { target: BUILD_TARGETS },
  });
  const { output } = await bundled.generate({ format: 'iife', minify: true, comments: false });
  await bundled.close();
  return output.map((file) => ('code' in file ? file.code.trim() : '')).join('');
}

/**
 * The script of a kind of page, whole, to be written into it: one request fewer, and one hash in its policy. Bundled with
 * the others, what two of them share would be parted from both, as a file that each must ask for.
 * @throws what Rolldown, the bundler that Astro builds with, throws where it cannot be built
 */
export function pageScript(entry: PageScript): Promise<string> {
  const script = (import.meta.env.DEV ? undefined : built.get(entry)) ?? bundle(entry);
  built.set(entry, script);
  return script;
}
