// Writes the JSON Schemas by which an editor's program completes and explains the YAML files of the content.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { editorSchema, schemaFile, YAML_KINDS } from '../rules/editor-schemas.ts';
import { ROOT } from './root.ts';
import { failureText } from './terminal/failure.ts';

const path = (file: string) => join(ROOT, file);

const folder = dirname(path(schemaFile('site')));
try {
  mkdirSync(folder, { recursive: true });
  for (const kind of YAML_KINDS) {
    writeFileSync(path(schemaFile(kind)), `${JSON.stringify(editorSchema(kind), null, 2)}\n`);
  }
  const written = new Set(YAML_KINDS.map((kind) => basename(schemaFile(kind))));
  for (const name of readdirSync(folder)) if (!written.has(name)) rmSync(join(folder, name), { recursive: true });
} catch (error) {
  console.error(failureText(error));
  process.exitCode = 1;
}
