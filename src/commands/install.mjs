// Installs what is missing, so that `npm start` and `npm test` work in a fresh clone. Runs on the machine's own Node,
// before the project's packages are there: plain JavaScript that Node 20 knows, and nothing imported from them.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What is to be done before a command of the project runs.
 * @param {object} machine
 * @param {string} machine.hostNode the version of the Node that runs this: `20.11.1`
 * @param {string} machine.engines the versions that package.json asks for: `>=20`
 * @param {number} machine.lockedAt when the lock file was written, in milliseconds
 * @param {number | undefined} machine.installedAt when the packages were installed, if they are
 * @param {boolean} machine.hasOwnNode whether the project's own Node is among them
 * @returns {'nothing' | 'install' | 'refuse'} `refuse` where packages are missing and this Node is too old to install them
 */
export function nextStep({ hostNode, engines, lockedAt, installedAt, hasOwnNode }) {
  if (hasOwnNode && installedAt !== undefined && installedAt >= lockedAt) return 'nothing';
  return parseInt(hostNode) >= Number(engines.replace('>=', '')) ? 'install' : 'refuse';
}

const root = new URL('../../', import.meta.url);

/** What `nextStep` asks about this machine. */
function readMachine() {
  const installed = new URL('node_modules/.package-lock.json', root);
  return {
    hostNode: process.versions.node,
    engines: JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).engines.node,
    lockedAt: statSync(new URL('package-lock.json', root)).mtimeMs,
    installedAt: existsSync(installed) ? statSync(installed).mtimeMs : undefined,
    hasOwnNode: existsSync(new URL('node_modules/node/bin/', root)),
  };
}

/** How often whoever waits is told that the installation goes on, in seconds: on a slow machine it takes three minutes. */
const EVERY = 15;

/**
 * Installs the packages, and says now and then that it goes on. In both languages: what knows which one the reader speaks is
 * written in TypeScript, which the oldest Node does not read.
 * @returns {Promise<boolean>} whether they are installed
 */
function install() {
  console.log('Instalando los paquetes del proyecto … · Installing the packages of the project …');
  const started = Date.now();
  const ticking = setInterval(() => {
    const seconds = String(Math.round((Date.now() - started) / 1000));
    console.log(`  … sigue, ${seconds} s · still going, ${seconds} s`);
  }, EVERY * 1000);
  // Not `npm ci`: it refuses a lock file that lacks another platform's optional packages, which some registries do not carry.
  const npm = spawn('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
    // On Windows, npm is a script of the shell.
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    npm.on('error', () => resolve(false)).on('exit', (status) => resolve(status === 0));
  }).finally(() => clearInterval(ticking));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const machine = readMachine();
  const step = nextStep(machine);
  if (step === 'install' && !(await install())) {
    console.error(
      'No se pudieron instalar los paquetes: lee el mensaje de arriba. ¿Se alcanza el registro de npm?\n' +
        'The packages could not be installed: see the message above. Is the npm registry in reach?',
    );
    process.exitCode = 1;
  }
  if (step === 'refuse') {
    console.error(
      `Node ${machine.hostNode} es muy antiguo para instalar los paquetes: instala Node ${machine.engines}.\n` +
        `Node ${machine.hostNode} is too old to install the packages: install Node ${machine.engines}.`,
    );
    process.exitCode = 1;
  }
}
