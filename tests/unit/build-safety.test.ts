import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foldersOf, swapIn } from '../../src/commands/build/folders.ts';
import { refusePath } from '../../src/commands/build/path.ts';
import { buildSite, type Steps } from '../../src/commands/build/site-build.ts';

let root = '';
let told = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  told = '';
  // What is said is said in Spanish, whatever the machine speaks.
  vi.stubEnv('LC_ALL', 'es_MX.UTF-8');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const at = (name: string) => join(root, name);
const site = (name: string) => readFileSync(join(root, name, 'index.html'), 'utf8');
const putSite = (name: string, text: string) => {
  mkdirSync(at(name), { recursive: true });
  writeFileSync(join(at(name), 'index.html'), text);
};

/** Steps that make a site of one page. */
const STEPS: Steps = {
  pages: (folder) => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), 'new');
    return Promise.resolve(true);
  },
  index: () => Promise.resolve(),
  lacking: () => Promise.resolve([]),
};

const build = (steps: Partial<Steps> = {}) =>
  buildSite(root, { ...STEPS, ...steps }, (text) => {
    told += `${text}\n`;
  });

/** The number of a process that has ended. */
const deadProcess = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('a build', () => {
  it('puts the site in its place and leaves nothing beside it', async () => {
    putSite('dist', 'old');
    expect(await build()).toBe(true);
    expect(site('dist')).toBe('new');
    expect(readdirSync(root)).toEqual(['dist']);
    expect(told).toBe('');
  });

  it('makes the site in a folder of its own, while the published one stays as it is', async () => {
    putSite('dist', 'old');
    let during = '';
    await build({
      lacking: (folder) => {
        during = `${site('dist')} ${folder}`;
        return Promise.resolve([]);
      },
    });
    expect(during).toBe(`old ${at(`.site-next-${String(process.pid)}`)}`);
  });

  it.each<[string, Partial<Steps>, string]>([
    ['pages cannot be made', { pages: () => Promise.resolve(false) }, 'dist/'],
    ['the process of the pages cannot start', { pages: () => Promise.reject(new Error('no process')) }, 'no process'],
    ['the search cannot be indexed', { index: () => Promise.reject(new Error('no index')) }, 'no index'],
    ['something lacks', { lacking: () => Promise.resolve([{ es: 'Falta algo', en: 'It lacks' }]) }, 'Falta algo'],
    [
      'the disk is full',
      { index: () => Promise.reject(Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', path: 'a' })) },
      'No queda espacio en el disco (o no admite más archivos) (a): libera espacio y repite la orden.',
    ],
  ])('in which %s says so, and leaves the published site as it was', async (_, steps, words) => {
    putSite('dist', 'old');
    expect(await build(steps)).toBe(false);
    expect(told).toContain(words);
    expect(told).toContain('En dist/ sigue el que se generó antes.');
    expect(site('dist')).toBe('old');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it('speaks of no site before where there is none', async () => {
    expect(await build({ pages: () => Promise.resolve(false) })).toBe(false);
    expect(told.trim()).toBe('No se generó el sitio.');
  });
});

describe('two builds at once', () => {
  it('are one that builds and one that refuses, with the number of the other', async () => {
    let begun: Promise<boolean> = Promise.resolve(true);
    const first = await build({
      index: async () => {
        begun = build();
        await begun;
      },
    });
    expect([first, await begun]).toEqual([true, false]);
    expect(told).toContain(`(proceso ${String(process.pid)})`);
    expect(site('dist')).toBe('new');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  const lock = (pid: number, host = hostname(), age = 0) => {
    writeFileSync(at('.site-lock'), `${String(pid)}\n${host}\n`);
    const then = new Date(Date.now() - age);
    utimesSync(at('.site-lock'), then, then);
  };

  it.each([
    [
      'of a process that has died',
      () => {
        lock(deadProcess());
      },
    ],
    [
      'of a process that has given no sign for a minute',
      () => {
        lock(process.ppid, hostname(), 61_000);
      },
    ],
    [
      'of another machine that has given no sign for a minute',
      () => {
        lock(1, 'other', 61_000);
      },
    ],
    [
      'that nobody wrote a number into',
      () => {
        writeFileSync(at('.site-lock'), '');
        utimesSync(at('.site-lock'), 1, 1);
      },
    ],
  ])('do not stand in each other’s way over a lock %s', async (_, leave) => {
    leave();
    expect(await build()).toBe(true);
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it.each([
    [
      'of a process that lives',
      () => {
        lock(process.ppid);
      },
    ],
    [
      'of another machine',
      () => {
        lock(deadProcess(), 'other');
      },
    ],
  ])('respect a lock %s', async (_, leave) => {
    leave();
    const before = readFileSync(at('.site-lock'), 'utf8');
    expect(await build()).toBe(false);
    expect(readFileSync(at('.site-lock'), 'utf8')).toBe(before);
    expect(readdirSync(root)).toEqual(['.site-lock']);
  });

  it.each([
    [
      'a link to nothing',
      () => {
        symlinkSync(at('nowhere'), at('.site-lock'), 'junction');
      },
    ],
    [
      'a link to a file',
      () => {
        writeFileSync(at('theirs'), 'theirs');
        symlinkSync(at('theirs'), at('.site-lock'));
      },
    ],
    [
      'a folder',
      () => {
        mkdirSync(at('.site-lock'));
      },
    ],
  ])('refuse %s in the place of the lock, and leave it', async (_, put) => {
    put();
    const before = readdirSync(root);
    expect(await build()).toBe(false);
    expect(told).toContain('«.site-lock» está donde');
    expect(readdirSync(root)).toEqual(before);
  });

  it('never publish over each other where one slept and lost its lock', async () => {
    putSite('dist', 'old');
    const isBuilt = await build({
      index: () => {
        lock(process.ppid);
        return Promise.resolve();
      },
    });
    expect(isBuilt).toBe(false);
    expect(told).toContain('otra comenzó');
    expect(site('dist')).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['.site-lock', 'dist']);
  });
});

describe('what a build that was cut short left', () => {
  it('between its two renamings is put back at the next start', async () => {
    putSite('.site-previous-1', 'older');
    utimesSync(at('.site-previous-1'), 1, 1);
    putSite('.site-previous-48213', 'old');
    expect(await build({ pages: () => Promise.resolve(false) })).toBe(false);
    expect(site('dist')).toBe('old');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it('is removed at the next start, and nothing else', async () => {
    const theirs = [
      'dist',
      'dist-2',
      'dist.2021',
      'dist.old',
      'dist.previous',
      'distance',
      '.site-next-a',
      '.site-old',
    ];
    for (const name of [...theirs, '.site-next-1', '.site-next-48213', '.site-previous-7']) putSite(name, name);
    await build({ pages: () => Promise.resolve(false) });
    expect(readdirSync(root).sort()).toEqual(theirs.toSorted());
    expect(site('dist')).toBe('dist');
  });

  it('is nothing where the new site cannot be renamed: the old one is put back', () => {
    const folders = foldersOf(root);
    putSite('dist', 'old');
    const busy = Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    const failing = (from: string, to: string) => {
      if (from === folders.next) throw busy;
      expect([from, to]).toEqual([folders.published, folders.previous]);
      renameSync(from, to);
    };
    expect(() => {
      swapIn(folders, failing);
    }).toThrow(busy);
    expect(site('dist')).toBe('old');
    expect(readdirSync(root)).toEqual(['dist']);
  });
});

describe('a dist that is no folder of the project', () => {
  it.each([
    [
      'a link to a folder',
      () => {
        putSite('elsewhere', 'theirs');
        symlinkSync(at('elsewhere'), at('dist'), 'junction');
      },
      'un enlace',
    ],
    [
      'a link to nothing',
      () => {
        symlinkSync(at('nowhere'), at('dist'), 'junction');
      },
      'un enlace',
    ],
    [
      'a file',
      () => {
        writeFileSync(at('dist'), 'theirs');
      },
      'un archivo',
    ],
  ])('but %s is refused, and stays as it is', async (_, put, words) => {
    put();
    const before = [readdirSync(root), lstatSync(at('dist')).mode];
    expect(await build()).toBe(false);
    expect(told).toContain(words);
    expect([readdirSync(root), lstatSync(at('dist')).mode]).toEqual(before);
    if (existsSync(at('elsewhere'))) expect(site('elsewhere')).toBe('theirs');
  });
});

describe('the path of the project', () => {
  it.each(['/tmp/a#b', '/tmp/a?b', '/tmp/a*b', '/tmp/a"b', '/tmp/a\\b', '/tmp/a\nb', '/tmp/#/site'])(
    '%j is refused in words',
    (path) => {
      expect(() => {
        refusePath(path, '\\');
      }).toThrow('cambia el nombre');
    },
  );

  it.each(['/tmp/p50%20', '/tmp/con espacio y ñ', '/tmp/a[b]', '/tmp/a{b}', "/tmp/(a) & b's; $c", '/tmp/a:b'])(
    '%j builds',
    (path) => {
      expect(() => {
        refusePath(path, '\\');
      }).not.toThrow();
    },
  );

  it('has its own separator on Windows', () => {
    expect(() => {
      refusePath('C:\\sitio\\proyecto', '');
    }).not.toThrow();
  });

  it('is refused before anything is written', async () => {
    const outer = root;
    root = join(root, 'a#b');
    mkdirSync(root);
    expect(await build()).toBe(false);
    expect(readdirSync(root)).toEqual([]);
    root = outer;
  });
});

describe.skipIf(process.platform === 'win32')('a build that is asked to stop', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s stops what it started, and leaves nothing of its own', async (signal, status) => {
    putSite('dist', 'old');
    const child = spawn(process.execPath, ['tests/unit/endless-build.ts', root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(status);
    expect(() => process.kill(Number(line.toString()), 0)).toThrow('ESRCH');
    expect(readdirSync(root)).toEqual(['dist']);
    expect(site('dist')).toBe('old');
  });

  it('by force leaves what the next one takes over', async () => {
    putSite('dist', 'old');
    const child = spawn(process.execPath, ['tests/unit/endless-build.ts', root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill('SIGKILL');
    await once(child, 'exit');
    process.kill(Number(line.toString()));
    expect(readdirSync(root).length).toBeGreaterThan(1);
    expect(await build()).toBe(true);
    expect(readdirSync(root)).toEqual(['dist']);
    expect(site('dist')).toBe('new');
  });
});
