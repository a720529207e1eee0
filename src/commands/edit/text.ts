import { fold } from '../../domain/fold.ts';
import { type Lang, LANGS, type Localized } from '../../domain/locale.ts';
import type { ContentEntry, Kind } from '../../rules/content.ts';
import { YAML_KINDS } from '../../rules/editor-schemas.ts';
import { type DataPath, fieldName } from '../../rules/finding.ts';
import { bilingualsIn } from '../../rules/texts.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Desk, Errand, Outcome, Place } from './errand.ts';
import { PUBLISH } from './told.ts';
import { setIn } from './yaml-edit.ts';

/** A text in both languages, and where it is written. */
interface Field {
  readonly file: string;
  readonly line: number;
  readonly path: DataPath;
  readonly text: Localized;
}

/** Where words alone do not say which text is meant. */
const SEVERAL: Localized = { es: 'si varios textos las dicen', en: 'where several texts say them' };

/** How many texts are offered to choose from. */
const OFFERED = 40;

/** Other words for a text that stands in both languages. */
export const text: Errand = {
  name: 'text',
  title: { es: 'Cambiar un texto en los dos idiomas', en: 'Change a text in both languages' },
  example: '--find "Cierre de sesión" --es "Cierre de la sesión" --en "Closing of the session" --yes',
  flags: [
    {
      name: 'find',
      value: { es: 'palabras', en: 'words' },
      about: {
        es: 'palabras del texto de ahora, en español o en inglés; si son de la prosa (note/), la orden dice dónde están, no escribe nada y termina con estado 1',
        en: 'words of the text as it is, in Spanish or English; of prose (note/), the command says where they are, writes nothing and ends with status 1',
      },
      required: true,
    },
    {
      name: 'file',
      value: { es: 'archivo', en: 'file' },
      about: { es: 'el archivo en que está', en: 'the file it is in' },
      required: SEVERAL,
    },
    {
      name: 'field',
      value: { es: 'campo', en: 'field' },
      about: { es: 'el campo, como session.items[0].title', en: 'the field, for example session.items[0].title' },
      required: SEVERAL,
    },
    {
      name: 'es',
      value: { es: 'texto', en: 'text' },
      about: { es: 'el texto nuevo, en español', en: 'the new text, in Spanish' },
      required: { es: 'si no cambia el inglés', en: 'where the English does not change' },
    },
    {
      name: 'en',
      value: { es: 'texto', en: 'text' },
      about: { es: 'el texto nuevo, en inglés', en: 'the new text, in English' },
      required: { es: 'si no cambia el español', en: 'where the Spanish does not change' },
    },
  ],
  plan,
};

async function plan(desk: Desk): Promise<Outcome> {
  const { ask, content, draft } = desk;
  const words = await ask.text('find', {
    ask: { es: 'Unas palabras del texto de ahora', en: 'Some words of the text as it is' },
  });
  const isNamed = ({ file, path }: Pick<Field, 'file' | 'path'>) =>
    (ask.given('file') ?? file) === file && (ask.given('field') ?? fieldName(path)) === fieldName(path);
  const fields = fieldsOf(content).filter((field) => isNamed(field) && isSaid(field.text, words));
  const prose = proseOf(content, words);
  if (fields.length === 0 && prose.length > 0) {
    return {
      review: prose,
      next: [
        {
          es: 'Es prosa: abre esos archivos y cambia las líneas, en los dos idiomas.',
          en: 'It is prose: open those files and change the lines, in both languages.',
        },
        {
          es: 'Después, «npm run check:content» dice si todo está bien.',
          en: 'After that, “npm run check:content” tells whether all is right.',
        },
      ],
    };
  }
  const field = await chosen(desk, words, fields);
  const next = {
    es: await ask.text('es', { ask: { es: 'En español', en: 'In Spanish' }, initial: field.text.es }),
    en: await ask.text('en', { ask: { es: 'En inglés', en: 'In English' }, initial: field.text.en }),
  };
  const changed = LANGS.filter((lang) => next[lang] !== field.text[lang]);
  for (const lang of changed) draft.edit(field.file, (yaml) => setIn(yaml, [...field.path, lang], next[lang]));
  if (changed.length === 0) throw new Refusal({ es: 'El texto ya dice eso.', en: 'The text says that already.' });
  const [left] = LANGS.filter((lang) => !changed.includes(lang));
  return { next: [...(left ? [leftOf(left, field.text[left])] : []), PUBLISH] };
}

/** What is told of the language in which a text stays as it was. */
const leftOf = (lang: Lang, words: string): Localized => ({
  es: `${lang === 'es' ? 'El español' : 'El inglés'} no cambió: «${words}». Si ya no dice lo mismo, cámbialo también.`,
  en: `The ${lang === 'es' ? 'Spanish' : 'English'} did not change: “${words}”. If it no longer says the same, change it too.`,
});

/** Every text in both languages that a YAML file has. */
function fieldsOf(content: Desk['content']): readonly Field[] {
  const entries = YAML_KINDS.flatMap((kind): readonly ContentEntry<Kind>[] => content[kind]);
  return entries.flatMap(({ file, data, lineOf }) =>
    bilingualsIn(data).map(({ path, text: own }) => ({ file, path, text: own, line: lineOf([...path, 'es']) })),
  );
}

const isSaid = ({ es, en }: Localized, words: string) => [es, en].some((one) => fold(one).includes(fold(words)));

/** The lines of prose that say some words, with the same section in the other language. */
function proseOf({ note }: Desk['content'], words: string): readonly Place[] {
  const said = note.flatMap((entry) => {
    const title = fold(entry.data.title).includes(fold(words))
      ? [{ line: entry.lineOf(['title']), text: entry.data.title }]
      : [];
    const lines = [...title, ...entry.prose.filter((one) => fold(one.text).includes(fold(words)))];
    return lines.map(({ line, text: own }): Place & { id: string } => ({
      id: entry.id,
      file: entry.file,
      line,
      text: own,
    }));
  });
  const others = said.flatMap(({ id, line }) => {
    const lang = id.split('/')[1] === 'es' ? 'en' : 'es';
    const other = note.find((entry) => entry.id === id.replace(/\/(?:es|en)\//, `/${lang}/`));
    if (!other || said.some((one) => one.id === other.id)) return [];
    const same = other.prose.find((one) => one.line === line);
    return [{ file: other.file, line: same?.line ?? 1, text: same?.text ?? other.data.title }];
  });
  return [...said.map(({ file, line, text: own }) => ({ file, line, text: own })), ...others];
}

async function chosen({ ask }: Desk, words: string, fields: readonly Field[]): Promise<Field> {
  const exact = fields.filter(({ text: { es, en } }) => [es, en].some((one) => fold(one) === fold(words)));
  const [only, ...others] = exact.length === 1 ? exact : fields;
  if (!only) throw new Refusal({ es: `Ningún texto dice «${words}».`, en: `No text says “${words}”.` });
  if (others.length === 0) return only;
  if (!ask.canAsk || fields.length > OFFERED) {
    const list = fields
      .slice(0, OFFERED)
      .map(({ file, line, path }) => `  ${file}:${String(line)} --field "${fieldName(path)}"`);
    throw new Refusal({
      es: `${String(fields.length)} textos lo dicen. Escribe más palabras, o di cuál con --file y --field:\n${list.join('\n')}`,
      en: `${String(fields.length)} texts say so. Write more words, or say which with --file and --field:\n${list.join('\n')}`,
    });
  }
  const index = await ask.choose('which', {
    ask: { es: '¿Cuál?', en: 'Which one?' },
    choices: fields.map(({ file, line, text: own }, place) => ({
      value: String(place),
      label: own,
      hint: `${file}:${String(line)}`,
    })),
  });
  return fields[Number(index)] ?? only;
}
