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
        '- # Contacto: pendiente. Cuando lo haya, agrega: / Contact: pending. When there is one, add:',
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

  it('with what it says of privacy and of security, which may change later', async () => {
    const before = filesNow();
    const link = ['--privacy-link', 'Aviso | Notice | https://ministry.example/privacy'];
    const privacy = ['--privacy-es', 'No guarda nada.', '--privacy-en', 'It keeps nothing.', ...link];
    const security = ['--security-contact', 'security@ministry.example', '--security-expires', '2027-06-30'];
    expect((await edit(['takeover', ...privacy, ...security, '--yes'])).status).toBe(0);
    expect(changedIn('content/site.yaml', before)).toEqual([
      '+ privacy:',
      '+   text: { es: No guarda nada., en: It keeps nothing. }',
      '+   link:',
      '+     label: { es: Aviso, en: Notice }',
      '+     url: https://ministry.example/privacy',
      '+ security: { contact: security@ministry.example, expires: 2027-06-30 }',
    ]);
    expect(problems()).toEqual([]);
    const between = filesNow();
    expect((await edit(['takeover', '--security-expires', '2027-12-30', '--yes'])).status).toBe(0);
    expect(changedIn('content/site.yaml', between)).toEqual([
      '- security: { contact: security@ministry.example, expires: 2027-06-30 }',
      '+ security: { contact: security@ministry.example, expires: 2027-12-30 }',
    ]);
    const person = someone([['At what address', 'https://ministry.example/']]);
    expect((await edit(['takeover'], person)).status).toBe(0);
    const kept = person.asked.filter((question) => question.includes('Enter leaves what is there'));
    expect(kept.map((question) => question.split(' ')[0])).toEqual(['What', 'Your', 'Whom']);
    expect(person.asked.join()).toContain('E-mail address for questions (Enter if there is none yet)');
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
    ['a link without its English', ['--link', 'Uno | https://example.org/'], 'Write “texto | text'],
    ['privacy in one language', ['--privacy-es', 'Nada.'], '--privacy-en is missing'],
    ['a notice that is no link', ['--privacy-link', 'https://example.org/'], '--privacy-link: Write “texto | text'],
    ['no address to tell of flaws', ['--security-contact', 'nadie'], '--security-contact: Write an e-mail'],
    ['a flaw without its day', ['--security-contact', 'a@ministry.example'], '--security-expires is missing'],
    ['a day without whom to tell', ['--security-expires', '2027-06-30'], '--security-contact is missing'],
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
