import type { Kind } from '../../rules/content.ts';
import { schemaLine } from '../../rules/editor-schemas.ts';
import type { Draft } from './draft.ts';

/** Writes a file of the content that is not there yet, with the line by which an editor's program finds its schema. */
export function writeNew(draft: Draft, kind: Kind, file: string, yaml: string): void {
  draft.write(file, `${schemaLine(kind, file)}\n${yaml}\n`);
}
