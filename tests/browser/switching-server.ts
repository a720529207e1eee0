import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A server of which a test says what it has: for what goes on while a site is published anew, or its server fails. */
export class SwitchingServer {
  /** What it answers with, in place of the site, where that is to fail. */
  status: number | undefined;
  /** Files that it has in place of those of the site, by their addresses from its root; none where it lost one. */
  readonly instead = new Map<string, string | undefined>();
  /** How long it waits before it answers with a page, in milliseconds. */
  delay = 0;
  readonly #server: Server;
  /** The addresses that it was asked for, from the root of the site. */
  asked: string[] = [];
  #site: ReturnType<typeof sirv> | undefined;

  /** Where the site stands on it: a path, with a slash at its end where it is any. */
  readonly path: string;

  constructor(path: string) {
    this.path = path;
    this.#server = createServer((request, response) => {
      const url = request.url ?? '/';
      const file = url.slice(1 + path.length);
      this.asked.push(file);
      const answer = () => {
        request.url = `/${file}`;
        const other = this.instead.get(file);
        if (this.status !== undefined) response.writeHead(this.status).end();
        else if (other !== undefined) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(other);
        else if (this.instead.has(file)) response.writeHead(404).end();
        else {
          this.#site?.(request, response, () => {
            response.writeHead(404).end();
          });
        }
      };
      if (request.headers['sec-fetch-mode'] === 'navigate') setTimeout(answer, this.delay);
      else answer();
    });
  }

  /** Publishes a site. */
  publish(folder: string): void {
    this.#site = sirv(folder, { dev: true });
  }

  /** Begins to listen; gives the address of the site's root. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, resolve));
    return `http://localhost:${String((this.#server.address() as AddressInfo).port)}/${this.path}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
