import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readContent } from '../../src/loaders/content.ts';
import { isEditionYear } from '../../src/loaders/files.ts';
import { writeArchive } from '../bench/generator.ts';
import { copyContent } from '../builds/copy.ts';

const folders: string[] = [];

/** A folder with a copy of the frozen content, and its content folder. */
function contentFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  folders.push(folder);
  copyContent(folder);
  return join(folder, 'content');
}

function archive(seed: number): string {
  const folder = contentFolder();
  writeArchive(folder, 20, seed);
  return folder;
}

/** Every synthetic file with its text. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

it('the synthetic editions of the bench pass every schema and rule, as many sessions as were asked for', () => {
  const before = readContent(contentFolder());
  const after = readContent(archive(1));
  const sessions = ({ agenda }: typeof after) => agenda.filter(({ data }) => data.session).length;
  expect(sessions(after) - sessions(before)).toBe(20);
  expect(after.note.length).toBeGreaterThan(before.note.length);
});

it('the years of as many editions as the bench may ask for are years that an edition can be of', () => {
  const years = Array.from({ length: 1200 }, (_, index) => String(2036 + index));
  expect(years.filter((year) => !isEditionYear(year))).toEqual([]);
});

it('the same seed writes the same editions, another seed others', () => {
  const first = filesIn(archive(7));
  expect(filesIn(archive(7))).toEqual(first);
  expect(filesIn(archive(8))).not.toEqual(first);
});
