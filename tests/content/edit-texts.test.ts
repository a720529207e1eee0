import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakContent, edit as breakFile, pathOf, problems } from './broken.ts';
import { changedIn, changedSince, edit, filesNow, root, someone } from './edit-copy.ts';

breakContent();

describe('a text is changed in both languages', () => {
  const NEW = ['--es', 'Cierre: hasta luego', '--en', 'Closing, for now', '--yes'];

  it('where it says some words, whatever their accents', async () => {
    const before = filesNow();
    const { status } = await edit(['text', '--find', 'de que paises', '--field', 'session.items[2].title', ...NEW]);
    expect(status).toBe(1);
    const find = ['--find', 'diagnostico de las prioridades', '--field', 'session.title'];
    expect((await edit(['text', ...find, ...NEW])).status).toBe(0);
    expect(changedIn('content/editions/2021/agenda/2021-08-18.yaml', before)).toEqual([
      '-     es: Diagnóstico de las prioridades y necesidades de los gobiernos locales',
      '-     en: Assessment of the priorities and needs of local governments',
      '+     es: "Cierre: hasta luego"',
      '+     en: Closing, for now',
    ]);
    expect(problems()).toEqual([]);
  });

  it('or in one of them, with its quotation marks', async () => {
    const before = filesNow();
    const args = ['text', '--find', 'Panel con representantes', '--en', 'Panel "of" representatives', '--yes'];
    const both = await edit([...args, '--es', 'Panel #1']);
    expect(both.status).toBe(0);
    expect(both.said).not.toContain('did not change');
    expect(changedIn('content/editions/2021/agenda/2021-08-18.yaml', before).slice(2)).toEqual([
      '+         es: "Panel #1"',
      '+         en: "Panel \\"of\\" representatives"',
    ]);
    expect(problems()).toEqual([]);
  });

  it.each([
    ['es', 'El inglés no cambió: «Assessment of the priorities and needs of local governments».'],
    ['en', 'El español no cambió: «Diagnóstico de las prioridades y necesidades de los gobiernos locales».'],
  ])('or in %s alone, and what stays is told', async (lang, words) => {
    const find = ['--find', 'diagnostico de las prioridades', '--field', 'session.title'];
    const { status, said } = await edit(['text', ...find, `--${lang}`, 'Otra cosa', '--yes', '--lang', 'es']);
    expect(status).toBe(0);
    expect(said).toContain(words);
  });

  it('where several say so, the one that is named or chosen', async () => {
    const before = filesNow();
    const several = await edit(['text', '--find', 'Cierre de sesión', ...NEW]);
    expect(several.said).toContain('content/editions/2021/agenda/2021-08-19.yaml:62 --field "session.items[4].title"');
    expect(changedSince(before)).toEqual([]);
    const file = ['--file', 'content/editions/2021/agenda/2021-08-19.yaml'];
    expect((await edit(['text', '--find', 'Cierre de sesión', ...file, ...NEW])).status).toBe(0);
    expect(changedIn('content/editions/2021/agenda/2021-08-19.yaml', before)).toContain(
      '+         en: Closing, for now',
    );
    const person = someone([
      ['Some words', 'Instrucciones'],
      ['In English', 'Questions, answers and instructions'],
    ]);
    expect((await edit(['text'], person)).status).toBe(0);
    expect(problems()).toEqual([]);
  });

  it('but prose is shown with its file and line in both, and left to an editor', async () => {
    const before = filesNow();
    const { status, said } = await edit(['text', '--find', '281 millones', '--es', 'x', '--en', 'y', '--yes']);
    expect(said).toContain('content/editions/2021/note/es/introduction.mdx:8');
    expect(said).toContain('content/editions/2021/note/en/introduction.mdx:8');
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
    expect((await edit(['text'], someone([['Some words', '281 millones']]))).status).toBe(0);
  });

  it('and nothing is, where no text says so or the text says it already', async () => {
    const before = filesNow();
    expect((await edit(['text', '--find', 'nadie dice esto', ...NEW])).said).toContain(
      'No text says “nadie dice esto”.',
    );
    const same = ['text', '--find', 'edición 2020', '--es', 'Edición 2020', '--en', '2020 edition', '--yes'];
    expect((await edit(same)).said).toContain('says that already');
    expect(changedSince(before)).toEqual([]);
  });
});

describe('a document is added', () => {
  const pdf = (name: string, text = '%PDF-1.7 ficticio') => {
    const path = join(root(), name);
    writeFileSync(path, text);
    return path;
  };

  it.each([
    [17, '17 bytes'],
    [1_700, '1.7 kilobytes'],
    [1_700_000, '1.7 megabytes'],
  ])('of %i bytes, of which nothing is said to be still to come', async (bytes, size) => {
    const from = pdf('a.pdf', '%PDF'.padEnd(bytes, '\0'));
    const args = ['document', '--edition', '2021', '--id', 'report', '--from', from, '--language', 'es', '--yes'];
    const { status, said } = await edit(args, undefined, new Date('2027-01-15T18:00:00.250Z'));
    expect(status).toBe(0);
    expect(said).toContain(size);
    expect(said).not.toMatch(/still to come|\b0\.?0? MB/);
  });

  it('in place of the one that was pending, under a name that addresses can have', async () => {
    const from = pdf('Informe Final (Ñandú) v2.PDF');
    const before = filesNow();
    const args = ['document', '--edition', '2021', '--id', 'report', '--from', from, '--language', 'es', '--yes'];
    expect((await edit(args)).status).toBe(0);
    expect(changedSince(before)).toEqual(
      [
        'content/editions/2021/edition.yaml -     state: pending',
        'content/editions/2021/edition.yaml +     state: published',
        'content/editions/2021/edition.yaml +     published: 2027-01-15T18:00:00Z',
        'content/editions/2021/edition.yaml +     language: es',
        'content/editions/2021/edition.yaml +     file: informe-final-nandu-v2.pdf',
        'public/documents/informe-final-nandu-v2.pdf + %PDF-1.7 ficticio',
        'public/documents/informe-final-nandu-v2.pdf + \\ No newline at end of file',
      ].filter((line) => !line.includes('No newline')),
    );
    expect(problems()).toEqual([]);
  });

  it('beside another file of its name', async () => {
    const add = (id: string, from: string) =>
      edit([
        ...[
          'document',
          '--edition',
          '2021',
          '--id',
          id,
          '--from',
          from,
          '--kind',
          'other',
          '--language',
          'es',
          '--yes',
        ],
        ...['--title-es', 'Programa ficticio', '--title-en', 'Fictional programme'],
      ]);
    expect((await add('one', pdf('a.pdf'))).status).toBe(0);
    expect((await add('two', pdf('a.pdf', '%PDF-1.7 otro'))).said).toContain('public/documents/a-2.pdf');
    expect((await add('three', pdf('a.pdf'))).said).not.toContain('public/documents/');
    expect((await add('three', pdf('a.pdf'))).said).toContain('There is a document “three” already.');
    expect(problems()).toEqual([]);
  });

  it('as a material of a session or an item, from a file or an address', async () => {
    const common = ['document', '--edition', '2021', '--session', '1', '--language', 'en', '--yes'];
    const title = ['--title-es', 'Láminas', '--title-en', 'Slides'];
    const slides = ['--id', 'slides', '--kind', 'slides', '--from', 'https://example.org/slides', ...title];
    expect((await edit([...common, ...slides])).status).toBe(0);
    expect(
      (await edit([...common, '--item', 's1-2', ...slides.map((one) => (one === 'slides' ? 'link' : one))])).status,
    ).toBe(0);
    expect(problems()).toEqual([]);
    const text = readFileSync(pathOf('editions/2021/agenda/2021-08-18.yaml'), 'utf8');
    expect(text).toContain('  materials:\n    - id: slides\n      kind: slides\n');
    expect(text).toContain('      materials:\n        - id: link\n          kind: link\n');
  });

  it.each([
    ['a file that is not there', '/no/such.pdf', 'There is no file'],
    ['a kind of file that the site does not offer', 'x.exe', 'The site takes these files: pdf'],
    ['an address that is not safe', 'http://example.org/a.pdf', 'Write the whole address'],
  ])('not from %s', async (_, from, words) => {
    if (from === 'x.exe') pdf(from);
    const before = filesNow();
    const path = from === 'x.exe' ? join(root(), from) : from;
    const { said } = await edit([
      'document',
      '--edition',
      '2021',
      '--id',
      'report',
      '--from',
      path,
      '--language',
      'es',
      '--yes',
    ]);
    expect(said).toContain(words);
    expect(changedSince(before)).toEqual([]);
  });

  it('not from what the machine does not let anyone read', async () => {
    mkdirSync(join(root(), 'public'), { recursive: true });
    writeFileSync(join(root(), 'public/documents'), 'a file where a folder is to be');
    const before = filesNow();
    const args = [
      'document',
      '--edition',
      '2021',
      '--id',
      'report',
      '--from',
      pdf('a.pdf'),
      '--language',
      'es',
      '--yes',
    ];
    const { status, said } = await edit(args);
    expect(said).toContain('There is something else of that name already');
    expect(status).toBe(1);
    expect(changedSince(before).filter((line) => !line.startsWith('a.pdf'))).toEqual([]);
  });

  it('not where it is too large', async () => {
    const from = pdf('grande.pdf', '%PDF'.padEnd(10_000_001, ' '));
    const before = filesNow();
    const { said } = await edit([
      'document',
      '--edition',
      '2021',
      '--id',
      'report',
      '--from',
      from,
      '--language',
      'es',
      '--yes',
    ]);
    expect(said).toContain('10.1 MB');
    expect(changedSince(before)).toEqual([]);
  });
});

describe('a step', () => {
  const FILE = 'content/editions/2021/participants.yaml';
  const STEP = ['milestone', '--edition', '2021', '--step', 'step-nomination', '--yes'];

  it('is opened and closed', async () => {
    const before = filesNow();
    expect((await edit([...STEP, '--state', 'open', '--url', 'https://example.org/form'])).status).toBe(0);
    expect(changedIn(FILE, before)).toEqual([
      '+     link: { state: open, url: https://example.org/form, since: 2027-01-15T18:00:00Z }',
    ]);
    expect(problems()).toEqual([]);
    expect((await edit([...STEP, '--state', 'closed', '--at', '2027-02-01T12:00:00Z'])).status).toBe(0);
    expect(changedIn(FILE, before)).toEqual(['+     link: { state: closed, since: 2027-02-01T12:00:00Z }']);
    expect(problems()).toEqual([]);
    expect((await edit([...STEP, '--state', 'open'])).said).toContain('--url is missing');
    const closed = filesNow();
    const again = await edit([...STEP, '--state', 'closed', '--at', '2027-03-01T12:00:00Z']);
    expect(again.said).toContain('The link of “Nomination” is so already');
    expect(again.status).toBe(1);
    expect(changedSince(closed)).toEqual([]);
  });

  it('gets days, and another deadline that is told as a change', async () => {
    const before = filesNow();
    expect((await edit([...STEP, '--opens', '2021-08-02', '--closes', '2021-08-06'])).status).toBe(0);
    expect(changedIn(FILE, before)).toEqual(['+     opens: 2021-08-02', '+     closes: 2021-08-06']);
    expect(problems()).toEqual([]);
    expect((await edit([...STEP, '--closes', '2021-08-06'])).said).toContain('has these days already');
    const between = filesNow();
    expect((await edit([...STEP, '--closes', '2021-08-11'])).status).toBe(0);
    expect(changedSince(between)).toEqual([
      'content/editions/2021/edition.yaml + changes:',
      'content/editions/2021/edition.yaml +   - at: 2027-01-15T18:00:00Z',
      'content/editions/2021/edition.yaml +     text:',
      'content/editions/2021/edition.yaml +       es: «Postulación» pasa a ser del 2 al 11 de agosto de 2021.',
      'content/editions/2021/edition.yaml +       en: “Nomination” is now 2–11 August 2021.',
      'content/editions/2021/edition.yaml +     items: [step-nomination]',
      `${FILE} -     closes: 2021-08-06`,
      `${FILE} +     closes: 2021-08-11`,
    ]);
    expect(problems()).toEqual([]);
  });

  it('whose days change has the lines listed that may tell the old ones, and no others', async () => {
    breakFile('editions/2021/participants.yaml', 'envía a la CRM tu nombre', 'envía antes del 6 de agosto tu nombre');
    await edit([...STEP, '--opens', '2021-08-02', '--closes', '2021-08-06']);
    const { said } = await edit([...STEP, '--closes', '2021-08-11']);
    expect([...said.matchAll(/^content\/\S+:\d+$/gm)].map(([place]) => place)).toEqual([`${FILE}:24`]);
  });

  it('that had an order has a day in its place', async () => {
    const args = ['milestone', '--edition', '2021', '--step', 'step-entry-survey', '--on', '2021-08-17', '--yes'];
    expect((await edit(args)).status).toBe(0);
    const text = readFileSync(pathOf('editions/2021/participants.yaml'), 'utf8');
    expect(text).not.toContain('order: before-sessions');
    expect(problems()).toEqual([]);
  });

  it('does not end after what it comes before', async () => {
    const before = filesNow();
    const { said } = await edit([...STEP, '--closes', '2021-08-30']);
    expect(said).toContain('a step of this kind comes before it');
    expect(changedSince(before)).toEqual([]);
  });

  it('keeps its restricted address out of what is printed', async () => {
    breakFile(
      'editions/2021/participants.yaml',
      'link: { state: restricted }',
      'link: { state: restricted, url: https://example.org/secret-survey }',
    );
    const args = ['milestone', '--edition', '2021', '--step', 'step-entry-survey', '--state', 'pending', '--yes'];
    const { status, said } = await edit(args);
    expect(status).toBe(0);
    expect(said).toContain('(restricted address)');
    expect(said).not.toContain('secret-survey');
  });
});
