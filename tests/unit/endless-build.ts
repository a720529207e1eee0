// A build whose pages are never done: another process writes into its folder until it is stopped. Prints that one's number.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildSite } from '../../src/commands/build/site-build.ts';

const WRITER = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  setInterval(() => { mkdirSync(process.argv[1], { recursive: true }); writeFileSync(process.argv[1] + '/a.html', 'a'); }, 1);
  setTimeout(() => console.log(process.pid), 50);
`;

await buildSite(process.argv[2] ?? '', {
  pages: async (folder, signal) => {
    const child = spawn(process.execPath, ['-e', WRITER, folder], { stdio: ['ignore', 'inherit', 'inherit'] });
    signal.addEventListener('abort', () => child.kill());
    await once(child, 'close');
    return true;
  },
  index: () => Promise.resolve(),
  lacking: () => Promise.resolve([]),
});
