import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { siteRoot } from '../../src/loaders/site-root.ts';
import { breakContent, pathOf, publish, readCopy, write } from './broken.ts';

const EDITION = 'editions/2021/edition.yaml';
const FIRST = 'editions/2021/agenda/2021-08-18.yaml';
const NOTE = 'editions/2021/note/es/introduction.mdx';
const MANY = 3000;

breakContent();

afterEach(() => {
  vi.unstubAllEnvs();
});

/** What the terminal says of the copy, in a language. */
function refusalIn(lang: string, read: () => unknown = () => readCopy()): string {
  vi.stubEnv('LC_ALL', lang);
  try {
    read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('nothing was refused');
}

/** Puts a folder in the place of a file of the copy. */
function replaceByFolder(file: string): void {
  rmSync(pathOf(file));
  mkdirSync(pathOf(file));
}

/** Puts a text below the head of the section in Spanish. */
function replaceProse(text: string): void {
  const [head = ''] = readFileSync(pathOf(NOTE), 'utf8').split(/(?<=\n---\n)/);
  writeFileSync(pathOf(NOTE), head + text);
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const NESTED = ['está anidado a más de 32 niveles', 'is nested more than 32 levels deep'] as const;
const FOLDER = ['es una carpeta, con el nombre de un archivo', 'is a folder, with the name of a file'] as const;

type Row = readonly [name: string, change: () => void, place: string, es: string, en: string];

const ROWS: readonly Row[] = [
  [
    'content/ missing',
    () => {
      rmSync(pathOf(''), { recursive: true });
    },
    'content:1',
    'problema: falta',
    'wrong: is missing',
  ],
  [
    'a file in the place of content/',
    () => {
      rmSync(pathOf(''), { recursive: true });
      writeFileSync(pathOf('').replace(/[/\\]$/, ''), 'x');
    },
    'content:1',
    'es un archivo, donde va una carpeta',
    'is a file, where a folder belongs',
  ],
  [
    'site.yaml missing',
    () => {
      rmSync(pathOf('site.yaml'));
    },
    'content/site.yaml:1',
    'recupéralo: dice quién aloja el sitio',
    'restore it: it says who hosts the site',
  ],
  [
    'site.yaml a folder',
    () => {
      replaceByFolder('site.yaml');
    },
    'content/site.yaml:1',
    ...FOLDER,
  ],
  [
    'the file of an edition a folder',
    () => {
      replaceByFolder(EDITION);
    },
    `content/${EDITION}:1`,
    ...FOLDER,
  ],
  [
    'a day a folder, with a file in it',
    () => {
      replaceByFolder(FIRST);
      writeFileSync(pathOf(`${FIRST}/.keep`), '');
    },
    `content/${FIRST}:1`,
    ...FOLDER,
  ],
  [
    'a person a folder',
    () => {
      replaceByFolder('people/fabio-jimenez.yaml');
    },
    'content/people/fabio-jimenez.yaml:1',
    ...FOLDER,
  ],
  [
    'no edition',
    () => {
      rmSync(pathOf('editions'), { recursive: true });
    },
    'content/editions:1',
    'no hay ninguna edición: agrega una carpeta',
    'there is no edition: add a folder',
  ],
  [
    'an edition of the year 0000',
    () => {
      write('editions/0000/edition.yaml', readFileSync(pathOf(EDITION), 'utf8'));
    },
    'content/editions/0000:1',
    '«0000» no es el año de una edición',
    '"0000" is not the year of an edition',
  ],
  [
    'a copy of the folder of an edition',
    () => {
      write('editions/2021 - copia/edition.yaml', 'x');
      write('editions/2021 - copia/agenda/a.yaml', 'x');
    },
    'content/editions/2021 - copia:1',
    '«2021 - copia» no es el año',
    '"2021 - copia" is not the year',
  ],
  [
    'lists within lists, by hyphens',
    () => {
      write('subjects.yaml', `subjects: \n  ${'- '.repeat(MANY)}a\n`);
    },
    'content/subjects.yaml:2:65',
    ...NESTED,
  ],
  [
    'lists within lists, by brackets',
    () => {
      write('subjects.yaml', `subjects: ${'['.repeat(MANY)}${']'.repeat(MANY)}\n`);
    },
    'content/subjects.yaml:1:42',
    ...NESTED,
  ],
  [
    'brackets that never close',
    () => {
      write('subjects.yaml', `subjects:\n  ${'[\n'.repeat(MANY)}`);
    },
    'content/subjects.yaml:32:1',
    ...NESTED,
  ],
  [
    'fields within fields, by lines',
    () => {
      write(
        'subjects.yaml',
        lines(500, (index) => `${' '.repeat(index)}a:`),
      );
    },
    'content/subjects.yaml:33:33',
    ...NESTED,
  ],
  [
    'fields within fields, by braces',
    () => {
      write('subjects.yaml', `a: ${'{a: '.repeat(MANY)}b${'}'.repeat(MANY)}\n`);
    },
    'content/subjects.yaml:1:128',
    ...NESTED,
  ],
  [
    'keys within keys',
    () => {
      write('subjects.yaml', `${'? '.repeat(MANY)}a\n`);
    },
    'content/subjects.yaml:1:65',
    ...NESTED,
  ],
  [
    'nesting in the head of a text',
    () => {
      write(NOTE, `---\ntitle: ${'['.repeat(MANY)}\n---\n\nTexto.\n`);
    },
    `content/${NOTE}:2:39`,
    ...NESTED,
  ],
  [
    'quotations within quotations',
    () => {
      replaceProse(`\n${'> '.repeat(MANY)}a\n`);
    },
    `content/${NOTE}:8:1`,
    ...NESTED,
  ],
  [
    'lists within lists of a text',
    () => {
      replaceProse(lines(500, (index) => `${'  '.repeat(index)}- a`));
    },
    `content/${NOTE}:39:1`,
    ...NESTED,
  ],
  [
    'tags within tags',
    () => {
      replaceProse(`\n${'<PageLink page="agenda">\n\n'.repeat(MANY)}${'</PageLink>\n'.repeat(MANY)}`);
    },
    `content/${NOTE}:72:1`,
    ...NESTED,
  ],
  [
    'tags without a name within one another',
    () => {
      replaceProse(`\n${'<>'.repeat(MANY)}${'</>'.repeat(MANY)}`);
    },
    `content/${NOTE}:8:65`,
    ...NESTED,
  ],
  [
    'emphasis within emphasis',
    () => {
      replaceProse(`\n${'*a '.repeat(MANY)}${'b* '.repeat(MANY)}`);
    },
    `content/${NOTE}:8:97`,
    ...NESTED,
  ],
  [
    'a name within what it names',
    () => {
      write('subjects.yaml', 'subjects: &all\n  - *all\n');
    },
    'content/subjects.yaml:2:5',
    '*all repite el valor en el que está, sin fin',
    '*all repeats the value that it stands in, without end',
  ],
  [
    'a name that leads to itself by another',
    () => {
      write('subjects.yaml', 'subjects: &all\n  - &one { id: [*all] }\n  - *one\n');
    },
    'content/subjects.yaml:2:17',
    '*all repite el valor en el que está, sin fin',
    '*all repeats the value that it stands in, without end',
  ],
  [
    'names that grow without measure',
    () => {
      write(
        'subjects.yaml',
        `a0: &a0 [x]\n${lines(30, (index) => `a${String(index + 1)}: &a${String(index + 1)} [${`*a${String(index)}, `.repeat(9)}]`)}\n`,
      );
    },
    'content/subjects.yaml:1',
    'valores dentro de valores repetidos',
    'values within repeated values',
  ],
];

describe('each failure of the content gives one plain message, soon, in the language of the terminal', () => {
  it.each(ROWS)('%s', (_, change, place, es, en) => {
    change();
    const [spanish, english] = [refusalIn('es_MX.UTF-8'), refusalIn('en_GB.UTF-8')];
    expect(spanish).toContain(`El contenido tiene 1 problema; no se publicó nada.\n\n${place}`);
    expect(english).toContain(`The content has 1 problem; nothing was published.\n\n${place}`);
    expect(spanish).toContain(es);
    expect(english).toContain(en);
    for (const [message, labels] of [
      [spanish, /\n {2}campo: {4}\S.*\n {2}problema: \S.*\n {2}solución: \S.*$/],
      [english, /\n {2}field: \S.*\n {2}wrong: \S.*\n {2}fix: {3}\S.*$/],
    ] as const) {
      expect(message).toMatch(labels);
      expect(message).not.toMatch(/\n\s+at |Error:|undefined|\[object/);
      expect(message.length).toBeLessThan(800);
    }
  });

  /** Reads as a user who may not read everything: the superuser may. */
  const asAnyone = (read: () => void, around = 0o755) => {
    const isSuperuser = process.getuid?.() === 0;
    chmodSync(join(pathOf(''), '..'), around);
    if (isSuperuser) process.seteuid?.(65534);
    try {
      read();
    } finally {
      if (isSuperuser) process.seteuid?.(0);
    }
  };

  it.skipIf(process.platform === 'win32').each([
    ['a file', 'content/site.yaml', 0o000],
    ['a text', `content/${NOTE}`, 0o000],
    ['a folder', 'content/people', 0o000],
    ['a document', 'public/documents/a.pdf', 0o000],
    ['a folder that may only be listed', 'content/people', 0o444],
    ['the folder of what is published as it is', 'public', 0o444],
    ['a folder in it', 'public/documents', 0o444],
  ])('%s that may not be read', (_, file, mode) => {
    publish('documents/a.pdf', 10);
    const edition = pathOf(EDITION);
    const document =
      'documents:\n  - { id: a, kind: other, title: { es: a, en: b }, state: published, language: es, published: 2026-11-25T18:00:00Z, file: a.pdf }\n';
    writeFileSync(edition, readFileSync(edition, 'utf8').replace(/^documents:\n(?: .*\n)*/m, document));
    chmodSync(join(pathOf(''), '..', file), mode);
    asAnyone(() => {
      expect(refusalIn('es')).toMatch(/^El contenido tiene 1 problema.*no se puede leer.*da a tu usuario permiso/s);
      expect(refusalIn('en')).toMatch(/^The content has 1 problem.*cannot be read.*give your user permission/s);
    });
    chmodSync(join(pathOf(''), '..', file), 0o755);
  });

  it.skipIf(process.platform === 'win32')('the folder around all of it, that may not be looked into', () => {
    asAnyone(() => {
      expect(refusalIn('es')).toMatch(/^El contenido tiene 1 problema.*no se puede leer.*da a tu usuario permiso/s);
    }, 0o644);
    chmodSync(join(pathOf(''), '..'), 0o755);
  });

  it.skipIf(process.platform === 'win32')('a pipe, which would be waited for', () => {
    execFileSync('mkfifo', [pathOf('people/nadie.yaml')]);
    expect(refusalIn('es')).toContain(
      'content/people/nadie.yaml:1\n  campo:    (archivo)\n  problema: no es un archivo ni',
    );
  });

  it('what systems and editors leave beside the files is nobody’s content', () => {
    const left = ['Thumbs.db', 'people/desktop.ini', 'site.yaml~', '.DS_Store', 'people/.a.yaml.swp', '~$nota.docx'];
    for (const file of left) write(file, 'x');
    expect(readCopy().unread).toEqual([]);
  });
});

describe('all that is wrong is told together', () => {
  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(pathOf(file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(pathOf(file), text.replace(from, to));
  };

  it('and nothing that only follows from a file that cannot be read', () => {
    change('people/fabio-jimenez.yaml', 'name:', 'nombre:');
    change('glossary.yaml', 'terms:', 'terms: "');
    change(FIRST, 'end: 09:50', 'end: 09:10');
    change(FIRST.replace('18', '19'), 'number: 2', 'number: two');
    change(NOTE, 'level: 2', 'level: 9');
    writeFileSync(pathOf(NOTE), `${readFileSync(pathOf(NOTE), 'utf8')}\n<b>x</b>\n`);
    rmSync(pathOf('site.yaml'));
    const places = refusalIn('en').match(/^content\/\S+:\d+/gm);
    expect(places?.map((place) => place.replace(/:.*$/, ''))).toEqual([
      `content/${FIRST}`,
      `content/${FIRST.replace('18', '19')}`,
      `content/${NOTE}`,
      `content/${NOTE}`,
      'content/glossary.yaml',
      'content/people/fabio-jimenez.yaml',
      'content/people/fabio-jimenez.yaml',
      'content/site.yaml',
    ]);
  });

  it('an edition whose own file is broken hides the others from nobody', () => {
    change(EDITION, 'timeZone: America/Mexico_City', 'timeZone: America/Mexico');
    change('organizations/upmrip.yaml', 'partOf: segob', 'partOf: nothing');
    expect(refusalIn('en').match(/^content\/\S+:\d+/gm)).toHaveLength(2);
  });
});

describe('the address of the site', () => {
  it.each([
    ['garbage', 'es «garbage», que no es una dirección https', 'is "garbage", which is not an https address'],
    ['https://', 'es «https://», que no es una dirección https', 'is "https://", which is not an https address'],
    ['javascript:alert(1)', 'que no es una dirección https', 'which is not an https address'],
    ['http://a.example/', 'que no es una dirección https', 'which is not an https address'],
    [' ', 'que no es una dirección https', 'which is not an https address'],
    ['https://a.example/?b', 'que sigue después de la ruta', 'which goes on after the path'],
    ['https://a.example/#b', 'que sigue después de la ruta', 'which goes on after the path'],
    ['https://a.example/a b/', 'cuya ruta tiene algo más', 'whose path has more'],
    ['https://a.example/%0a/\u001b[31m', String.raw`\u001B[31m`, String.raw`\u001B[31m`],
    [`https://a.example/?${'b'.repeat(500)}`, 'bbb…»', 'bbb…"'],
  ])('%j is refused in words', (setting, es, en) => {
    const read = () => siteRoot(pathOf(''), setting);
    expect(refusalIn('es', read)).toMatch(/^SITE_URL .*: escribe una dirección https:\/\/ completa/);
    expect(refusalIn('en', read)).toMatch(/^SITE_URL .*: give it a whole https:\/\/ address/);
    expect(refusalIn('es', read)).toContain(es);
    expect(refusalIn('en', read)).toContain(en);
  });

  it.each(['https://user:secret@a.example/', 'user:secret@a.example', 'https://:secret@a.example/'])(
    '%s is refused, and what may be a password not repeated',
    (setting) => {
      const read = () => siteRoot(pathOf(''), setting);
      expect(refusalIn('es', read)).toContain('lleva un nombre de usuario o una contraseña');
      expect(refusalIn('en', read)).not.toContain('secret');
    },
  );

  it.each(['missing', 'broken', 'a folder'])('where site.yaml is %s, all that is wrong is told', (how) => {
    if (how === 'missing') rmSync(pathOf('site.yaml'));
    else if (how === 'broken') writeFileSync(pathOf('site.yaml'), 'name: "');
    else replaceByFolder('site.yaml');
    rmSync(pathOf('glossary.yaml'));
    expect(refusalIn('en', () => siteRoot(pathOf(''), undefined))).toMatch(
      /^The content has 2 problems.*content\/glossary\.yaml:1.*content\/site\.yaml:1/s,
    );
  });
});
