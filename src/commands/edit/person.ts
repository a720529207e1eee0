import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { chooseBody, ID, newId } from './bodies.ts';
import { fileProblem } from './checks.ts';
import type { Desk, Errand } from './errand.ts';
import { writeNew } from './new-file.ts';
import { pathOf } from './paths.ts';
import { PUBLISH, sentenceFlags } from './told.ts';
import { inBlock } from './yaml-render.ts';

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
    ...sentenceFlags('biography', { es: 'quién es, en pocas oraciones', en: 'who they are, in a few sentences' }),
    {
      name: 'photograph',
      value: { es: 'archivo', en: 'file' },
      about: { es: 'su fotografía, si está de acuerdo', en: 'their photograph, if they agree' },
    },
    ...sentenceFlags(
      'alt',
      { es: 'qué se ve en la fotografía', en: 'what the photograph shows' },
      { es: 'con --photograph', en: 'with --photograph' },
    ),
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
      ask: { es: 'Su cargo (Enter para omitirlo)', en: 'Their post (Enter to leave it out)' },
    });
    const biography = await ask.maybeBoth('biography', {
      ask: {
        es: 'Quién es, en pocas oraciones (Enter para omitirlo)',
        en: 'Who they are, in a few sentences (Enter to leave it out)',
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
    writeNew(draft, 'people', `content/people/${id}.yaml`, inBlock(data, 0));
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
      es: 'Archivo de su fotografía, si está de acuerdo (Enter si no hay)',
      en: 'File of their photograph, if they agree (Enter if there is none)',
    },
    check: fileProblem,
  });
  if (written === undefined) return undefined;
  const path = pathOf(written);
  const file = `${id}${extname(path).toLowerCase()}`;
  draft.write(`public/people/${file}`, readFileSync(path));
  return { file, alt: await ask.both('alt', { ask: { es: '¿Qué se ve en ella?', en: 'What does it show?' } }) };
}
