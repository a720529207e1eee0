import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { readSource } from '../../src/loaders/source.ts';
import type { Said } from '../../src/rules/finding.ts';

/** A file of the content by itself, read with a schema. */
export function readFile<Schema extends z.ZodType>(name: string, text: string | Buffer, schema: Schema) {
  const folder = mkdtempSync(join(tmpdir(), 'file-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, text);
    return readSource(path, `content/${name}`, schema);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that is wrong with a file of the content by itself, as it is told in English and in Spanish. */
export function toldOf(name: string, text: string | Buffer, schema: z.ZodType) {
  const reading = readFile(name, text, schema);
  if (!('findings' in reading)) return [];
  return reading.findings.map(({ line, field, wrong, fix }) => ({
    line,
    field,
    wrong: inEnglish(wrong),
    fix: inEnglish(fix),
    es: wrong.es,
  }));
}

const inEnglish = (said: Said) => said.en;
