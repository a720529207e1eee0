import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { personNumber } from '../../src/formats/schedule-xml.ts';
import { readContent } from '../../src/loaders/content.ts';
import { kindOf } from '../../src/loaders/files.ts';
import { editorSchema, schemaLine } from '../../src/rules/editor-schemas.ts';
import { HOST_CONTENT } from '../host.ts';

describe('the content of the host', () => {
  it('has no problem', () => {
    expect(readContent(HOST_CONTENT).site).toHaveLength(1);
  });

  it('is accepted by the JSON Schemas that editors’ programs hold it against, and names none but its own', () => {
    const ajv = new Ajv({ strictTypes: false, formats: { email: true } });
    const faults = globSync('**/*.yaml', { cwd: HOST_CONTENT }).flatMap((name) => {
      const path = name.replaceAll('\\', '/');
      const kind = kindOf(path)?.kind;
      if (kind === undefined) return [];
      const written = readFileSync(join(HOST_CONTENT, name), 'utf8');
      const named = written.split('\n').filter((line) => line.includes('yaml-language-server'));
      return [
        ...(ajv.validate(editorSchema(kind), parse(written)) ? [] : [`${path}: ${ajv.errorsText()}`]),
        ...named
          .filter((line) => line.trimEnd() !== schemaLine(kind, `content/${path}`))
          .map((line) => `${path}: ${line}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('has people with a number each in the schedule, and never the same one for two', () => {
    const ids = readContent(HOST_CONTENT).people.map(({ id }) => id);
    expect(Object.values(Object.groupBy(ids, personNumber)).filter((alike) => (alike?.length ?? 0) > 1)).toEqual([]);
  });
});
