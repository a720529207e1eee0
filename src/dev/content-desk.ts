import type { ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { inTerminal } from '../i18n/terminal.ts';
import { pageNameAt } from '../i18n/routes.ts';
import { onOutcome, type Outcome } from '../loaders/reading.ts';
import type { Content } from '../rules/content.ts';
import { type Banner, bannerOf, OPEN, terminalReports } from './problems.ts';
import { problemsPage } from './problems-page.ts';
import { sourcesOf, withSources } from './sources.ts';
import { APP, BANNER } from './messages.ts';

/**
 * What an editor has while the site is served for writing: what is wrong with the content, in the terminal and above each
 * page, and where each block of a page is written. No build knows of it: the command that serves the site adds it.
 */
export function contentDesk(): AstroIntegration {
  let base = '/';
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ config, addDevToolbarApp }) => {
        base = config.base;
        addDevToolbarApp({
          id: APP,
          name: inTerminal(OPEN),
          icon: 'file-search',
          entrypoint: new URL('./toolbar-app.ts', import.meta.url),
        });
      },
      'astro:server:setup': ({ server, toolbar, logger }) => {
        let outcome: Outcome | undefined;
        /** What pages show: what was right last. */
        let shown: Content | undefined;
        const report = terminalReports();
        const send = (banner: Banner) => {
          toolbar.send(BANNER, banner);
        };
        onOutcome((next) => {
          // A page that shows nothing but problems has no toolbar to be told with.
          const reloads = outcome !== undefined && 'problems' in outcome && !outcome.isShown;
          outcome = next;
          if ('content' in next) shown = next.content;
          const { errors, warnings, info } = report(next);
          for (const text of errors) logger.error(text);
          for (const text of warnings) logger.warn(text);
          if (info !== undefined) logger.info(info);
          send(bannerOf(next));
          if (reloads) server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        });
        toolbar.onAppInitialized(APP, () => {
          if (outcome) send(bannerOf(outcome));
        });
        server.middlewares.use((request, response, next) => {
          // A page that is being written asks no other host for anything, and neither does the toolbar.
          response.setHeader('Content-Security-Policy', "connect-src 'self' ws: wss:");
          const address = (request.url ?? '').replace(/[?#].*$/, '').slice(base.length);
          const isPage = /(?:^|\/)$/.test(address);
          if (outcome && 'problems' in outcome && !outcome.isShown && (isPage || isFile(address))) {
            void server.transformIndexHtml('/', problemsPage(bannerOf(outcome))).then((html) => {
              response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
            }, next);
          } else if (!isPage) {
            next();
          } else {
            markSources(response, (html) => (shown ? withSources(html, sourcesOf(shown, address)) : html));
            next();
          }
        });
      },
    },
  };
}

/** Whether a file of the site that is made of the content stands at an address; scripts and styles are not. */
function isFile(address: string): boolean {
  try {
    return !['favicon', 'favicon-ico', 'touch-icon', 'emblem'].includes(pageNameAt(address));
  } catch {
    return false;
  }
}

/** Holds the HTML of a response back until it is whole, and changes it; whatever is no HTML goes out as it comes. */
function markSources(response: ServerResponse, change: (html: string) => string): void {
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const isHtml = () => String(response.getHeader('content-type') ?? '').startsWith('text/html');
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = (...args: unknown[]) => {
    if (!isHtml()) return write(...args);
    keep(args[0]);
    return true;
  };
  response.end = (...args: unknown[]) => {
    if (!isHtml()) return end(...args);
    keep(args[0]);
    return end(change(Buffer.concat(chunks).toString()));
  };
}
