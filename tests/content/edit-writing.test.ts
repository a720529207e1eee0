import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftIn } from '../../src/commands/edit/draft.ts';
import { Refusal } from '../../src/commands/terminal/refusal.ts';
import { ERRANDS } from '../../src/commands/edit/errands.ts';
import { writeAll } from '../../src/commands/edit/write.ts';
import { filled } from '../filled.ts';
import { breakContent, edit as breakFile, write } from './broken.ts';
import { changedSince, edit, filesNow, root, someone } from './edit-copy.ts';

breakContent();

/** A draft with a file changed, one new in a folder that is new too, and one renamed. */
function draft() {
  const own = draftIn(root());
  own.edit('content/site.yaml', (text) => `${text}# one more line\n`);
  own.write('content/editions/2027/new.yaml', 'new: yes\n');
  own.rename('content/people/rudi-maxwald.yaml', 'content/people/someone-else.yaml');
  return own.changes();
}

describe('files are written', () => {
  it('all of them', () => {
    const before = filesNow();
    writeAll(root(), draft());
    const after = filesNow();
    expect(after.get('content/editions/2027/new.yaml')).toBe('new: yes\n');
    expect(after.get('content/people/someone-else.yaml')).toBe(before.get('content/people/rudi-maxwald.yaml'));
    expect([...after.keys()].filter((file) => file.endsWith('~'))).toEqual([]);
    expect(after.size).toBe(before.size + 1);
  });

  it.each([0, 1, 2])('or none, where the machine fails at one of them (%i)', (failing) => {
    const before = filesNow();
    let count = 0;
    const put = (from: string, to: string) => {
      if (count++ === failing) throw new Error('ENOSPC: no space left on device');
      renameSync(from, to);
    };
    expect(() => {
      writeAll(root(), draft(), put);
    }).toThrow(Refusal);
    expect(changedSince(before)).toEqual([]);
    expect([...filesNow().keys()]).toEqual([...before.keys()]);
  });

  it('or none, where somebody else has changed or removed one meanwhile', () => {
    const changes = draft();
    write('site.yaml', 'somebody: else\n');
    const before = filesNow();
    expect(() => {
      writeAll(root(), changes);
    }).toThrow(/cambió mientras tanto|has changed meanwhile/);
    rmSync(join(root(), 'content/site.yaml'));
    expect(() => {
      writeAll(root(), changes);
    }).toThrow(/cambió mientras tanto|has changed meanwhile/);
    expect([...filesNow().keys()]).toEqual([...before.keys()].filter((file) => file !== 'content/site.yaml'));
  });
});

describe('nothing is written', () => {
  const MOVE = ['move', '--edition', '2021', '--session', '1', '--item', 's1-7', '--end', '11:10'];

  it('where nobody says yes', async () => {
    const before = filesNow();
    const { status, said } = await edit(MOVE);
    expect(said).toContain('add --yes to write it');
    expect(said).toContain('+       end: 11:10');
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });

  it('where the content would break a rule, and the rule says why', async () => {
    const before = filesNow();
    const { status, said } = await edit([
      'person',
      ...['--name', 'Ana Ficticia', '--organization', 'iom', '--id', 'page-2', '--yes'],
    ]);
    expect(said).toContain('with this change the content would have mistakes');
    expect(said).toContain('content/people/page-2.yaml');
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });

  it('into content that has mistakes already', async () => {
    breakFile('site.yaml', 'host: ppt-mexico-2021', 'host: nobody');
    const before = filesNow();
    const { status, said } = await edit([...MOVE, '--yes']);
    expect(said).toContain('has mistakes already');
    expect(said).toContain('content/site.yaml:');
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });

  it.each([
    ['an errand that there is not', ['recordin'], 'Did you mean recording?'],
    ['no errand', [], 'Say what you want to do: recording,'],
    ['a flag that there is not', ['recording', '--sesion', '1'], 'Did you mean --session?'],
    ['a flag of another errand', ['withdraw', '--url', 'x'], 'There is no --url.'],
    ['a flag without its value', ['withdraw', '--edition', '--yes'], 'Something is missing after --edition'],
    ['a value after a flag that has none', ['withdraw', '--yes=no'], '--yes takes no value'],
    ['a flag twice', ['withdraw', '--item', 'a', '--item', 'b'], '--item is written twice'],
    ['words without quotation marks', ['text', '--find', 'a', 'b'], '“b” is not understood'],
    ['no flags', ['recording'], '--duration: how long it is'],
    ['a moment that is none', [...MOVE, '--at', 'ayer'], '--at cannot be “ayer”'],
    [
      'an edition that there is not',
      ['withdraw', '--edition', '1999', '--session', '1', '--item', 's1-1'],
      'Write one of: 2021, 2020',
    ],
  ])('for %s', async (_, args, words) => {
    const before = filesNow();
    const { status, said } = await edit(args);
    expect(said).toContain(words);
    expect(status).toBe(1);
    expect(changedSince(before)).toEqual([]);
  });
});

describe('help', () => {
  it.each(['es', 'en'])('names every errand and every flag (%s)', async (lang) => {
    const all = await edit(['--help', '--lang', lang]);
    expect(all.status).toBe(0);
    for (const { name, title, flags } of filled(ERRANDS)) {
      expect(all.said).toContain(`npm run edit -- ${name}`);
      expect(all.said).toContain(lang === 'es' ? title.es : title.en);
      const own = await edit([name, '--help', '--lang', lang]);
      for (const flag of filled(flags)) expect(own.said).toContain(`--${flag.name}`);
    }
  });
});

describe('help says of a flag that it is needed', () => {
  it.each([
    ['move --session 1 --edition 2021 --start 09:05', 'item'],
    ['move --session 1 --edition 2021 --item s1-7', 'start'],
    ['move --session 1 --edition 2021 --item s1-7 --end 11:10 --note-es a', 'note-en'],
    ['body --name-es a --name-en b --acronym-es c', 'acronym-en'],
    ['body --name-es a --name-en b --acronym-en c', 'acronym-es'],
    ['person --name a --organization iom --role-es b', 'role-en'],
    ['document --edition 2021 --id new --from https://example.org/a --language es', 'kind'],
    ['document --edition 2021 --id new --from https://example.org/a --language es --kind other', 'title-es'],
    ['document --edition 2021 --id new --from https://example.org/a --language es --item s1-1', 'session'],
    ['milestone --edition 2021 --step step-nomination', 'state'],
    ['milestone --edition 2021 --step step-nomination --state open', 'url'],
    ['takeover --host new', 'host-name-es'],
  ])('where a command lacks it: %s', async (command, flag) => {
    const args = command.split(' ');
    expect((await edit([...args, '--yes'])).said).toMatch(new RegExp(`--${flag}(?: is missing|,)`));
    const help = (await edit([args[0] ?? '', '--help'])).said;
    expect(help).toMatch(new RegExp(`^ +--${flag} .*\\(needed `, 'm'));
  });
});

it('somebody chooses an errand, and may leave there', async () => {
  const before = filesNow();
  expect((await edit([], someone([], 0))).said).toContain('Nothing was changed.');
  const person = someone([['What do you want to do', 'withdraw']], 2);
  expect((await edit([], person)).status).toBe(1);
  expect(person.asked).toEqual(['What do you want to do?', 'Of which edition?', 'Which session?']);
  expect(changedSince(before)).toEqual([]);
});
