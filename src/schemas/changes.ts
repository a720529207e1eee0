import { z } from 'astro/zod';
import { described } from './described.ts';
import { bilingual, text } from './fields.ts';
import { instant } from './times.ts';

/** What was changed after it was published, in order: what each names gets a new revision in every calendar. */
export const changes = z
  .array(
    z.strictObject({
      at: instant.meta(
        described('Cuándo, en UTC, como `2021-08-10T18:00:00Z`.', 'When, in UTC, for example `2021-08-10T18:00:00Z`.'),
      ),
      text: bilingual.meta(described('Qué cambió, en una oración.', 'What changed, in a sentence.')),
      items: z
        .array(text)
        .min(1)
        .meta(
          described(
            'Los identificadores de lo que cambia: puntos, `session-3`, un curso; en `edition.yaml`, un paso, o `edition`.',
            'Ids of what it touches: items, `session-3`, a course; in `edition.yaml` a step, or `edition`.',
          ),
        ),
    }),
  )
  .default([])
  .meta(
    described(
      'Lo que cambió después de publicarlo, en orden: lo que cada cambio nombra se actualiza en los calendarios.',
      'What was changed after it was published, in order: what each change names is updated in every calendar.',
    ),
  );
