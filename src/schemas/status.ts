import { z } from 'astro/zod';
import { described } from './described.ts';
import { bilingual } from './fields.ts';
import { date, instant } from './times.ts';

/** What every entry says beside its state. */
const said = {
  at: instant.meta(
    described(
      'Cuándo se dijo, en UTC, como `2021-08-10T18:00:00Z`.',
      'When it was said, in UTC, for example `2021-08-10T18:00:00Z`.',
    ),
  ),
  reason: bilingual.meta(described('Por qué, en una oración.', 'Why, in a sentence.')),
};

const cancelled = z.strictObject({
  state: z.literal('cancelled').meta(described('No se realizará.', 'It will not take place.')),
  ...said,
});

const movedOnline = z.strictObject({
  state: z.literal('moved-online').meta(described('Se realizará en línea.', 'It will take place online.')),
  ...said,
});

/** What was said of an edition that does not go as planned, in order; the last entry is what holds. */
export const editionStatus = z
  .array(
    z.discriminatedUnion('state', [
      z.strictObject({
        state: z
          .literal('postponed')
          .meta(described('Se realizará en otros días.', 'It will take place on other days.')),
        ...said,
        from: z
          .strictObject({
            start: date.meta(described('Primer día.', 'First day.')),
            end: date.meta(described('Último día.', 'Last day.')),
          })
          .optional()
          .meta(
            described(
              'Los días que tenía; se omite si solo se sabía el año.',
              'The days it had; leave out where only the year was known.',
            ),
          ),
      }),
      movedOnline,
      cancelled,
    ]),
  )
  .default([])
  .meta(
    described(
      'Lo que se dijo cuando no iba a ser como estaba previsto, en orden: vale lo último.',
      'What was said when it was not to go as planned, in order: the last entry is what holds.',
    ),
  );

/** The same of a session. */
export const sessionStatus = z
  .array(
    z.discriminatedUnion('state', [
      z.strictObject({
        state: z.literal('postponed').meta(described('Se realizará otro día.', 'It will take place on another day.')),
        ...said,
        from: date.meta(described('El día que tenía.', 'The day it had.')),
      }),
      movedOnline,
      cancelled,
    ]),
  )
  .default([])
  .meta(
    described(
      'Lo que se dijo cuando no iba a ser como estaba previsto, en orden: vale lo último.',
      'What was said when it was not to go as planned, in order: the last entry is what holds.',
    ),
  );
