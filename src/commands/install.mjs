// Installs what is missing, so that `npm start` and `npm test` work in a fresh clone. Runs on the machine's own Node,
// before the project's packages are there: plain JavaScript and nothing imported from them.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const lock = new URL('package-lock.json', root);
const installed = new URL('node_modules/.package-lock.json', root);
const nodeOfProject = new URL('node_modules/node/bin/', root);

const upToDate =
  existsSync(installed) && existsSync(nodeOfProject) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;

if (!upToDate) {
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
