import { z } from 'astro/zod';
import { type Kind, KINDS, SCHEMAS } from './content.ts';

/** The kinds of content that are written in YAML files of their own. */
export const YAML_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== 'note' && kind !== 'transcripts');

/** Where the JSON Schema of a kind stands, from the project's root. */
export function schemaFile(kind: Kind): string {
  return `src/schemas/json/${kind}.json`;
}

/**
 * The JSON Schema of the files of a kind as an editor writes them, by which their program completes and explains while they
 * type. Draft 7 is what those programs know best (yaml-language-server). It says the shape of a file and what its fields
 * mean; what no shape can say is for the check of the content.
 */
export function editorSchema(kind: Kind): object {
  return z.toJSONSchema(SCHEMAS[kind], { target: 'draft-07', io: 'input' });
}

/**
 * The first line of a YAML file, by which such a program finds its schema.
 * @param file path of the file from the project's root, `content/site.yaml`
 */
export function schemaLine(kind: Kind, file: string): string {
  return `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 1)}${schemaFile(kind)}`;
}
