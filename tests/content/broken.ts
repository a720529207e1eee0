import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { readContent } from '../../src/loaders/content.ts';
import { ContentError, type Finding } from '../../src/rules/finding.ts';

const real = fileURLToPath(new URL('../../content', import.meta.url));

let copy = '';

/** Gives each test of a file a copy of the real content, to be broken. */
export function breakContent(): void {
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync(real, copy, { recursive: true });
  });

  afterEach(() => {
    rmSync(copy, { recursive: true, force: true });
  });
}

/** Where a file of the copy is. */
export function pathOf(file: string): string {
  return join(copy, file);
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

/** Every problem that the copy has. */
export function problems(): readonly Finding[] {
  try {
    readContent(copy);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.findings;
    throw error;
  }
}

/** The one problem that the copy has. */
export function problem(): Finding {
  const [only, ...others] = problems();
  if (!only || others.length > 0)
    throw new Error(`expected one problem, got ${JSON.stringify([only, ...others], null, 1)}`);
  return only;
}
