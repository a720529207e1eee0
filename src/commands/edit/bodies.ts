import type { Localized } from '../../domain/locale.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { LabelledChoice } from './answers.ts';
import { countryProblem, slugProblem, urlProblem } from './checks.ts';
import type { Desk, Flag } from './errand.ts';
import { writeNew } from './new-file.ts';
import { slugOf } from './paths.ts';
import { sentenceFlags } from './told.ts';
import { inBlock } from './yaml-render.ts';

/** What somebody or a body is known by. */
export const ID: Flag = {
  name: 'id',
  value: { es: 'id', en: 'id' },
  about: {
    es: 'el nombre de su archivo, en minúsculas, si no debe salir del nombre',
    en: 'the name of its file, in lower case, where it is not to be made from the name',
  },
};

/**
 * The flags of a body that is written now, by which `newBody` can be answered.
 * @param prefix what they begin with, where an errand has others of the same name: `host-`
 * @param required when nothing can be done without its name
 */
export function bodyFlags(prefix = '', required: Flag['required'] = false): readonly Flag[] {
  return [
    ...sentenceFlags(
      `${prefix}name`,
      { es: 'nombre oficial de la institución', en: 'official name of the body' },
      required,
    ),
    ...sentenceFlags(`${prefix}acronym`, { es: 'su sigla', en: 'its acronym' }),
    {
      name: `${prefix}part-of`,
      value: { es: 'id', en: 'id' },
      about: { es: 'la institución de la que es parte', en: 'the body that it is part of' },
    },
    {
      name: `${prefix}country`,
      value: { es: 'código', en: 'code' },
      about: { es: 'su país, como GT', en: 'its country, for example GT' },
    },
    {
      name: `${prefix}url`,
      value: { es: 'dirección', en: 'address' },
      about: { es: 'su propio sitio', en: 'its own site' },
    },
    { ...ID, name: `${prefix}id` },
  ];
}

/**
 * Asks for a body that is not there yet, and writes its file.
 * @param prefix what its flags begin with, as `bodyFlags` has it
 * @returns its id
 */
export async function newBody(desk: Desk, prefix: string): Promise<string> {
  const { ask } = desk;
  const name = await ask.both(`${prefix}name`, {
    ask: { es: 'Nombre oficial de la institución', en: 'Official name of the body' },
  });
  const id = await newId(desk, name.es, 'organizations', prefix);
  const acronym = await ask.maybeBoth(`${prefix}acronym`, {
    ask: { es: 'Su sigla (Enter si no tiene)', en: 'Its acronym (Enter if it has none)' },
  });
  const partOf = await maybeBody(desk, `${prefix}part-of`, {
    es: '¿De qué institución es parte?',
    en: 'Which body is it part of?',
  });
  const country = await ask.maybe(`${prefix}country`, {
    ask: {
      es: 'Su país, en dos letras, como GT (Enter si no es de uno)',
      en: 'Its country, in two letters, for example GT (Enter if it has none)',
    },
    check: countryProblem,
  });
  const url = await ask.maybe(`${prefix}url`, {
    ask: { es: 'Su sitio, https://… (Enter si no hay)', en: 'Its site, https://… (Enter if there is none)' },
    check: urlProblem,
  });
  const data = {
    name,
    ...(acronym && { acronym }),
    ...(partOf !== undefined && { partOf }),
    ...(country !== undefined && { country: country.toUpperCase() }),
    ...(url !== undefined && { url }),
  };
  writeNew(desk.draft, 'organizations', `content/organizations/${id}.yaml`, inBlock(data, 0));
  return id;
}

/** Asks for the id of somebody or of a body, that nobody has. */
export async function newId(
  { ask, draft }: Desk,
  name: string,
  folder: 'people' | 'organizations',
  prefix = '',
): Promise<string> {
  const check = (id: string) => {
    const wrong = slugProblem(id);
    if (wrong) return wrong;
    const file = `content/${folder}/${id}.yaml`;
    return draft.has(file) ? { es: `Ya existe ${file}.`, en: `${file} exists already.` } : undefined;
  };
  const own = slugOf(name);
  const question = {
    ask: {
      es: 'Su identificador: el nombre del archivo y el final de su dirección',
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
