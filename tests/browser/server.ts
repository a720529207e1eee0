import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { siteOf } from '../builds/sites.ts';

/** The path below which the same site is served as at the root. */
export const MOUNT = 'a/b/';

/** Where the site is served as it is built with the fixture's edition. */
export const FIXTURE = 'fixture/';

/** Where the site is served as it is built with changes to the agenda of 2021. */
export const CHANGED = 'postponed/';

/** Where a server takes away the slash at the end of an address, as some do. */
export const SLASHLESS = 'no/slash/';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = siteOf('frozen');
  // Like some servers, sirv answers an address without its slash with the page itself.
  const site = sirv(dist, { dev: true });
  const mounts = new Map([
    [MOUNT, site],
    [SLASHLESS, site],
    [FIXTURE, sirv(siteOf('fixture'), { dev: true })],
    // Each of the editions that go another way than 2021, below its name; and some of them told otherwise.
    ...(['hybrid', 'announced', 'weeks', 'postponed', 'otherwise'] as const).map(
      (name) => [`${name}/`, sirv(siteOf(name), { dev: true })] as const,
    ),
  ]);
  createServer((request, response) => {
    const url = request.url ?? '/';
    const mount = [...mounts.keys()].find((path) => url.startsWith(`/${path}`)) ?? '';
    if (mount === SLASHLESS && /.\/(?:\?|$)/.test(url)) {
      response.writeHead(308, { Location: url.replace(/\/(?=\?|$)/, '') }).end();
      return;
    }
    request.url = url.slice(mount.length);
    (mounts.get(mount) ?? site)(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(`${dist}404.html`));
    });
  }).listen(Number(process.env['SITE_PORT']));
}
