import { globSync, readFileSync } from 'node:fs';
import { beforeAll, afterAll, describe, expect, it, vi } from 'vitest';
import { failureText } from '../../src/commands/terminal/failure.ts';
import { buildOptions, checkOptions, noOptions, serverOptions } from '../../src/commands/terminal/options.ts';
import { progressOn } from '../../src/commands/terminal/progress.ts';
import { Refusal } from '../../src/commands/terminal/refusal.ts';
import { filled } from '../filled.ts';

// What is said is said in Spanish, whatever the machine speaks.
beforeAll(() => {
  vi.stubEnv('LC_ALL', 'es_MX.UTF-8');
});

afterAll(() => {
  vi.unstubAllEnvs();
});

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const failure = (code: string, more: object = {}) => Object.assign(new Error(`${code}: words`), { code, ...more });

describe('what a command says of what stopped it', () => {
  it.each([
    ['ENOSPC', 'No queda espacio en el disco'],
    ['EDQUOT', 'Se agotó la cuota'],
    ['EROFS', 'El disco es de solo lectura'],
    ['EACCES', 'Falta permiso'],
    ['EPERM', 'El sistema no lo permite'],
    ['EBUSY', 'Otro programa ocupa la carpeta'],
    ['ENOTDIR', 'Hay un archivo donde debe haber una carpeta'],
    ['EISDIR', 'Hay una carpeta donde debe haber un archivo'],
    ['EEXIST', 'Ya existe otra cosa con ese nombre'],
    ['EXDEV', 'La carpeta está en otro disco'],
    ['EIO', 'El disco está fallando'],
    ['EMFILE', 'Hay demasiados archivos abiertos'],
    ['ENFILE', 'El sistema tiene demasiados archivos'],
    ['ENOMEM', 'No queda memoria'],
    ['EADDRINUSE', 'El puerto está ocupado'],
    ['EADDRNOTAVAIL', 'Este equipo no tiene la dirección'],
    ['ENOTFOUND', 'No existe ningún equipo'],
  ])('is one sentence for %s', (code, begins) => {
    const text = failureText(failure(code, { path: '/sitio/dist' }));
    expect(text.startsWith(begins)).toBe(true);
    expect(text.split('\n')).toHaveLength(1);
  });

  it('names the file, wherever in the error it stands', () => {
    const inside = failure('EACCES', { path: '/sitio/.astro' });
    expect(failureText(new Error('outer', { cause: new AggregateError([inside]) }))).toContain('(/sitio/.astro)');
    expect(failureText(new Error("EROFS: read-only file system, open '/sitio/a'"))).toContain('(/sitio/a)');
  });

  it('is one sentence for what the machine refuses in a way that nobody foresaw', () => {
    expect(failureText(failure('EXYZ', { syscall: 'open' }))).toBe('Este equipo no lo permite: EXYZ: words');
  });

  it('tells a port of the system from a file', () => {
    expect(failureText(failure('EACCES', { port: 80 }))).toContain('elige uno mayor que 1023');
  });

  it('is the message alone of what is told in words already', () => {
    const error = new Refusal({ es: 'No se puede.', en: 'It cannot be.' });
    expect(failureText(error)).toBe('No se puede.');
    expect(failureText(new Error('outer', { cause: error }))).toBe('No se puede.');
  });

  it('is everything of an error that nobody foresaw', () => {
    expect(failureText(new TypeError('a is not a function'))).toMatch(/TypeError: a is not a function\n\s+at /);
    expect(failureText('a')).toBe('a');
  });
});

describe('the words after a command that serves the site', () => {
  it.each([
    [[], { port: 4321, host: false, open: false }],
    [['--port', '8080'], { port: 8080, host: false, open: false }],
    [['--port=8080', '--open'], { port: 8080, host: false, open: true }],
    [['--host'], { port: 4321, host: true, open: false }],
    [['--host', '--lang', 'en'], { port: 4321, host: true, open: false }],
    [['--host', '0.0.0.0'], { port: 4321, host: '0.0.0.0', open: false }],
  ])('%j are understood', (words, options) => {
    expect(serverOptions(words)).toEqual(options);
  });

  it.each([[['--prot', '1']], [['8080']], [['--port']], [['--port', '0']], [['--port', '65536']], [['--port', 'a']]])(
    '%j are refused',
    (words) => {
      expect(() => serverOptions(words)).toThrow(Refusal);
    },
  );
});

describe('the words after the other commands', () => {
  it('are understood', () => {
    expect(checkOptions([])).toMatchObject({ json: false });
    expect(checkOptions(['--json', '--lang', 'en'])).toMatchObject({ json: true });
    expect(buildOptions(['--lang=es'])).toMatchObject({ compress: false });
    expect(buildOptions(['--compress'])).toMatchObject({ compress: true });
    expect(() => {
      noOptions(['--lang', 'es']);
    }).not.toThrow();
  });

  it.each([[['--lang', 'fr']], [['--lang']], [['--jason']], [['content']]])('%j are refused', (words) => {
    for (const read of [checkOptions, buildOptions, serverOptions, noOptions])
      expect(() => {
        read(words);
      }).toThrow(Refusal);
  });
});

describe('how far a long work is', () => {
  const output = (isTTY: boolean) => {
    const written: string[] = [];
    return { isTTY, written, write: (text: string) => written.push(text) > 0 };
  };
  const pages = (done: number) => ({ es: `${String(done)} de 9`, en: `${String(done)} of 9` });

  it('is a line now and then where there is no terminal', () => {
    const quiet = output(false);
    const progress = progressOn(quiet, 60_000);
    for (const done of [1, 2, 3]) progress.tell(pages(done));
    expect(quiet.written).toEqual([]);
    const plain = output(false);
    const often = progressOn(plain, 0);
    for (const done of [1, 2]) often.tell(pages(done));
    often.print('A warning\n');
    often.end();
    expect(plain.written).toEqual(['1 de 9\n', '2 de 9\n', 'A warning\n']);
  });

  it('is one line that changes in a terminal, below what else is said', () => {
    const terminal = output(true);
    const progress = progressOn(terminal);
    progress.tell(pages(1));
    progress.tell(pages(1));
    progress.print('A warning\n');
    progress.end();
    const wiped = '\u001B[2K\u001B[1G';
    expect(terminal.written.join('')).toBe(`1 de 9${wiped}A warning\n1 de 9${wiped}`);
  });
});

describe('the commands of the project', () => {
  it('are words that every system’s shell reads alike', () => {
    for (const [name, command] of filled(Object.entries(scripts))) {
      const later = name === 'format' ? command.replace(' && ', ' ') : command;
      expect(later, name).not.toMatch(/[|;&<>$`'"\\]|^\w+=|(?:^| )(?:rm|cp|mkdir|export|sh|bash)(?: |$)/);
    }
  });

  it('start Astro in one place, where it tells nobody anything', () => {
    const programs = [...globSync('src/**/*.{ts,mjs}'), ...globSync('tests/**/*.ts'), 'astro.config.mjs'].map(
      (file) => ({
        file: file.replaceAll('\\', '/'),
        code: readFileSync(file, 'utf8'),
      }),
    );
    const starters = programs.filter(({ code }) => /^(?:import|export) (?!type)[^;]*from 'astro';$/m.test(code));
    expect(starters.map(({ file }) => file)).toEqual(['src/commands/astro.ts']);
    expect(starters[0]?.code).toContain("process.env['ASTRO_TELEMETRY_DISABLED'] = '1'");
    expect(Object.values(scripts).filter((command) => /(?:^| )astro /.test(command))).toEqual([]);
    const run = readFileSync('tests/run.ts', 'utf8');
    expect(run).not.toMatch(/'astro'/);
  });
});
