import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, machine } from '../builds/copy.ts';
import { filled } from '../filled.ts';
import { FROZEN } from './frozen-site.ts';

let copy = '';
let server: ChildProcess | undefined;
let printed = '';
let root = '';

const AGENDA = 'content/editions/2021/agenda/2021-08-18.yaml';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** Changes a file of the copy. */
const write = (changes: (text: string) => string) => {
  const path = join(copy, AGENDA);
  writeFileSync(path, changes(readFileSync(path, 'utf8')));
};

const breakHour = (text: string) => text.replace('start: 09:15', 'start: 9:15');
const mendHour = (text: string) => text.replace('start: 9:15', 'start: 09:15');

/** Asks for a page until it is as it should be. */
async function pageWhere(isRight: (status: number, html: string) => boolean): Promise<string> {
  for (;;) {
    const [status, html] = await fetch(`${root}es/2021/agenda/`).then(
      async (answer) => [answer.status, await answer.text()] as const,
      () => [0, ''] as const,
    );
    if (isRight(status, html)) return html;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const printedTimes = (words: string) => printed.split(words).length - 1;

beforeAll(async () => {
  copy = copyProject();
  write(breakHour);
  const port = await freePort();
  root = `http://localhost:${String(port)}/`;
  server = spawn(process.execPath, ['src/commands/dev.ts', '--port', String(port), '--lang', 'en'], {
    cwd: copy,
    env: machine(),
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (data: Buffer) => (printed += data.toString()));
});

afterAll(async () => {
  server?.kill();
  if (server?.exitCode === null) await once(server, 'exit');
  rmSync(copy, { recursive: true, force: true });
});

describe('the site while it is being written', () => {
  it('starts on content that is wrong, and says where in place of its pages', async () => {
    const html = await pageWhere((status) => status === 503);
    expect(html).toContain(`${AGENDA}:33`);
    expect(html).toContain('session.items[1].start');
    expect(html).not.toContain('data-item');
    const files = ['es/2021/agenda.json', 'en/feed.xml', 'es/2021/agenda.ics', 'es/2021/card.png', 'robots.txt'];
    const answers = await Promise.all(files.map(async (file) => (await fetch(root + file)).status));
    expect(answers.slice(0, 4)).toEqual([503, 503, 503, 503]);
    expect(printed).not.toMatch(/\n\s+at /);
  });

  it('shows its pages once that is put right, each block with where it is written', async () => {
    write(mendHour);
    const html = await pageWhere((status) => status === 200);
    expect(html).toMatch(new RegExp(`<li[^>]* id="s1-2" data-source="${AGENDA}:32"`));
    expect(html).toMatch(/<main data-source="content\/editions\/2021\/edition\.yaml:\d+"/);
  });

  it('goes on showing them when something is wrong again, which is told once', async () => {
    const before = printedTimes('session.items[1].start');
    write(breakHour);
    while (printedTimes('session.items[1].start') === before) await new Promise((resolve) => setTimeout(resolve, 100));
    write((text) => `${text}\n`);
    const html = await pageWhere((status) => status === 200);
    expect(html).toContain('id="s1-2"');
    write(mendHour);
    while (printedTimes('The content is right again.') < 2) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(printedTimes('session.items[1].start')).toBe(before + 1);
  });
});

describe('the site as it is built', () => {
  it('has nothing of that', () => {
    for (const file of filled(globSync('**/*.{html,js}', { cwd: FROZEN }))) {
      expect(readFileSync(FROZEN + file, 'utf8'), file).not.toMatch(
        /data-source|open-in-editor|dev-toolbar|content:banner/,
      );
    }
  });
});
