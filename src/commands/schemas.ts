// Writes the JSON Schemas by which an editor's program completes and explains the YAML files of the content.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorSchema, schemaFile, YAML_KINDS } from '../rules/editor-schemas.ts';

const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

rmSync(dirname(path(schemaFile('site'))), { recursive: true, force: true });
for (const kind of YAML_KINDS) {
  const file = path(schemaFile(kind));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(editorSchema(kind), null, 2)}\n`);
}
