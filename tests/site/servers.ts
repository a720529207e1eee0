import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { HOSTING } from './hosting.ts';

/** How a host puts the site up; with Apache, a host without the server's settings puts them into the folder of the site. */
export type Way = 'root' | 'below-path' | 'htaccess';

/** The path that the examples have, and the folder that they have the site in. */
export const EXAMPLE_PATH = '/capacitacion';
const EXAMPLE_FOLDER = '/var/www/microsite';

/** A web server that serves the site. */
export interface Served {
  /** The address of the site, without a slash at its end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** What runs a server in the foreground: its program and what it is given. */
type Command = readonly [program: string, ...args: string[]];

/** Writes the settings of a server into `folder`, and says how it is run. */
type Setup = (given: { program: string; folder: string; port: number; way: Way; site: string }) => Command;

/** The program of a server, by any of its names, where this machine has it. */
function programOf(...names: string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** A file of the examples as a host changes it, who at a root has https for good. */
function changed(file: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce(
    (text, [example, own]) => {
      if (!text.includes(example)) throw new RangeError(`${file} has no ${example} to change`);
      return text.replaceAll(example, own);
    },
    readFileSync(join(HOSTING, file), 'utf8'),
  );
}

/** nginx, below a path in a server that has headers of its own. */
const nginx: Setup = ({ program, folder, port, way, site }) => {
  const listen = `listen 127.0.0.1:${String(port)};`;
  cpSync(join(HOSTING, 'nginx'), join(folder, 'microsite'), { recursive: true });
  const atRoot = { 'listen 80;': listen, '# add_header Strict': 'add_header Strict' };
  const changes = { [EXAMPLE_FOLDER]: site, ...(way === 'root' && atRoot) };
  writeFileSync(join(folder, 'microsite', `${way}.conf`), changed(join('nginx', `${way}.conf`), changes));
  const included = {
    root: 'include microsite/root.conf;',
    'below-path': `include microsite/maps.conf;\nserver { ${listen} add_header X-Other 1; include microsite/below-path.conf; }`,
    htaccess: '',
  };
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`);
  const settings = join(folder, 'nginx.conf');
  writeFileSync(
    settings,
    `daemon off; master_process off; pid nginx.pid; error_log stderr; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${included[way]} }\n`,
  );
  return [program, '-p', folder, '-c', settings];
};

/** The modules that a stock Apache has and the site asks for, and some that could get in its way. */
const APACHE_MODULES = 'mpm_event unixd authz_core dir mime alias headers rewrite negotiation filter deflate'.split(
  ' ',
);
const APACHE_MODULE_FOLDERS = [
  '/usr/lib/apache2/modules',
  '/usr/lib64/httpd/modules',
  '/usr/lib/httpd/modules',
  '/usr/libexec/apache2',
];

const apache: Setup = ({ program, folder, port, way, site }) => {
  cpSync(join(HOSTING, 'apache'), join(folder, 'microsite'), { recursive: true });
  const own = `127.0.0.1:${String(port)}`;
  if (way === 'htaccess') {
    // As the guide says it: the settings of the site, and the page for wrong addresses.
    writeFileSync(join(site, '.htaccess'), `${changed(join('apache', 'site.conf'), {})}ErrorDocument 404 /404.html\n`);
  } else {
    const atRoot = { '<VirtualHost *:80>': `<VirtualHost ${own}>`, '# Header always': 'Header always' };
    const changes = { [EXAMPLE_FOLDER]: site, ...(way === 'root' && atRoot) };
    writeFileSync(join(folder, 'microsite', `${way}.conf`), changed(join('apache', `${way}.conf`), changes));
  }
  const modules = APACHE_MODULES.map((name) => ({ name, file: `mod_${name}.so` })).flatMap(({ name, file }) => {
    // What is not there is part of the program.
    const found = APACHE_MODULE_FOLDERS.map((modules) => join(modules, file)).find((path) => existsSync(path));
    return found === undefined ? [] : [`LoadModule ${name}_module "${found}"`];
  });
  const included = {
    root: ['Include microsite/root.conf'],
    'below-path': ['Header always set X-Other 1', 'Include microsite/below-path.conf'],
    htaccess: [
      `DocumentRoot "${site}"`,
      `<Directory "${site}">`,
      'Require all granted',
      'AllowOverride All',
      '</Directory>',
    ],
  };
  writeFileSync(join(folder, 'mime.types'), 'application/x-gzip gz tgz\n');
  const settings = join(folder, 'httpd.conf');
  const lines = [
    ...modules,
    `ServerRoot "${folder}"`,
    `Listen ${own}`,
    `ServerName ${own}`,
    'PidFile httpd.pid',
    'ErrorLog error.log',
    `DefaultRuntimeDir "${folder}"`,
    'TypesConfig mime.types',
    // It will not run as root, which tests in a container do; else this says nothing.
    ...(process.getuid?.() === 0 ? ['User #65534', 'Group #65534'] : []),
    'AddLanguage br .br',
    'AddLanguage es .es',
    'AddOutputFilterByType DEFLATE text/html application/json',
    ...included[way],
  ];
  writeFileSync(settings, `${lines.join('\n')}\n`);
  return [program, '-X', '-d', folder, '-f', settings];
};

/** The servers that the project has settings for. */
export const SERVERS = {
  nginx: { program: programOf('nginx'), setup: nginx },
  Apache: { program: programOf('apache2', 'httpd'), setup: apache },
} as const;

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

/**
 * Runs an installed server over a site, in a way, on a free port.
 * @throws Error with what the server said, where it does not begin to answer
 */
export async function serve(name: keyof typeof SERVERS, way: Way, site: string): Promise<Served> {
  const { program, setup } = SERVERS[name];
  if (program === undefined) throw new RangeError(`${name} is not installed`);
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'logs'));
  const port = await freePort();
  const [command, ...args] = setup({ program, folder, port, way, site });
  const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise<void>((resolve) =>
    server.on('close', () => {
      resolve();
    }),
  );
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(site, '.htaccess'), { force: true });
  };
  const address = `http://127.0.0.1:${String(port)}${way === 'below-path' ? EXAMPLE_PATH : ''}`;
  for (let tries = 0; tries < 200; tries++) {
    const answered = await fetch(`${address}/`).then(
      () => true,
      () => false,
    );
    if (answered) return { address, stop };
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const log = join(folder, 'error.log');
  if (existsSync(log)) said += readFileSync(log, 'utf8');
  await stop();
  throw new Error(`${name} does not answer:\n${said}`);
}
