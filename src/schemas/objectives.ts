import { z } from 'astro/zod';
import { described } from './described.ts';
import { bilingual } from './fields.ts';

/** What an edition is for; official formulations, exact in Spanish. */
export const objectivesSchema = z.strictObject({
  general: bilingual.meta(described('El objetivo general.', 'The general objective.')),
  specific: z
    .array(
      z.strictObject({
        text: bilingual.meta(described('El objetivo.', 'The objective.')),
        session: z
          .int()
          .positive()
          .meta(described('Número de la sesión que lo atiende.', 'Number of the session that serves it.')),
      }),
    )
    .min(1)
    .meta(
      described(
        'Los específicos, en orden: su lugar en la lista es su número.',
        'The specific objectives, in order: their place in the list is their number.',
      ),
    ),
});
