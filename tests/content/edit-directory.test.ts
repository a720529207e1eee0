import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakContent, pathOf, problems } from './broken.ts';
import { changedIn, changedSince, edit, filesNow, root, someone } from './edit-copy.ts';

breakContent();

const NEW_HOST = ['--host', 'new', '--host-name-es', 'Instituto Ficticio', '--host-name-en', 'Fictional Institute'];

describe('somebody is added', () => {
  it('with a file of their own', async () => {
    const before = filesNow();
    const args = ['person', '--name', 'Ana  Ñandú Ficticia', '--organization', 'iom', '--yes'];
    const { status, said } = await edit([...args, '--role-es', 'Directora: sur', '--role-en', 'Director']);
    expect(status).toBe(0);
    expect(changedIn('content/people/ana-nandu-ficticia.yaml', before)).toEqual([
      '+ # yaml-language-server: $schema=../../src/schemas/json/people.json',
      '+ name: Ana Ñandú Ficticia',
      '+ role: { es: "Directora: sur", en: Director }',
      '+ organization: iom',
    ]);
    expect(said).toContain('person: ana-nandu-ficticia');
    expect(problems()).toEqual([]);
    expect((await edit(args)).said).toContain('exists already');
  });

  it('with a photograph, and what it shows', async () => {
    const photograph = join(root(), 'Foto Ana.JPG');
    writeFileSync(photograph, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2]));
    const args = ['person', '--name', 'Ana Ficticia', '--organization', 'iom', '--photograph', photograph, '--yes'];
    expect((await edit(args)).said).toContain('--alt-es is missing');
    const { status, said } = await edit([...args, '--alt-es', 'Ana', '--alt-en', 'Ana']);
    expect(said).toContain('public/people/ana-ficticia.jpg (new file)');
    expect(status).toBe(0);
    expect(problems()).toEqual([]);
  });

  it('not without the other language, a body that there is, or a name', async () => {
    const before = filesNow();
    const args = ['person', '--name', 'Ana Ficticia', '--yes'];
    expect((await edit([...args, '--organization', 'iom', '--role-es', 'Directora'])).said).toContain(
      '--role-en is missing',
    );
    expect((await edit([...args, '--organization', 'iom', '--role-en', 'Director'])).said).toContain(
      '--role-es is missing',
    );
    expect((await edit([...args, '--organization', 'oim'])).said).toContain('--organization cannot be “oim”');
    expect((await edit(['person', '--name', ' ', '--organization', 'iom'])).said).toContain('--name: Write something.');
    expect(changedSince(before)).toEqual([]);
  });
});

it('a body is added with what is known of it', async () => {
  const before = filesNow();
  const args = ['body', '--name-es', 'Instituto Ficticio', '--name-en', 'Fictional Institute', '--country', 'gt'];
  const { status } = await edit([...args, '--part-of', 'rcm', '--url', 'https://example.org/', '--yes']);
  expect(status).toBe(0);
  expect(changedIn('content/organizations/instituto-ficticio.yaml', before)).toEqual([
    '+ # yaml-language-server: $schema=../../src/schemas/json/organizations.json',
    '+ name: { es: Instituto Ficticio, en: Fictional Institute }',
    '+ partOf: rcm',
    '+ country: GT',
    '+ url: https://example.org/',
  ]);
  expect(problems()).toEqual([]);
  expect(
    (await edit([...args.slice(0, 3), ...args.slice(3, 5), '--country', 'Guatemala', '--id', 'x'])).said,
  ).toContain('--country: ');
});

describe('the site is taken over', () => {
  it('by a new host, at its address, with whom to ask and another link', async () => {
    const before = filesNow();
    const { status } = await edit([
      ...['takeover', ...NEW_HOST, '--url', 'https://ministry.example/site/', '--contact-email', 'a@ministry.example'],
      ...['--link', 'Ministerio ficticio | Fictional ministry | https://ministry.example/ | es', '--yes'],
    ]);
    expect(status).toBe(0);
    const lines = changedSince(before);
    expect(lines.filter((line) => line.startsWith('content/site.yaml'))).toEqual(
      [
        '- url: https://micrositio.example/',
        '- host: ppt-mexico-2021',
        '- # Contact: pending. When there is one, add',
        '- # contact:',
        '- #   label: { es: …, en: … }',
        '- #   email: …',
        '+ url: https://ministry.example/site/',
        '+ host: instituto-ficticio',
        '+ contact:',
        '+   label: { es: Escríbenos, en: Write to us }',
        '+   email: a@ministry.example',
        '+   - label: { es: Ministerio ficticio, en: Fictional ministry }',
        '+     url: https://ministry.example/',
        '+     language: es',
      ].map((line) => `content/site.yaml ${line}`),
    );
    expect(lines).toContain(
      'content/organizations/instituto-ficticio.yaml + name: { es: Instituto Ficticio, en: Fictional Institute }',
    );
    expect(problems()).toEqual([]);
  });

  it('by a body that is known, with other links in place of those there', async () => {
    const { status } = await edit([
      'takeover',
      '--host',
      'iom',
      '--drop-links',
      '--link',
      'A|B|https://example.org/',
      '--yes',
    ]);
    expect(status).toBe(0);
    const text = readFileSync(pathOf('site.yaml'), 'utf8');
    expect(text).toContain('host: iom\n');
    expect(text).toMatch(/links:\n {2}- label: \{ es: A, en: B \}\n {4}url: https:\/\/example.org\/\n$/);
    expect(problems()).toEqual([]);
  });

  it('by somebody at a terminal who leaves the rest as it is', async () => {
    const before = filesNow();
    expect((await edit(['takeover'], someone([['At what address', 'https://ministry.example/']]))).status).toBe(0);
    expect(changedIn('content/site.yaml', before)).toEqual([
      '- url: https://micrositio.example/',
      '+ url: https://ministry.example/',
    ]);
  });

  it.each([
    ['an address that is no site', ['--url', 'http://ministry.example/'], '--url: Write a whole address'],
    ['a link without its English', ['--link', 'Uno | https://example.org/'], 'a link in the footer'],
    ['an address that is no e-mail', ['--contact-email', 'nadie'], '--contact-email: Write an e-mail'],
    ['a new host without a name', ['--host', 'new'], '--host-name-es is missing'],
    ['nothing to change', [], 'You named nothing to change.'],
  ])('not with %s', async (_, args, words) => {
    const before = filesNow();
    const { status, said } = await edit(['takeover', ...args, '--yes']);
    expect(said).toContain(words);
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });
});
