import { z } from 'astro/zod';
import { described } from './described.ts';
import { ITEM_KINDS, ITEM_STATUSES } from '../domain/item.ts';
import { materialSchema } from './document.ts';
import { bilingual, country, groupId, itemId, languageTag, place, slug } from './fields.ts';
import { hoursWith, refuseUnclearHours } from './hours.ts';
import { unionRefusal } from './refusal.ts';
import { linkSchema } from './venue.ts';

const facilitator = z.union(
  [
    z.strictObject({
      person: slug.meta(
        described(
          'La persona: el nombre de su archivo en `content/people`.',
          'The person: the name of their file in `content/people`.',
        ),
      ),
    }),
    z.strictObject({
      organization: slug.meta(
        described(
          'La institución: el nombre de su archivo en `content/organizations`.',
          'The body: the name of its file in `content/organizations`.',
        ),
      ),
      toBeConfirmed: z
        .boolean()
        .default(false)
        .meta(described('`true` mientras la institución no diga quién.', '`true` while the body has not said who.')),
    }),
    z.strictObject({
      representativeOf: country.meta(
        described(
          'Un país cuyo representante no se nombra: las dos letras de ISO 3166-1, como `CR`.',
          'A country whose representative is not named: the two letters of ISO 3166-1, for example `CR`.',
        ),
      ),
    }),
  ],
  unionRefusal(
    { es: 'no es alguien que facilite', en: 'is not a facilitator' },
    {
      es: 'escribe person, organization (con toBeConfirmed: true mientras no se sepa quién) o representativeOf',
      en: 'give it a person, an organization (toBeConfirmed: true while nobody is named) or a representativeOf',
    },
  ),
);

/** Where an item or a group is held, where that is not as its session says. */
const placeOfItem = {
  room: slug
    .optional()
    .meta(described('Una sala de la sede: su identificador en `rooms`.', 'A room of the venue: its id in `rooms`.')),
  link: linkSchema
    .optional()
    .meta(described('Una dirección propia en la misma plataforma.', 'An address of its own on the same platform.')),
};

/** One of the groups of an item, with hours of a kind. */
const groupWith = <Start extends z.ZodType, End extends z.ZodType>(start: Start, end: End) =>
  z
    .strictObject({
      id: groupId.meta(
        described(
          'Su identificador dentro del punto; no se reutiliza para otra cosa.',
          'Its id within the item; never reused for something else.',
        ),
      ),
      title: bilingual.meta(described('Cómo se llama.', 'What it is called.')),
      start: start
        .optional()
        .meta(
          described(
            'Cuándo empieza, como `09:05`, si no dura lo que el punto.',
            'When it begins, for example `09:05`, where it does not last as the item does.',
          ),
        ),
      end: end.optional().meta(described('Cuándo termina, como `10:30`.', 'When it ends, for example `10:30`.')),
      ...placeOfItem,
      facilitators: z.array(facilitator).default([]).meta(described('Quién lo conduce.', 'Who leads it.')),
      materials: z.array(materialSchema).default([]).meta(described('Lo que se repartió.', 'What was handed out.')),
    })
    .superRefine(refuseUnclearHours);

/** A row of a session, with hours of a kind. */
export const itemWith = <Start extends z.ZodType, End extends z.ZodType>(start: Start, end: End) =>
  z
    .strictObject({
      id: itemId.meta(
        described(
          'Como `s1-1`: la sesión y un número propio en ella; no se reutiliza para otra cosa.',
          'As `s1-1`: the session and a number of its own in it; never reused for something else.',
        ),
      ),
      ...hoursWith(start, end),
      status: z
        .enum(ITEM_STATUSES)
        .default('confirmed')
        .meta(
          described(
            'Si sigue en pie; un punto retirado se queda, para que los calendarios lo sepan.',
            'Whether it still holds; a withdrawn item stays, so that calendars learn of it.',
          ),
        ),
      kind: z.enum(ITEM_KINDS).meta(described('Qué tipo de cosa es.', 'What kind of thing it is.')),
      title: bilingual.meta(described('Su título oficial.', 'Its official title.')),
      titleLanguage: languageTag
        .optional()
        .meta(
          described(
            'El idioma de su título, como `pt`, si es la misma palabra extranjera en los dos.',
            'The language its title is in, such as `pt`, where it is the same foreign word in both.',
          ),
        ),
      facilitators: z
        .array(facilitator)
        .default([])
        .meta(
          described(
            'Quién lo conduce; una lista vacía si la agenda no nombra a nadie.',
            'Who leads it; an empty list where the agenda names nobody.',
          ),
        ),
      contributors: z
        .array(
          z.strictObject({
            person: slug.meta(
              described(
                'La persona: el nombre de su archivo en `content/people`.',
                'The person: the name of their file in `content/people`.',
              ),
            ),
            role: bilingual.meta(
              described('En qué calidad, como lo dice la agenda.', 'Their capacity as the agenda gives it.'),
            ),
          }),
        )
        .default([])
        .meta(described('Quién más habla, y en qué calidad.', 'Who else speaks, and in what capacity.')),
      parts: z
        .array(
          z.strictObject({
            text: bilingual.meta(described('Lo que dice la viñeta.', 'What the bullet says.')),
            places: z
              .array(place)
              .default([])
              .meta(
                described('Dónde ocurre o de quién es la experiencia.', 'Where it happens or whose experience it is.'),
              ),
            organizations: z
              .array(slug)
              .default([])
              .meta(
                described(
                  'Instituciones a las que se refiere, además de las que sus palabras nombran: nombres de archivo de `content/organizations`.',
                  'The bodies it concerns beside those that its own words name: file names in `content/organizations`.',
                ),
              ),
          }),
        )
        .default([])
        .meta(described('Sus viñetas.', 'Its bullets.')),
      partsNumbered: z
        .boolean()
        .default(false)
        .meta(described('`true` si la agenda numera las viñetas.', '`true` where the agenda numbers the bullets.')),
      groups: z
        .array(groupWith(start, end))
        .default([])
        .meta(
          described(
            'Los grupos en que se divide, que se reúnen a la vez.',
            'The groups it parts into, all held at once.',
          ),
        ),
      eventPerGroup: z
        .boolean()
        .default(false)
        .meta(
          described(
            '`true` si el calendario debe tener un evento por grupo, en lugar de uno para todos.',
            '`true` where a calendar is to have one event per group, in place of one for all.',
          ),
        ),
      ...placeOfItem,
      materials: z.array(materialSchema).default([]).meta(described('Lo que se repartió.', 'What was handed out.')),
      places: z
        .array(place)
        .default([])
        .meta(described('Los lugares de que trata el punto entero.', 'The places the item as a whole is about.')),
      organizations: z
        .array(slug)
        .default([])
        .meta(
          described(
            'Instituciones a las que se refiere, además de las que sus palabras nombran: nombres de archivo de `content/organizations`.',
            'The bodies it concerns beside those that its own words name: file names in `content/organizations`.',
          ),
        ),
      subjects: z
        .array(slug)
        .default([])
        .meta(
          described(
            'De qué trata: los identificadores de `subjects.yaml`; una lista vacía si su título no lo dice.',
            'What it is about: ids of `subjects.yaml`; an empty list where its title says nothing of that.',
          ),
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
    })
    .superRefine(refuseUnclearHours);
