import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inTerminal } from '../../i18n/terminal.ts';
import { preview } from '../astro.ts';
import { ROOT } from '../root.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { ServerOptions } from '../terminal/options.ts';
import { foldersOf, putBack } from './folders.ts';
import { PUBLISHED } from './run.ts';
import { stoppable } from './stopping.ts';

/**
 * Serves the site that stands in dist/, and prints its address. Where the port is taken, the next one that is free.
 * @throws Refusal where there is no site
 */
export async function serveProject(server: ServerOptions): Promise<void> {
  putBack(foldersOf(ROOT));
  if (!existsSync(join(PUBLISHED, 'index.html'))) {
    throw new Refusal({
      es: 'En dist/ no hay ningún sitio todavía: genéralo primero con «npm run build».',
      en: 'There is no site in dist/ yet: build it first with “npm run build”.',
    });
  }
  const { port, urls } = await stoppable(
    preview({ root: ROOT, server, logLevel: 'silent', vite: { logLevel: 'silent' } }),
  );
  if (port !== server.port) {
    console.log(
      inTerminal({
        es: `El puerto ${String(server.port)} está ocupado; se usa el ${String(port)}.`,
        en: `Port ${String(server.port)} is taken; ${String(port)} is used.`,
      }),
    );
  }
  for (const url of [...(urls?.local ?? []), ...(urls?.network ?? [])]) {
    console.log(inTerminal({ es: `El sitio se ve en ${url}`, en: `The site is at ${url}` }));
  }
  console.log(inTerminal({ es: 'Ctrl+C lo detiene.', en: 'Ctrl+C stops it.' }));
}
