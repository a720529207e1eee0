import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContent } from './content.ts';
import { publishOutcome } from './reading.ts';
import type { Readings } from './source.ts';
import { type Content, type Kind, KINDS } from '../rules/content.ts';
import { contentWarnings } from '../rules/integrity.ts';
import { ContentError, fileFinding, type Finding, findingLine } from '../rules/finding.ts';

/**
 * The reading of one run and how it ended, shared by the collections; made again when a file of the content changes, or one
 * that it names. While the site is served for writing, it may be of nothing: what is wrong is told, and pages show what the
 * collections held before.
 */
let current: Promise<Content | undefined> | undefined;

/** What refills each collection; the first one also watches for all. */
const refill: ((content: Content) => void)[] = [];

/** What the files were read to: while the site is served for writing, one changes at a time. */
const readings: Readings = new Map();

/** How long after a change other changes are waited for, in milliseconds: an editor writes a file in several strokes. */
const SETTLED = 100;

/**
 * An Astro loader for one kind of content. Loading any kind reads and checks all of them, so that nothing is
 * published from content that breaks a rule; the reading is shared.
 * @throws ContentError from `load` of a build, with every finding of the whole content
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
      const isShown = context.store.keys().length > 0;
      current ??= Promise.try(() =>
        context.watcher ? readToShow(folder, isShown) : readAndWarn(folder, context.logger),
      );
      const content = await current;
      if (content) fill(content);
      if (refill.push(fill) === 1) watch(context, folder, isShown || content !== undefined);
      // Once every collection is filled, a build asks for it no more, and a large archive is heavy to keep.
      if (!context.watcher && refill.length === KINDS.length) current = undefined;
    },
  };
}

/** Reads the content, and warns of what looks like a mistake and does not forbid to publish. */
function readAndWarn(folder: string, logger: LoaderContext['logger']): Content {
  const content = readContent(folder);
  for (const finding of contentWarnings(content, new Date())) logger.warn(findingLine(finding));
  return content;
}

/** Reads the content while it is being written, and tells how that ended to whoever shows it; nothing where it is wrong. */
function readToShow(folder: string, isShown: boolean): Content | undefined {
  try {
    const content = readContent(folder, { readings });
    publishOutcome({ content, warnings: contentWarnings(content, new Date()) });
    return content;
  } catch (error) {
    publishOutcome({ problems: problemsOf(error), isShown });
    return undefined;
  }
}

/** What is wrong with content that cannot be read. */
function problemsOf(error: unknown): readonly Finding[] {
  if (error instanceof ContentError) return error.findings;
  const message = error instanceof Error ? error.message : String(error);
  return [
    fileFinding(
      'content',
      { es: `no se puede leer: ${message}`, en: `cannot be read: ${message}` },
      { es: 'revisa la carpeta y sus permisos', en: 'check the folder and its permissions' },
    ),
  ];
}

/** Reads the content again when a file changes in its folder, or one that it may name. */
function watch({ watcher, config }: LoaderContext, folder: string, wasShown: boolean): void {
  const folders = [folder, join(fileURLToPath(config.publicDir), sep)];
  let isShown = wasShown;
  let timer: NodeJS.Timeout | undefined;
  const readAgain = () => {
    const content = readToShow(folder, isShown);
    if (!content) return;
    isShown = true;
    current = Promise.resolve(content);
    for (const fill of refill) fill(content);
  };
  watcher?.on('all', (_event, path) => {
    if (!folders.some((one) => path.startsWith(one))) return;
    clearTimeout(timer);
    timer = setTimeout(readAgain, SETTLED);
  });
}
