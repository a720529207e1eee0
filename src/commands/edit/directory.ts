import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Localized } from '../../domain/locale.ts';
import { countryName } from '../../i18n/format.ts';
import { country as countrySchema, httpsUrl, slug } from '../../schemas/fields.ts';
import type { LabelledChoice } from './answers.ts';
import { type Desk, type Errand, type Flag, Refusal } from './errand.ts';
import { pathOf, slugOf } from './paths.ts';
import { PUBLISH, sentenceFlags } from './told.ts';
import { inBlock } from './yaml-render.ts';

const ID: Flag = {
  name: 'id',
  value: { es: 'id', en: 'id' },
  about: {
    es: 'el nombre de su archivo, en minúsculas, si no sale del nombre',
    en: 'the name of its file, in small letters, where it is not made of the name',
  },
};

/** Someone whom an agenda will name. */
export const person: Errand = {
  name: 'person',
  title: { es: 'Agregar una persona', en: 'Add a person' },
  example: '--name "Ana Ficticia" --organization iom --yes',
  flags: [
    {
      name: 'name',
      value: { es: 'nombre', en: 'name' },
      about: { es: 'como lo escribe la agenda', en: 'as the agenda writes it' },
      required: true,
    },
    {
      name: 'organization',
      value: { es: 'id', en: 'id' },
      about: { es: 'su institución', en: 'their body' },
      required: true,
    },
    ...sentenceFlags('role', { es: 'su cargo', en: 'their post' }),
    ...sentenceFlags('biography', { es: 'quién es, en unas frases', en: 'who they are, in a few sentences' }),
    {
      name: 'photograph',
      value: { es: 'archivo', en: 'file' },
      about: { es: 'su fotografía, si está de acuerdo', en: 'their photograph, if they agree' },
    },
    ...sentenceFlags('alt', { es: 'qué se ve en la fotografía', en: 'what the photograph shows' }),
    ID,
  ],
  async plan(desk) {
    const { ask, draft } = desk;
    const name = await ask.text('name', {
      ask: { es: 'Su nombre, como lo escribe la agenda', en: 'Their name, as the agenda writes it' },
    });
    const id = await newId(desk, name, 'people');
    const organization = await chooseBody(desk, 'organization', { es: '¿De qué institución?', en: 'Of which body?' });
    const role = await ask.maybeBoth('role', {
      ask: { es: 'Su cargo (Intro para dejarlo)', en: 'Their post (Enter to leave it)' },
    });
    const biography = await ask.maybeBoth('biography', {
      ask: {
        es: 'Quién es, en unas frases (Intro para dejarlo)',
        en: 'Who they are, in a few sentences (Enter to leave it)',
      },
    });
    const photograph = await photographOf(desk, id);
    const data = {
      name,
      ...(role && { role }),
      organization,
      ...(biography && { biography }),
      ...(photograph && { photograph }),
    };
    draft.write(`content/people/${id}.yaml`, `${inBlock(data, 0)}\n`);
    return {
      next: [
        {
          es: `Para que la agenda la nombre, escribe «person: ${id}» en los facilitators o contributors de un punto.`,
          en: `For the agenda to name them, write “person: ${id}” in the facilitators or contributors of an item.`,
        },
        PUBLISH,
      ],
    };
  },
};

async function photographOf({ ask, draft }: Desk, id: string) {
  const written = await ask.maybe('photograph', {
    ask: {
      es: 'Archivo de su fotografía, si está de acuerdo (Intro si no hay)',
      en: 'File of their photograph, if they agree (Enter if there is none)',
    },
    check: (path) => fileProblem(path),
  });
  if (written === undefined) return undefined;
  const path = pathOf(written);
  const file = `${id}${extname(path).toLowerCase()}`;
  draft.write(`public/people/${file}`, readFileSync(path));
  return { file, alt: await ask.both('alt', { ask: { es: '¿Qué se ve en ella?', en: 'What does it show?' } }) };
}

/** What is said of a file that is not there. */
export function fileProblem(written: string): Localized | undefined {
  const path = pathOf(written);
  return existsSync(path) && basename(path) !== ''
    ? undefined
    : { es: `No hay ningún archivo ${path}.`, en: `There is no file ${path}.` };
}

/** A body that an agenda or an edition will name. */
export const body: Errand = {
  name: 'body',
  title: { es: 'Agregar una institución', en: 'Add a body' },
  example: '--name-es "Instituto Ficticio" --name-en "Fictional Institute" --country GT --yes',
  flags: [
    ...sentenceFlags('name', { es: 'su nombre oficial', en: 'its official name' }, true),
    ...sentenceFlags('acronym', { es: 'su sigla', en: 'its acronym' }),
    {
      name: 'part-of',
      value: { es: 'id', en: 'id' },
      about: { es: 'la institución de la que es parte', en: 'the body that it is part of' },
    },
    {
      name: 'country',
      value: { es: 'código', en: 'code' },
      about: { es: 'su país, como GT', en: 'its country, as GT' },
    },
    { name: 'url', value: { es: 'dirección', en: 'address' }, about: { es: 'su sitio', en: 'its site' } },
    ID,
  ],
  async plan(desk) {
    const id = await newBody(desk, '');
    return {
      next: [
        {
          es: `Ya puedes nombrarla con su id, ${id}. Aparece donde un título o un cargo diga su nombre.`,
          en: `You can name it by its id, ${id}, now. It appears wherever a title or a post says its name.`,
        },
        PUBLISH,
      ],
    };
  },
};

/**
 * Asks for a body that is not there yet, and writes its file.
 * @param prefix what its flags begin with, where an errand has others of the same name: `host-`
 * @returns its id
 */
export async function newBody(desk: Desk, prefix: string): Promise<string> {
  const { ask } = desk;
  const name = await ask.both(`${prefix}name`, {
    ask: { es: 'Nombre oficial de la institución', en: 'Official name of the body' },
  });
  const id = await newId(desk, name.es, 'organizations', prefix);
  const acronym = await ask.maybeBoth(`${prefix}acronym`, {
    ask: { es: 'Su sigla (Intro si no tiene)', en: 'Its acronym (Enter if it has none)' },
  });
  const partOf = await maybeBody(desk, `${prefix}part-of`, {
    es: '¿De qué institución es parte?',
    en: 'Which body is it part of?',
  });
  const country = await ask.maybe(`${prefix}country`, {
    ask: {
      es: 'Su país, en dos letras, como GT (Intro si no es de uno)',
      en: 'Its country, in two letters, as GT (Enter if of none)',
    },
    check: countryProblem,
  });
  const url = await ask.maybe(`${prefix}url`, {
    ask: { es: 'Su sitio, https://… (Intro si no hay)', en: 'Its site, https://… (Enter if there is none)' },
    check: urlProblem,
  });
  const data = {
    name,
    ...(acronym && { acronym }),
    ...(partOf !== undefined && { partOf }),
    ...(country !== undefined && { country: country.toUpperCase() }),
    ...(url !== undefined && { url }),
  };
  desk.draft.write(`content/organizations/${id}.yaml`, `${inBlock(data, 0)}\n`);
  return id;
}

/** What is said of what is no country. */
export function countryProblem(code: string): Localized | undefined {
  if (countrySchema.safeParse(code.toUpperCase()).success) return undefined;
  return {
    es: 'Escribe las dos letras del país (ISO 3166), como GT.',
    en: 'Write the two letters of the country (ISO 3166), as GT.',
  };
}

/** What is said of what is no address on the web. */
export function urlProblem(url: string): Localized | undefined {
  if (httpsUrl.safeParse(url).success) return undefined;
  return {
    es: 'Escribe la dirección entera, con https:// al principio.',
    en: 'Write the whole address, with https:// at its beginning.',
  };
}

async function newId(
  { ask, draft }: Desk,
  name: string,
  folder: 'people' | 'organizations',
  prefix = '',
): Promise<string> {
  const check = (id: string) => {
    if (!slug.safeParse(id).success) {
      return {
        es: 'Usa minúsculas, cifras y guiones, como ana-ficticia.',
        en: 'Use small letters, digits and hyphens, as ana-ficticia.',
      };
    }
    const file = `content/${folder}/${id}.yaml`;
    return draft.has(file) ? { es: `Ya existe ${file}.`, en: `${file} exists already.` } : undefined;
  };
  const own = slugOf(name);
  const question = {
    ask: {
      es: 'Su id: el nombre del archivo y el final de su dirección',
      en: 'Its id: the name of its file and the end of its address',
    },
    initial: own,
    check,
  };
  const id = await ask.text(`${prefix}id`, question);
  const wrong = check(id);
  if (wrong) throw new Refusal(wrong);
  return id;
}

/** A body of the directory. */
export async function chooseBody(desk: Desk, flag: string, question: Localized, initial?: string): Promise<string> {
  return desk.ask.choose(flag, { ask: question, choices: bodyChoices(desk), initial });
}

/** A body of the directory, or one that is written now: with `new`, and flags that begin with that of the question. */
export async function chooseNewBody(desk: Desk, flag: string, question: Localized, initial?: string): Promise<string> {
  const other = { value: 'new', label: { es: 'Otra, que aún no está aquí', en: 'Another, that is not here yet' } };
  const id = await desk.ask.choose(flag, { ask: question, choices: [...bodyChoices(desk), other], initial });
  return id === 'new' ? newBody(desk, `${flag}-`) : id;
}

async function maybeBody(desk: Desk, flag: string, question: Localized): Promise<string | undefined> {
  const none = { value: 'none', label: { es: 'Ninguna', en: 'None' } };
  const id = await desk.ask.choose(flag, { ask: question, choices: [none, ...bodyChoices(desk)], initial: 'none' });
  return id === 'none' ? undefined : id;
}

function bodyChoices({ content }: Desk): readonly LabelledChoice<string>[] {
  return content.organizations.map(({ id, data }) => ({ value: id, label: data.name }));
}

/** The Pro Tempore Presidency of a country and a year: the body that there is, else one that is written. */
export function presidencyOf({ content, draft }: Desk, country: string, year: string): string {
  const names = (lang: 'es' | 'en') =>
    `${lang === 'es' ? 'Presidencia Pro Témpore' : 'Pro Tempore Presidency'} (${countryName(lang, country)}, ${year})`;
  const name = { es: names('es'), en: names('en') };
  const known = content.organizations.find(({ data }) => data.name.es === name.es);
  if (known) return known.id;
  const id = `ppt-${slugOf(countryName('es', country))}-${year}`;
  const whole = content.organizations.find(({ id: own }) => own === 'rcm');
  const data = { name, acronym: { es: 'PPT', en: 'PPT' }, ...(whole && { partOf: whole.id }), country };
  draft.write(`content/organizations/${id}.yaml`, `${inBlock(data, 0)}\n`);
  return id;
}
