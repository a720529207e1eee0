// Installs what is missing, so that `npm start` and `npm test` work in a fresh clone. Runs on the machine's own Node,
// before the project's packages are there: plain JavaScript that Node 20 knows, and nothing imported from them.
import { execFileSync } from 'node:child_process';
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

function install() {
  console.log('Installing the packages of the project (about a minute) …');
  try {
    // Not `npm ci`: it refuses a lock file that lacks another platform's optional packages, which some registries do not carry.
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: fileURLToPath(root),
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  } catch {
    console.error('The packages could not be installed: see the message above. Is the npm registry in reach?');
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const machine = readMachine();
  const step = nextStep(machine);
  if (step === 'install') install();
  if (step === 'refuse') {
    console.error(`Node ${machine.hostNode} is too old to install the packages: install Node ${machine.engines}.`);
    process.exit(1);
  }
}
