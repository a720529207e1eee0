import { build } from 'esbuild';
import { BUILD_TARGETS } from '../browsers.ts';

/** The scripts of pages: `src/client/entries` has one a kind of page, and `page` for all others. */
export type PageScript = 'page' | 'programme' | 'agenda' | 'session' | 'my-agenda' | 'sheet';

const built = new Map<PageScript, Promise<string>>();

async function bundle(entry: PageScript): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/client/entries/${entry}.ts`],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: BUILD_TARGETS,
    write: false,
  });
  return outputFiles.map(({ text }) => text.trim()).join('');
}

/**
 * The script of a kind of page, whole, to be written into it: one request fewer, and one hash in its policy. Astro's own
 * bundler would part what two of them share from both, as a file that each must ask for.
 * @throws what esbuild throws where it cannot be built
 */
export function pageScript(entry: PageScript): Promise<string> {
  const script = (import.meta.env.DEV ? undefined : built.get(entry)) ?? bundle(entry);
  built.set(entry, script);
  return script;
}
