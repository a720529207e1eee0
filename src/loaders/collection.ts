import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContent } from './content.ts';
import { type Content, type Kind, KINDS } from '../rules/content.ts';
import { contentWarnings } from '../rules/integrity.ts';
import { findingText } from '../rules/finding.ts';

/**
 * The reading of one run and how it ended, shared by the collections; made again when a file of the content changes, or one
 * that it names.
 */
let current: Promise<Content> | undefined;

/** What refills each collection; the first one also watches for all. */
const refill: ((content: Content) => void)[] = [];

/**
 * An Astro loader for one kind of content. Loading any kind reads and checks all of them, so that nothing is
 * published from content that breaks a rule; the reading is shared.
 * @throws ContentError from `load`, with every finding of the whole content
 */
export function contentLoader(kind: Kind): Loader {
  return {
    name: `content-${kind}`,
    async load(context) {
      const folder = fileURLToPath(new URL('content/', context.config.root));
      const fill = (content: Content) => {
        context.store.clear();
        for (const { id, data: head, text, file } of content[kind]) {
          // The schema has made it what it is: the collection's own is there for its type.
          const data = kind === 'note' ? { ...head, text } : head;
          // A text is rendered by the integration for its kind of file, once a page asks for it.
          const deferredRender = kind === 'note';
          context.store.set({ id, data, filePath: file, digest: context.generateDigest(data), deferredRender });
        }
      };
      current ??= Promise.try(() => readAndWarn(folder, context.logger));
      fill(await current);
      if (refill.push(fill) === 1) watch(context, folder, fileURLToPath(context.config.publicDir));
      // Once every collection is filled, a build asks for it no more, and a large archive is heavy to keep.
      if (!context.watcher && refill.length === KINDS.length) current = undefined;
    },
  };
}

/** Reads the content, and warns of what looks like a mistake and does not forbid to publish. */
function readAndWarn(folder: string, logger: LoaderContext['logger']): Content {
  const content = readContent(folder);
  for (const finding of contentWarnings(content, new Date())) logger.warn(findingText(finding));
  return content;
}

/** Reads the content again when a file changes in its folder, or one that it may name. */
function watch({ watcher, logger }: LoaderContext, folder: string, publicFolder: string): void {
  const folders = [folder, join(publicFolder, sep)];
  watcher?.on('all', (_event, path) => {
    if (!folders.some((one) => path.startsWith(one))) return;
    try {
      const content = readAndWarn(folder, logger);
      current = Promise.resolve(content);
      for (const fill of refill) fill(content);
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  });
}
