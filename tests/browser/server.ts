import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** The path below which the same site is served as at the root. */
export const MOUNT = 'a/b/';

/** Where the site is served as it was built before the edition began. */
export const BEFORE = 'before/';

/** The folder of that build; the tests' setup makes it. */
export const BEFORE_FOLDER = fileURLToPath(new URL('../../test-results/before/', import.meta.url));

/** Where the site is served as it is built with the fixture's edition. */
export const FIXTURE = 'fixture/';

/** The folder of that build; the tests' setup makes it. */
export const FIXTURE_FOLDER = fileURLToPath(new URL('../../test-results/fixture/', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  const files = sirv(dist, { dev: true });
  const others = new Map([
    [BEFORE, sirv(BEFORE_FOLDER, { dev: true })],
    [FIXTURE, sirv(FIXTURE_FOLDER, { dev: true })],
  ]);
  const notFound = readFileSync(`${dist}404.html`);
  createServer((request, response) => {
    const url = request.url ?? '/';
    const mount = [MOUNT, ...others.keys()].find((path) => url.startsWith(`/${path}`)) ?? '';
    request.url = url.slice(mount.length);
    const serve = others.get(mount) ?? files;
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    });
  }).listen(Number(process.env['SITE_PORT']));
}
