import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kindOf } from '../../src/loaders/files.ts';
import { editorSchema, schemaFile, schemaLine, YAML_KINDS } from '../../src/rules/editor-schemas.ts';
import { FROZEN_CONTENT, PROJECT } from '../builds/copy.ts';
import { filled } from '../filled.ts';

/** What of a JSON Schema these tests look at. */
interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const read = (file: string) => readFileSync(file, 'utf8');

const FOLDERS = [
  FROZEN_CONTENT,
  ...globSync('tests/fixtures/{content,host/content,editions/*/content}', { cwd: PROJECT }).map((folder) =>
    join(PROJECT, folder),
  ),
];

/** The YAML files of the fixtures, each with its kind. */
const files = FOLDERS.flatMap((folder) =>
  globSync('**/*.yaml', { cwd: folder }).flatMap((name) => {
    const kind = kindOf(name.replaceAll('\\', '/'))?.kind;
    return kind ? [{ file: join(folder, name), kind, text: read(join(folder, name)) }] : [];
  }),
);

const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true, formats: { email: true } });

/** A schema and all that it is made of, each with the fields that lead to it. */
const partsOf = (schema: Schema, path = ''): readonly (readonly [path: string, schema: Schema])[] => [
  [path, schema],
  ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => partsOf(inner, `${path}.${name}`)),
  ...[schema.items ?? [], schema.anyOf ?? [], schema.oneOf ?? []].flat().flatMap((inner) => partsOf(inner, path)),
];

describe.each(YAML_KINDS)('the JSON Schema of %s', (kind) => {
  const written = JSON.parse(read(schemaFile(kind))) as Schema;

  it('is the one that its Zod schema makes: «npm run schemas» writes it anew', () => {
    expect(read(schemaFile(kind))).toBe(`${JSON.stringify(editorSchema(kind), null, 2)}\n`);
  });

  it('explains every field, at any depth, in Spanish and in English', () => {
    const fields = partsOf(written).flatMap(([path, { properties = {} }]) =>
      Object.entries(properties).map(([name, { description = '' }]) => ({ field: `${path}.${name}`, description })),
    );
    expect(filled(fields).filter(({ description }) => !/^[^\n]+\.\n\n[^\n]+\.$/.test(description))).toEqual([]);
  });

  it('accepts every such file of the fixtures', () => {
    const validate = ajv.compile(written);
    const wrong = filled(files.filter((file) => file.kind === kind)).flatMap(({ file, text }) =>
      validate(parse(text)) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`],
    );
    expect(wrong).toEqual([]);
  });

  it('refuses a field that it does not know, at any depth', () => {
    const open = partsOf(written).filter(([, part]) => part.properties && part.additionalProperties !== false);
    expect(open.map(([path]) => path)).toEqual([]);
    const [first] = filled(files.filter((file) => file.kind === kind));
    expect(ajv.validate(written, { ...(parse(first?.text ?? '') as object), nombre: 'x' })).toBe(false);
  });
});

describe('the line by which a program finds a schema', () => {
  it('leads from a file to it', () => {
    const file = 'content/editions/2021/agenda/2021-08-18.yaml';
    const [, path = ''] = /\$schema=(.*)$/.exec(schemaLine('agenda', file)) ?? [];
    expect(posix.join(posix.dirname(file), path)).toBe('src/schemas/json/agenda.json');
  });
});

describe('a form that an editor writes by mistake is told while they type', () => {
  const properties = (kind: (typeof YAML_KINDS)[number]) => partsOf(JSON.parse(read(schemaFile(kind))) as Schema);

  it.each([
    ['editions', '.title.es', ''],
    ['editions', '.timeZone', 'GMT-5'],
    ['editions', '.presidency', 'PPT México'],
    ['editions', '.dates.start', '16/08/2021'],
    ['agenda', '.session.items.start', '9am'],
    ['organizations', '.country', 'Guatemala'],
    ['site', '.links.url', 'http://example.org/'],
  ] as const)('%s%s: %s', (kind, field, value) => {
    const parts = filled(properties(kind).filter(([path]) => path === field));
    expect(parts.some(([, part]) => ajv.validate(part, value))).toBe(false);
  });
});
