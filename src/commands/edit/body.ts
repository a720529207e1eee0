import { bodyFlags, newBody } from './bodies.ts';
import type { Errand } from './errand.ts';
import { PUBLISH } from './told.ts';

/** A body that an agenda or an edition will name. */
export const body: Errand = {
  name: 'body',
  title: { es: 'Agregar una institución', en: 'Add a body' },
  example: '--name-es "Instituto Ficticio" --name-en "Fictional Institute" --country GT --yes',
  flags: bodyFlags('', true),
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
