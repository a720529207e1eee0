import { z } from 'astro/zod';
import { described } from './described.ts';
import { ATTENDANCE_MODES, VENUE_PENDING, WHEELCHAIR } from '../domain/venue.ts';
import { httpsUrl } from './addresses.ts';
import { bilingual, country, restricted, slug, text } from './fields.ts';
import { unionRefusal } from './refusal.ts';

const venueSchema = z.strictObject({
  name: bilingual.meta(described('Su nombre.', 'Its name.')),
  city: bilingual.meta(described('La ciudad en que está.', 'The city it is in.')),
  country: country.meta(
    described(
      'Su país: las dos letras de ISO 3166-1, como `CR`.',
      'Its country: the two letters of ISO 3166-1, for example `CR`.',
    ),
  ),
  address: text
    .optional()
    .meta(
      described(
        'Su dirección como en un sobre, sin la ciudad: con ella se hace el enlace al mapa.',
        'Its address as on an envelope, without the city: the link to a map is made of it.',
      ),
    ),
  wheelchair: z
    .enum(WHEELCHAIR)
    .optional()
    .meta(
      described(
        'Hasta dónde llega una silla de ruedas; se omite si no se sabe.',
        'How far someone in a wheelchair gets; leave out where that is not known.',
      ),
    ),
  geo: z
    .strictObject({
      latitude: z
        .number()
        .min(-90)
        .max(90)
        .meta(
          described('Latitud en grados, positiva al norte del ecuador.', 'In degrees, positive north of the equator.'),
        ),
      longitude: z
        .number()
        .min(-180)
        .max(180)
        .meta(
          described('Longitud en grados, positiva al este de Greenwich.', 'In degrees, positive east of Greenwich.'),
        ),
    })
    .optional()
    .meta(
      described(
        'Dónde está, en grados (WGS 84), solo si la sede lo dice.',
        'Where it is, in degrees (WGS 84), only if the venue says so.',
      ),
    ),
  rooms: z
    .array(
      z.strictObject({
        id: slug.meta(described('El nombre con que la cita la agenda.', 'What the agenda knows it by.')),
        name: bilingual.meta(described('Su nombre.', 'Its name.')),
        wheelchair: z
          .enum(WHEELCHAIR)
          .optional()
          .meta(
            described(
              'Hasta dónde llega una silla de ruedas, si no es como en la sede.',
              'How far someone in a wheelchair gets, where that is not as in the venue.',
            ),
          ),
      }),
    )
    .default([])
    .meta(described('Sus salas, si algo se realiza en ellas.', 'Its rooms, as far as something is held in them.')),
});

/** The address at which people join. */
export const linkSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('pending').meta(described('Aún no se conoce.', 'Not known yet.')),
  }),
  z.strictObject({
    ...restricted,
  }),
  z.strictObject({
    state: z.literal('public').meta(described('Para todas las personas.', 'For everyone.')),
    url: httpsUrl.meta(
      described('Dónde: una dirección completa, con `https`.', 'Where: a whole address, with `https`.'),
    ),
  }),
]);

const onlineSchema = z.strictObject({
  platform: text.meta(described('La plataforma.', 'The platform.')),
  join: bilingual.optional().meta(described('Cómo conectarse, en una oración.', 'How to join, in a sentence.')),
  opensMinutesBefore: z
    .int()
    .positive()
    .optional()
    .meta(
      described(
        'Cuántos minutos antes del inicio se abre la sala.',
        'How many minutes before the start the room opens.',
      ),
    ),
  link: linkSchema
    .default({ state: 'pending' })
    .meta(described('La dirección en la que se participa.', 'The address at which people join.')),
});

/** Where something is held; a session says only what is not as in its edition. */
export const whereFields = {
  mode: z
    .enum(ATTENDANCE_MODES)
    .optional()
    .meta(
      described(
        'Cómo se asiste; se omite si ya lo dicen `venue` y `online`.',
        'How people attend; leave out where `venue` and `online` tell it.',
      ),
    ),
  venue: z
    .union(
      [z.literal(VENUE_PENDING), venueSchema],
      unionRefusal(
        { es: 'no es una sede', en: 'is not a venue' },
        {
          es: 'escribe name, city y country, o bien to-be-confirmed',
          en: 'give it name, city and country, or write to-be-confirmed',
        },
      ),
    )
    .optional()
    .meta(
      described(
        'El lugar al que se acude; `to-be-confirmed` mientras no se sepa.',
        'Where people go; `to-be-confirmed` while that is not known.',
      ),
    ),
  online: onlineSchema.optional().meta(described('Cómo se participa en línea.', 'How people join online.')),
};
