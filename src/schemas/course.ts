import { z } from 'astro/zod';
import { described } from './described.ts';
import { changes } from './changes.ts';
import { httpsUrl } from './addresses.ts';
import { bilingual, courseId, languageTag, slug, text } from './fields.ts';
import { date } from './times.ts';

/** A self-paced course beside the sessions. */
export const courseSchema = z.strictObject({
  id: courseId.meta(
    described(
      'Su nombre en las direcciones: `course`, o `course-` y un nombre si la edición tiene varios.',
      'Its name in addresses: `course`, or `course-` and a name where an edition has several.',
    ),
  ),
  title: bilingual.meta(described('Su título en la agenda.', 'Its title in the agenda.')),
  name: bilingual.meta(described('El nombre que le da la plataforma.', 'The name the platform gives it.')),
  url: httpsUrl.meta(described('Dónde inscribirse.', 'Where to enrol.')),
  platform: z
    .strictObject({
      name: text.meta(described('Su nombre, igual en todos los idiomas.', 'Its name, the same in every language.')),
      url: httpsUrl.meta(described('Su página de entrada.', 'Its front page.')),
    })
    .meta(described('La plataforma en que está.', 'The platform it runs on.')),
  organization: slug.meta(
    described(
      'La institución que lo imparte: el nombre de su archivo en `content/organizations`.',
      'The body that gives it: the name of its file in `content/organizations`.',
    ),
  ),
  caller: slug
    .optional()
    .meta(
      described(
        'La institución que envía la convocatoria tras la cual se abre: el nombre de su archivo en `content/organizations`.',
        'The body that sends the call after which it opens: the name of its file in `content/organizations`.',
      ),
    ),
  focus: bilingual.meta(described('Lo que la metodología dice de él.', 'What the methodology says of it.')),
  deadline: date.meta(
    described('El último día recomendado para terminarlo.', 'The last day recommended to finish it.'),
  ),
  hours: z.number().positive().meta(described('Horas de dedicación aproximadas.', 'Approximate effort in hours.')),
  language: languageTag.meta(
    described(
      'El idioma en que se imparte, como `es`, `en` o `pt-BR`.',
      'The language it is taught in, such as `es`, `en` or `pt-BR`.',
    ),
  ),
  details: z
    .array(bilingual)
    .min(1)
    .meta(
      described(
        'Lo que hay que saber para participar, un dato por viñeta.',
        'What a participant must know, one fact per bullet.',
      ),
    ),
  subjects: z
    .array(slug)
    .default([])
    .meta(
      described('De qué trata: los identificadores de `subjects.yaml`.', 'What it is about: ids of `subjects.yaml`.'),
    ),
  cites: z
    .array(slug)
    .default([])
    .meta(
      described(
        'Los identificadores de las referencias que cita, de `references.yaml`.',
        'Ids of the references it cites, of `references.yaml`.',
      ),
    ),
  changes: changes.meta(
    described(
      'Lo que cambió del curso después de publicarlo; cada cambio lo nombra: `items: [course]`.',
      'What was changed of the course after it was published; each change names it: `items: [course]`.',
    ),
  ),
});
