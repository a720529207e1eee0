import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { readContent } from '../../src/loaders/content.ts';
import type { Readings } from '../../src/loaders/source.ts';
import type { Content } from '../../src/rules/content.ts';
import { ContentError, type Finding } from '../../src/rules/finding.ts';
import { contentWarnings } from '../../src/rules/integrity.ts';
import { copyContent } from '../builds/copy.ts';
import { restore, type Tree, treeIn } from './restored.ts';

let site = '';

/** Gives each test of a file a copy of the frozen content, to be broken: it is whole again before the next one. */
export function breakContent(): void {
  let whole: Tree;

  beforeAll(() => {
    site = mkdtempSync(join(tmpdir(), 'site-'));
    copyContent(site);
    whole = treeIn(site);
  });

  beforeEach(() => {
    restore(site, whole);
  });

  afterAll(() => {
    rmSync(site, { recursive: true, force: true });
  });
}

/** What files were read to: of a copy, few are other than in the one before. */
export const readings: Readings = new Map();

/** The content of the copy. */
export const readCopy = (): Content => readContent(pathOf(''), { readings });

/** Where a file of the copy is. */
export function pathOf(file: string): string {
  return join(site, 'content', file);
}

/** Writes a file of the copy. */
export function write(file: string, text: string): void {
  writeInto(pathOf(file), text);
}

/** Puts a file of some bytes where the copy publishes files as they are: `documents/a.pdf`; `start` is what they begin with. */
export function publish(file: string, bytes: number, start = ''): void {
  const data = Buffer.alloc(bytes);
  data.write(start, 'latin1');
  writeInto(join(site, 'public', file), data);
}

/** Writes a file where the copy publishes files as they are. */
export function publishData(file: string, data: string | Buffer): void {
  writeInto(join(site, 'public', file), data);
}

/** Puts a symbolic link to `target` in place of a file of the copy, named from its root: `public/a.pdf`. */
export function putLink(file: string, target: string): void {
  const path = join(site, file);
  rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

function writeInto(path: string, data: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}

/** Replaces the first occurrence of `from` in a file of the copy, and says on which line it stood. */
export function edit(file: string, from: string, to: string): number {
  const path = pathOf(file);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} does not contain ${JSON.stringify(from)}`);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
  return text.slice(0, at).split('\n').length;
}

/** A finding as it is told in English, by its line: what is refused is compared without its column. */
interface Problem extends Omit<Finding, 'column' | 'wrong' | 'fix'> {
  readonly wrong: string;
  readonly fix: string;
}

const inEnglish = ({ file, line, field, wrong, fix }: Finding): Problem => ({
  file,
  line,
  field,
  wrong: wrong.en,
  fix: fix.en,
});

/** Every problem that the copy has. */
export function problems(): readonly Problem[] {
  try {
    readCopy();
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.findings.map(inEnglish);
  }
}

/** Every warning that the copy gives, on the clock of a machine that stands at `now`. */
export function warnings(now: string): readonly Problem[] {
  return contentWarnings(readCopy(), new Date(now))
    .filter(({ file }) => file !== 'content/site.yaml')
    .map(inEnglish);
}

/** The one problem that the copy has. */
export function problem(): Problem {
  const [only, ...others] = problems();
  if (!only || others.length > 0)
    throw new Error(`expected one problem, got ${JSON.stringify([only, ...others], null, 1)}`);
  return only;
}
