import { z } from 'astro/zod';
import { described } from './described.ts';
import { MILESTONE_ORDERS, STEP_KINDS } from '../domain/milestone.ts';
import { httpsUrl } from './addresses.ts';
import { bilingual, restricted, slug, text } from './fields.ts';
import { date, instant } from './times.ts';
import { refusal } from './refusal.ts';

const stepLink = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('pending').meta(described('Aún no se conoce.', 'Not known yet.')),
  }),
  z.strictObject({
    state: z.literal('open').meta(described('Para todas las personas.', 'For everyone.')),
    url: httpsUrl.meta(
      described('Dónde: una dirección completa, con `https`.', 'Where: a whole address, with `https`.'),
    ),
    since: instant.meta(
      described(
        'Desde cuándo, en UTC, como `2021-08-10T18:00:00Z`: el canal lo cuenta entonces.',
        'Since when, in UTC, for example `2021-08-10T18:00:00Z`: the feed tells it then.',
      ),
    ),
  }),
  z.strictObject({
    state: z.literal('closed').meta(described('Estuvo y se retiró.', 'It was there and was taken down.')),
    since: instant
      .optional()
      .meta(
        described(
          'Desde cuándo, en UTC, como `2021-08-10T18:00:00Z`.',
          'Since when, in UTC, for example `2021-08-10T18:00:00Z`.',
        ),
      ),
  }),
  z.strictObject({
    ...restricted,
    since: instant
      .optional()
      .meta(
        described(
          'Desde cuándo, en UTC, como `2021-08-10T18:00:00Z`: el canal lo cuenta entonces.',
          'Since when, in UTC, for example `2021-08-10T18:00:00Z`: the feed tells it then.',
        ),
      ),
  }),
]);

const step = z
  .strictObject({
    id: slug.meta(
      described(
        'Su nombre en las direcciones, igual en los dos idiomas.',
        'Its name in addresses, the same in both languages.',
      ),
    ),
    kind: z.enum(STEP_KINDS).default('other').meta(described('Qué tipo de cosa es.', 'What kind of thing it is.')),
    title: bilingual.meta(described('El paso, en dos o tres palabras.', 'The step, in two or three words.')),
    text: bilingual.meta(described('Qué ocurre en él, en una oración.', 'What happens in it, in a sentence.')),
    asks: bilingual
      .optional()
      .meta(
        described(
          'Del certificado: qué se pide, en pocas palabras, como siguen a «Para el certificado:».',
          'Of the certificate: what it takes, in a few words, as they follow “For the certificate:”.',
        ),
      ),
    audience: bilingual.optional().meta(described('A quién se dirige.', 'Whom it concerns.')),
    on: date.optional().meta(described('El único día en que es.', 'The one day it is on.')),
    opens: date.optional().meta(described('El primer día de un plazo.', 'The first day of a period.')),
    closes: date.optional().meta(described('El último día de un plazo.', 'The last day of a period.')),
    order: z
      .enum(MILESTONE_ORDERS)
      .optional()
      .meta(described('Cuándo es, si no tiene fecha.', 'When it is, where it has no date.')),
    link: stepLink.optional().meta(described('Dónde se hace.', 'Where it is taken.')),
    target: z
      .strictObject({
        page: z.enum(['participants', 'methodology', 'agenda']).meta(described('La página.', 'The page.')),
        anchor: text.meta(
          described(
            'El lugar en ella: el nombre de archivo de una sección, un día o un punto.',
            'The place on it: a section’s file name, a day or an item.',
          ),
        ),
      })
      .optional()
      .meta(described('Dónde dice más el sitio.', 'Where the site says more.')),
  })
  .refine(({ on, opens, closes }) => on === undefined || (opens ?? closes) === undefined, {
    path: ['on'],
    ...refusal(
      { es: 'está junto con opens o closes', en: 'is given together with opens or closes' },
      {
        es: 'deja on si es un solo día, u opens y closes si son varios',
        en: 'keep on for a single day, or opens and closes for a period',
      },
    ),
  })
  .refine(({ order, on, opens, closes }) => order === undefined || (on ?? opens ?? closes) === undefined, {
    path: ['order'],
    ...refusal(
      { es: 'está junto con una fecha', en: 'is given together with a date' },
      { es: 'deja la fecha, u order si no hay fecha', en: 'keep the date, or the order where there is no date' },
    ),
  });

/** Who takes part and how they get from nomination to certificate. */
export const participantsSchema = z
  .strictObject({
    perCountry: z
      .int()
      .positive()
      .optional()
      .meta(
        described(
          'Representantes que propone cada país: la suma de los perfiles; los dos se omiten si no se sabe.',
          'Representatives proposed for each country: the sum of the profiles; leave both out where that is not known.',
        ),
      ),
    profiles: z
      .array(
        z.strictObject({
          count: z.int().positive().meta(described('Cuántas personas.', 'How many of them.')),
          text: bilingual.meta(described('Qué hacen.', 'What they do.')),
        }),
      )
      .min(1)
      .optional()
      .meta(described('Quiénes son.', 'Who they are.')),
    route: z
      .array(step)
      .min(1)
      .meta(
        described('La ruta de quien participa: los pasos, en orden.', 'The route of the participant: steps in order.'),
      ),
  })
  .refine(({ perCountry, profiles }) => (perCountry === undefined) === (profiles === undefined), {
    path: ['perCountry'],
    ...refusal(
      { es: 'va junto con profiles', en: 'goes together with profiles' },
      { es: 'escribe los dos, o ninguno', en: 'give both, or neither' },
    ),
  });
