import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyProject, PROJECT } from '../builds/copy.ts';
import { filled } from '../filled.ts';
import { breakContent, edit, readCopy } from './broken.ts';

const EDITION = 'editions/2021/edition.yaml';
const FIRST = 'editions/2021/agenda/2021-08-18.yaml';
const NOTE = 'editions/2021/note/es/introduction.mdx';
const REFERENCES = 'editions/2021/references.yaml';

breakContent();

afterEach(() => {
  vi.unstubAllEnvs();
});

/** What the terminal says of the copy, in a language. */
function saidIn(lang: string): string {
  vi.stubEnv('LC_ALL', lang);
  try {
    readCopy();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('nothing was refused');
}

type Row = readonly [name: string, file: string, from: string, to: string, field: string, es: string, en: string];

/** What is wrong and how to put it right stand on two lines. */
const ROWS: readonly Row[] = [
  [
    'an hour with one digit',
    FIRST,
    'start: 09:50',
    'start: "9:5"',
    'session.items[2].start',
    '«9:5» no es una hora del día\nescribe horas y minutos con dos cifras cada uno, de 00:00 a 23:59, como 09:05',
    '"9:5" is not a time of day\nwrite hours and minutes with two digits each, from 00:00 to 23:59, for example 09:05',
  ],
  [
    'an item that ends before it begins',
    FIRST,
    'end: 09:50',
    'end: 09:10',
    'session.items[1].end',
    'el punto termina a las 09:10, no después de su inicio a las 09:15\ndale un final posterior el mismo día, a las 24:00 a más tardar',
    'the item ends at 09:10, not after its start at 09:15\ngive it an end later on the same day, 24:00 at the latest',
  ],
  [
    'an item that overlaps another',
    FIRST,
    'start: 09:50',
    'start: 09:40',
    'session.items[2].start',
    '09:40 se traslapa con el punto de arriba, que termina a las 09:50\nmueve el inicio, o termina antes el punto de arriba',
    '09:40 overlaps the item above, which ends at 09:50\nmove the start, or end the item above earlier',
  ],
  [
    'a person who is not there',
    FIRST,
    '- person: fabio-jimenez',
    '- person: nobody',
    'session.items[3].facilitators[0].person',
    'no hay ninguna persona «nobody»\ncorrige el identificador, o agrega la persona en content/people',
    'there is no person "nobody"\ncorrect the id, or add the person in content/people',
  ],
  [
    'a field that is none',
    FIRST,
    'facilitators:',
    'facilitator:',
    'session.items[0].facilitator',
    '«facilitator» no es un campo de aquí\nrevisa cómo está escrito, o quítalo',
    '"facilitator" is not a field here\ncheck its spelling, or remove it',
  ],
  [
    'a kind that is none',
    FIRST,
    'kind: panel',
    'kind: pannel',
    'session.items[1].kind',
    '«pannel» no es uno de los valores permitidos\nescribe uno de estos: welcome, panel, presentation, group-work, plenary, questions, break, closing',
    '"pannel" is not one of the values allowed\nwrite one of: welcome, panel, presentation, group-work, plenary, questions, break, closing',
  ],
  [
    'a zone that is none',
    EDITION,
    'timeZone: America/Mexico_City',
    'timeZone: America/Mexico',
    'timeZone',
    '«America/Mexico» no es una zona horaria de la base de datos IANA\nescríbela como Área/Ciudad, por ejemplo America/Mexico_City',
    '"America/Mexico" is not a zone of the IANA time zone database\nwrite it as Area/City, for example America/Mexico_City',
  ],
  [
    'a facilitator of no kind',
    FIRST,
    '- person: fabio-jimenez',
    '- somebody: fabio-jimenez',
    'session.items[3].facilitators[0]',
    'no es alguien que facilite\nescribe person, organization (con toBeConfirmed: true mientras no se sepa quién) o representativeOf',
    'is not a facilitator\ngive it a person, an organization (toBeConfirmed: true while nobody is named) or a representativeOf',
  ],
  [
    'a heading in a text',
    NOTE,
    'La migración internacional cambió',
    '# La migración internacional cambió',
    'text',
    'contiene un encabezado dentro del texto\nda a la sección un archivo propio, o escribe un párrafo',
    'holds a heading inside the text\ngive the section a file of its own, or write a paragraph',
  ],
  [
    'a tag that is not closed',
    NOTE,
    'La migración internacional cambió',
    '<PageLink page="agenda">La migración internacional cambió',
    'text',
    'no es MDX: una etiqueta que no se cierra\ncierra cada etiqueta; escribe &lt; en lugar de < y quita { y }',
    'is not MDX: a tag that is not closed\nclose every tag; write &lt; for < and remove { and }',
  ],
  [
    'a tab in the indentation',
    FIRST,
    '  number: 1',
    '\tnumber: 1',
    '(file)',
    'no es YAML: tiene un tabulador en la sangría\nusa espacios en lugar del tabulador al principio de la línea: dos por cada nivel',
    'is not YAML: has a tab in its indentation\nuse spaces in place of the tab at the beginning of the line: two for each level',
  ],
  [
    'a body named twice',
    EDITION,
    'supporters: [iom]',
    'supporters: [iom, iom]',
    'supporters[1]',
    '«iom» está dos veces en esta lista\ndéjalo una sola vez',
    '"iom" appears twice in this list\nname it once',
  ],
  [
    'an address that is not encrypted',
    REFERENCES,
    'url: https://publications.iom.int/system',
    'url: http://a.example/ # ',
    'references[2].url',
    'este valor no es una dirección https\nescribe una dirección completa que empiece con https:// y el nombre de un servidor, como https://www.iom.int/',
    'this value is not an https address\nwrite a whole address that begins with https:// and the name of a host, such as https://www.iom.int/',
  ],
  [
    'a value as long as a page',
    'people/fabio-jimenez.yaml',
    'organization: ',
    `organization: ${'A'.repeat(5000)}-`,
    'organization',
    `«${'A'.repeat(79)}…» no es un identificador\nusa minúsculas sin acentos, cifras y guiones, como luis-alonso-serrano`,
    `"${'A'.repeat(79)}…" is not an id\nuse lower-case letters without accents, digits and hyphens, for example luis-alonso-serrano`,
  ],
];

describe('a refusal is said word for word in the language of the terminal', () => {
  it.each(ROWS)('%s', (_, file, from, to, field, es, en) => {
    const line = edit(file, from, to);
    const [[wrongEs, fixEs], [wrongEn, fixEn]] = [es.split('\n'), en.split('\n')];
    const place = new RegExp(`^content/${file}:${String(line)}:\\d+$`);
    const [headEs, , placeEs, ...restEs] = saidIn('es').split('\n');
    const [headEn, , placeEn, ...restEn] = saidIn('en').split('\n');
    expect([headEs, headEn]).toEqual([
      'El contenido tiene 1 problema; no se publicó nada.',
      'The content has 1 problem; nothing was published.',
    ]);
    expect(placeEs).toMatch(place);
    expect(placeEn).toBe(String(placeEs));
    const fieldEs = field === '(file)' ? '(archivo)' : field;
    expect(restEs).toEqual([
      `  campo:    ${fieldEs}`,
      `  problema: ${String(wrongEs)}`,
      `  solución: ${String(fixEs)}`,
    ]);
    expect(restEn).toEqual([`  field: ${field}`, `  wrong: ${String(wrongEn)}`, `  fix:   ${String(fixEn)}`]);
  });

  it('with the column beside the line, in YAML and in prose', () => {
    edit(FIRST, 'start: 09:50', 'start: "9:5"');
    edit(NOTE, 'cambió de manera', 'cambió <b>de</b> manera');
    expect(saidIn('en')).toMatch(/2021-08-18\.yaml:\d+:7\n[^]*introduction\.mdx:8:35\n/);
  });
});

describe('whatever is said is said in both languages', () => {
  const TEXT = String.raw`(?:'(?:\\.|[^'\\])*'|\x60(?:\\.|[^\x60\\])*\x60)`;
  const PAIR = new RegExp(String.raw`\bes:\s*(${TEXT}),\s*en:\s*(${TEXT})`, 'g');
  const files = globSync('src/{rules,loaders,schemas,domain}/**/*.ts', { cwd: PROJECT });
  const pairs = files.flatMap((file) =>
    [...readFileSync(join(PROJECT, file), 'utf8').matchAll(PAIR)].map(([, es = '', en = '']) => ({ file, es, en })),
  );

  it('and never in one of them twice, nor in none', () => {
    expect(pairs.length).toBeGreaterThan(300);
    expect(pairs.filter(({ es, en }) => es.length < 3 || en.length < 3 || es === en)).toEqual([]);
  });

  it('with quotation marks of its own', () => {
    for (const { file, es, en } of filled(pairs)) {
      expect(es, file).not.toMatch(/(?<!=)"\$\{/);
      expect(en, file).not.toMatch(/[«»]/);
    }
  });
});

describe('npm run check:content', () => {
  let copy = '';
  beforeAll(() => {
    copy = copyProject();
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  const check = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/check-content.ts', ...args], {
      cwd: copy,
      env: { PATH: process.env['PATH'] },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('ends with 0 where nothing is wrong, and says so on its last line', () => {
    const { status, stdout } = check();
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      /^El contenido (?:está bien|se puede publicar): \d+ archivos, ningún problema, /,
    );
    expect(check('--lang=en').stdout).toMatch(
      /The content (?:is right|can be published): \d+ files, no problem, .*\n$/,
    );
  });

  it('prints nothing for programs where it could not check, and says why beside', () => {
    const { status, stdout, stderr } = check('--json', '--foo');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^«--json --foo» no se entiende: .*\n$/);
  });

  it('ends with 1 where something is wrong, and tells all of it for people and for programs', () => {
    const day = join(copy, 'content', FIRST);
    const person = join(copy, 'content/people/fabio-jimenez.yaml');
    const [dayText, personText] = [readFileSync(day, 'utf8'), readFileSync(person, 'utf8')];
    writeFileSync(day, dayText.replace('end: 09:50', 'end: 09:10'));
    writeFileSync(person, personText.replace('name:', 'nombre:'));
    const [people, spanish, english] = [check(), check('--json'), check('--json', '--lang', 'en')];
    writeFileSync(day, dayText);
    writeFileSync(person, personText);
    expect([people.status, spanish.status, english.status]).toEqual([1, 1, 1]);
    expect(people.stdout).toContain('El contenido no se puede publicar: ');
    expect(people.stdout).toContain(' archivos, 3 problemas, ');
    const report = JSON.parse(english.stdout) as { findings: readonly object[]; warnings: readonly object[] };
    expect(Object.keys(report)).toEqual(['language', 'files', 'findings', 'warnings']);
    expect(report.findings).toHaveLength(3);
    expect(report.findings[0]).toEqual({
      file: `content/${FIRST}`,
      line: dayText.slice(0, dayText.indexOf('end: 09:50')).split('\n').length,
      column: 7,
      field: 'session.items[1].end',
      wrong: 'the item ends at 09:10, not after its start at 09:15',
      fix: 'give it an end later on the same day, 24:00 at the latest',
    });
    expect(JSON.parse(spanish.stdout)).toMatchObject({
      language: 'es',
      findings: [{ wrong: 'el punto termina a las 09:10, no después de su inicio a las 09:15' }, {}, {}],
    });
  });

  it('refuses what it does not understand in a sentence', () => {
    const { status, stdout, stderr } = check('--jason');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^«--jason» no se entiende: .*\n$/);
  });
});
