import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What is sent packed, by the ends of names; the files of an index are packed already. */
const TEXTS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A server of a site, as hosts are that pack their files ahead. */
export interface PackedServer {
  /** Its address, with a slash at its end. */
  readonly root: string;
  /** How many bytes of a file of the site it sends. */
  readonly bytesOf: (path: string) => number;
  readonly close: () => void;
}

/**
 * Serves a built site packed by brotli 11, and pages that are given as they are.
 * @param pages the HTML of further pages, by their paths from the root
 */
export function servePacked(dist: string, pages: ReadonlyMap<string, string>): PackedServer {
  const packed = new Map<string, Buffer>();
  const bodyOf = (file: string): Buffer => {
    const body = packed.get(file) ?? readFileSync(`${dist}/${file}`);
    const isNew = !packed.has(file) && extname(file) in TEXTS;
    const sent = isNew ? brotliCompressSync(body) : body;
    packed.set(file, sent);
    return sent;
  };
  const fileAt = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost/').pathname.slice(1);
    const page = pages.get(path);
    const file = fileAt(path);
    const type = TEXTS[extname(file)];
    if (page !== undefined) {
      response.writeHead(200, { 'Content-Type': TEXTS['.html'] }).end(page);
    } else if (existsSync(`${dist}/${file}`) && statSync(`${dist}/${file}`).isFile()) {
      const body = bodyOf(file);
      const headers = type === undefined ? {} : { 'Content-Type': type, 'Content-Encoding': 'br' };
      response.writeHead(200, { ...headers, 'Content-Length': body.length }).end(body);
    } else response.writeHead(404).end();
  }).listen(0);
  return {
    root: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    bytesOf: (path) => bodyOf(fileAt(path)).length,
    close: () => server.close(),
  };
}
