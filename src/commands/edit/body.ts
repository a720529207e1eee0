import { ID, newBody } from './bodies.ts';
import type { Errand } from './errand.ts';
import { PUBLISH, sentenceFlags } from './told.ts';

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
      about: { es: 'su país, como GT', en: 'its country, for example GT' },
    },
    { name: 'url', value: { es: 'dirección', en: 'address' }, about: { es: 'su sitio', en: 'its site' } },
    ID,
  ],
  async plan(desk) {
    const id = await newBody(desk, '');
    return {
      next: [
        {
          es: `Ya puedes nombrarla con su identificador, ${id}. Aparece donde un título o un cargo diga su nombre.`,
          en: `You can name it by its id, ${id}, now. It appears wherever a title or a post says its name.`,
        },
        PUBLISH,
      ],
    };
  },
};
