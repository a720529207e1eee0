import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { DOCUMENT_KINDS, MATERIAL_KINDS } from '../../domain/document.ts';
import type { Localized } from '../../domain/locale.ts';
import type { DataPath } from '../../rules/finding.ts';
import { documentFile } from '../../schemas/fields.ts';
import { chooseEdition, chooseItem, chooseSession, EDITION, ITEM, SESSION } from './choosing.ts';
import { fileProblem, languageProblem, slugProblem, urlProblem } from './checks.ts';
import type { Desk, Errand, Outcome } from './errand.ts';
import { pathOf, slugOf } from './paths.ts';
import { PUBLISH, sentenceFlags } from './told.ts';
import { addIn, setIn } from './yaml-edit.ts';

const SOURCE: Localized = {
  es: 'un archivo de este equipo, o una dirección https://…',
  en: 'a file on this machine, or an address https://…',
};

/** Where it is not one of those that are pending. */
const NEW: Localized = { es: 'si no está entre los pendientes', en: 'where it is not one of the pending ones' };

const LABELS: Readonly<Record<(typeof DOCUMENT_KINDS)[number] | (typeof MATERIAL_KINDS)[number], Localized>> = {
  'official-note': { es: 'nota conceptual oficial', en: 'official concept note' },
  report: { es: 'informe', en: 'report' },
  slides: { es: 'presentación', en: 'slides' },
  handout: { es: 'material de apoyo', en: 'handout' },
  link: { es: 'enlace', en: 'link' },
  other: { es: 'otro', en: 'other' },
};

/** A document of an edition, or a material of a session or of one of its items. */
export const document: Errand = {
  name: 'document',
  title: { es: 'Agregar un documento o un material', en: 'Add a document, or a material' },
  example: '--edition 2021 --id report --from informe.pdf --language es --yes',
  flags: [
    EDITION,
    {
      ...SESSION,
      required: { es: 'con --item', en: 'with --item' },
      about: { es: 'la sesión, si es material de una', en: 'the session, where it is a material of one' },
    },
    {
      ...ITEM,
      required: false,
      about: { es: 'el punto, si es material de uno', en: 'the item, where it is a material of one' },
    },
    {
      name: 'id',
      value: { es: 'id', en: 'id' },
      about: {
        es: 'su identificador; con el de un documento pendiente, se publica ese',
        en: 'its id; that of a pending document publishes that one',
      },
      required: true,
    },
    { name: 'from', value: { es: 'archivo o dirección', en: 'file or address' }, about: SOURCE, required: true },
    {
      name: 'language',
      value: { es: 'idioma', en: 'language' },
      about: { es: 'el idioma en que está, como es', en: 'the language it is in, for example es' },
      required: true,
    },
    {
      name: 'kind',
      value: { es: 'tipo', en: 'kind' },
      about: {
        es: `qué es: ${DOCUMENT_KINDS.join(', ')}; de una sesión: ${MATERIAL_KINDS.join(', ')}`,
        en: `what it is: ${DOCUMENT_KINDS.join(', ')}; of a session: ${MATERIAL_KINDS.join(', ')}`,
      },
      required: NEW,
    },
    ...sentenceFlags('title', { es: 'su título', en: 'its title' }, NEW),
  ],
  plan,
};

/** A list of documents and where it stands. */
interface Shelf {
  readonly file: string;
  readonly path: DataPath;
  readonly documents: readonly { readonly id: string; readonly state: string; readonly title: Localized }[];
  readonly kinds: readonly (keyof typeof LABELS)[];
}

async function plan(desk: Desk): Promise<Outcome> {
  const { ask, draft, now } = desk;
  const shelf = await shelfOf(desk);
  const { file, path, documents } = shelf;
  const pending = await pendingOf(desk, shelf);
  const source = await ask.text('from', {
    ask: { es: `Arrastra o escribe ${SOURCE.es}`, en: `Drag or write ${SOURCE.en}` },
    check: sourceProblem,
  });
  const id =
    pending?.id ??
    (await ask.text('id', {
      ask: {
        es: 'Un nombre corto, en minúsculas, como informe',
        en: 'A short name, in lower case, for example report',
      },
      initial: suggestedId(source),
      check: (value) => idProblem(value, documents),
    }));
  const kind = pending ? undefined : await kindOf(desk, shelf);
  const title = pending ? undefined : await ask.both('title', { ask: { es: 'Su título', en: 'Its title' } });
  const language = await ask.text('language', {
    ask: { es: '¿En qué idioma está? (es, en, pt-BR…)', en: 'Which language is it in? (es, en, pt-BR…)' },
    initial: ask.canAsk ? 'es' : undefined,
    check: languageProblem,
  });
  const where = /^https:/i.test(source) ? { url: source } : { file: shelve(desk, pathOf(source)) };
  const published = { state: 'published', published: now, language, ...where };
  if (pending) {
    const own = [...path, documents.findIndex((one) => one.id === id)];
    for (const [field, value] of Object.entries(published)) {
      draft.edit(file, (yaml) =>
        setIn(yaml, [...own, field], value, [
          'id',
          'kind',
          'title',
          'authors',
          'month',
          'state',
          'published',
          'language',
        ]),
      );
    }
  } else draft.edit(file, (yaml) => addIn(yaml, path, { id, kind, title, ...published }));
  return { next: [PUBLISH] };
}

async function shelfOf(desk: Desk): Promise<Shelf> {
  const { ask } = desk;
  const edition = await chooseEdition(desk);
  const isOfSession =
    ask.given('session') !== undefined ||
    ask.given('item') !== undefined ||
    (ask.canAsk &&
      ask.given('id') === undefined &&
      (await ask.choose('scope', {
        ask: { es: '¿A qué pertenece?', en: 'What does it belong to?' },
        choices: [
          { value: 'edition', label: { es: 'A la edición', en: 'To the edition' } },
          { value: 'session', label: { es: 'A una sesión', en: 'To a session' } },
        ],
      })) === 'session');
  if (!isOfSession)
    return { file: edition.file, path: ['documents'], documents: edition.data.documents, kinds: DOCUMENT_KINDS };
  const entry = await chooseSession(desk, edition);
  const { day, session } = entry;
  const isOfItem =
    ask.given('item') !== undefined ||
    (session.items.length > 0 &&
      (await ask.confirm('of-item', {
        ask: { es: '¿A un punto de la sesión?', en: 'To an item of the session?' },
        initial: false,
      })));
  if (!isOfItem)
    return { file: day.file, path: ['session', 'materials'], documents: session.materials, kinds: MATERIAL_KINDS };
  const item = await chooseItem(desk, entry);
  return {
    file: day.file,
    path: ['session', 'items', session.items.indexOf(item), 'materials'],
    documents: item.materials,
    kinds: MATERIAL_KINDS,
  };
}

/** The pending document that is published now, where it is one of those. */
async function pendingOf({ ask }: Desk, { documents }: Shelf): Promise<{ readonly id: string } | undefined> {
  const pending = documents.filter(({ state }) => state === 'pending');
  const given = ask.given('id');
  if (given !== undefined || pending.length === 0 || !ask.canAsk) return pending.find(({ id }) => id === given);
  const id = await ask.choose('pending', {
    ask: { es: '¿Es uno de los pendientes?', en: 'Is it one of the pending ones?' },
    choices: [
      ...pending.map((one) => ({ value: one.id, label: one.title })),
      { value: '', label: { es: 'No, es otro', en: 'No, it is another' } },
    ],
  });
  return pending.find((one) => one.id === id);
}

async function kindOf({ ask }: Desk, { kinds }: Shelf) {
  return ask.choose('kind', {
    ask: { es: '¿Qué es?', en: 'What is it?' },
    choices: kinds.map((kind) => ({ value: kind, label: LABELS[kind] })),
  });
}

function idProblem(id: string, documents: readonly { readonly id: string }[]): Localized | undefined {
  const wrong = slugProblem(id);
  if (wrong) return wrong;
  if (!documents.some((one) => one.id === id)) return undefined;
  return { es: `Ya hay un documento «${id}».`, en: `There is a document “${id}” already.` };
}

const suggestedId = (source: string) => slugOf(basename(source, extname(source))) || undefined;

function sourceProblem(source: string): Localized | undefined {
  if (/^https?:/i.test(source)) return urlProblem(source);
  const missing = fileProblem(source);
  if (missing) return missing;
  if (documentFile.safeParse(`a${extname(pathOf(source)).toLowerCase()}`).success) return undefined;
  return {
    es: 'El sitio acepta archivos pdf, pptx, docx, xlsx, odp, odt, ods, csv, txt y zip.',
    en: 'The site takes these files: pdf, pptx, docx, xlsx, odp, odt, ods, csv, txt and zip.',
  };
}

/** Copies a file to where the site offers it, under a name that addresses can have and no other file has. */
function shelve({ draft }: Desk, path: string): string {
  const bytes = readFileSync(path);
  const ending = extname(path).toLowerCase();
  const name = slugOf(basename(path, extname(path))) || 'documento';
  for (let number = 1; ; number++) {
    const file = `${name}${number > 1 ? `-${String(number)}` : ''}${ending}`;
    const target = `public/documents/${file}`;
    if (draft.has(target) && !draft.bytes(target)?.equals(bytes)) continue;
    draft.write(target, bytes);
    return file;
  }
}
