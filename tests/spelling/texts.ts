import { globSync, readFileSync } from 'node:fs';
import type { Lang } from '../../src/domain/locale.ts';
import { en } from '../../src/i18n/strings.en.ts';
import { es } from '../../src/i18n/strings.es.ts';
import { type Content, type ContentEntry, type Kind, KINDS } from '../../src/rules/content.ts';
import type { Text } from './misspelt.ts';
import { fieldsOf } from './fields.ts';

/** The headings of the README below which it is in Spanish, each until the next heading of its level or a higher one. */
const SPANISH = ['### Para quien edita', '### Qué funciona dónde', '## Para publicar'];
const ENDS_SPANISH = /^#{1,3} /;

/** The strings of the interface, each at the line of its key. */
export function interfaceTexts(): readonly Text[] {
  return Object.entries({ es, en }).flatMap(([lang, strings]) => {
    const file = `src/i18n/strings.${lang}.ts`;
    const lines = readFileSync(file, 'utf8').split('\n');
    return Object.entries(strings).map(([key, text]) => ({
      file,
      line: lines.findIndex((line) => line.trimStart().startsWith(`'${key}':`)) + 1,
      lang: lang as Lang,
      text,
    }));
  });
}

/** What the fields of the content's files are explained by, each at its first line of a JSON Schema, in both languages. */
export function schemaTexts(file: string, schema: string): readonly Text[] {
  const told = new Set<string>();
  return schema.split('\n').flatMap((written, index) => {
    const [, description] = /^ *"description": (".*"),?$/.exec(written) ?? [];
    if (description === undefined || told.has(description)) return [];
    told.add(description);
    const [es = '', en = ''] = (JSON.parse(description) as string).split('\n\n');
    return [
      { file, line: index + 1, lang: 'es' as const, text: es },
      { file, line: index + 1, lang: 'en' as const, text: en },
    ];
  });
}

/** A README, a text for each stretch of one language. */
export function readmeTexts(file: string, readme: string): readonly Text[] {
  const stretches: { line: number; lang: Lang; lines: string[] }[] = [{ line: 1, lang: 'en', lines: [] }];
  for (const [index, line] of readme.split('\n').entries()) {
    const before = stretches.at(-1)?.lang ?? 'en';
    const lang = SPANISH.includes(line) ? 'es' : ENDS_SPANISH.test(line) ? 'en' : before;
    if (lang !== before) stretches.push({ line: index + 1, lang, lines: [] });
    stretches.at(-1)?.lines.push(line);
  }
  return stretches.map(({ line, lang, lines }) => ({ file, line, lang, text: lines.join('\n') }));
}

/** What hosts read beside their settings: a file a language, which its name ends with. */
export function hostingTexts(): readonly Text[] {
  return globSync('src/hosting/*.{es,en}.md').map((file) => ({
    file,
    line: 1,
    lang: file.endsWith('.es.md') ? 'es' : 'en',
    text: readFileSync(file, 'utf8'),
  }));
}

/** What editors wrote: texts in both languages, titles in a language of their own, and prose. */
export function contentTexts(content: Content): readonly Text[] {
  const entries = KINDS.flatMap<ContentEntry<Kind>>((kind) => content[kind]);
  return [...entries.flatMap(yamlTexts), ...content.note.flatMap(noteTexts)];
}

function yamlTexts({ file, data, lineOf }: ContentEntry<Kind>): readonly Text[] {
  // The words of an address have no accents.
  const spelt = fieldsOf(data).filter(({ path }) => path.at(-1) !== 'slug');
  return spelt.flatMap(({ path, value }) =>
    writtenIn(value).map(({ key, lang, text }) => ({ file, line: lineOf([...path, key]), lang, text })),
  );
}

/** The texts of a field, each with its key: one a language, or one that names its own. */
function writtenIn(field: unknown): readonly { key: string; lang: Lang; text: string }[] {
  const { text, lang: own, es, en } = (field ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof text === 'string' && (own === 'es' || own === 'en')) return [{ key: 'text', lang: own, text }];
  // What is the same in both languages is a name.
  if (typeof es !== 'string' || typeof en !== 'string' || es === en) return [];
  return [
    { key: 'es', lang: 'es', text: es },
    { key: 'en', lang: 'en', text: en },
  ];
}

function noteTexts({ id, file, data, lineOf, prose }: ContentEntry<'note'>): readonly Text[] {
  const lang = id.split('/')[1] as Lang;
  return [
    { file, line: lineOf(['title']), lang, text: data.title },
    { file, line: prose[0]?.line ?? 1, lang, text: prose.map(({ text }) => text).join('\n') },
  ];
}
