import { mkdtempSync, readdirSync, readFileSync, rmSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { readContent } from '../../src/loaders/content.ts';
import { writeArchive } from '../bench/generator.ts';

const real = fileURLToPath(new URL('../../content', import.meta.url));
const folders: string[] = [];

function archive(seed: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  folders.push(folder);
  cpSync(real, folder, { recursive: true });
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
  const before = readContent(real);
  const after = readContent(archive(1));
  const sessions = ({ agenda }: typeof after) => agenda.filter(({ data }) => data.session).length;
  expect(sessions(after) - sessions(before)).toBe(20);
  expect(after.note.length).toBeGreaterThan(before.note.length);
});

it('the same seed writes the same editions, another seed others', () => {
  const first = filesIn(archive(7));
  expect(filesIn(archive(7))).toEqual(first);
  expect(filesIn(archive(8))).not.toEqual(first);
});
