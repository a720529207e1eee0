import { z } from 'astro/zod';
import { described } from './described.ts';
import { httpsUrl, rootUrl, securityContact } from './addresses.ts';
import { bilingual, emblemFile, languageTag, slug } from './fields.ts';
import { date } from './times.ts';
import { refusal } from './refusal.ts';

/** A page elsewhere that the host names. */
const siteLink = z.strictObject({
  label: bilingual.meta(described('Qué hay ahí.', 'What is there.')),
  url: httpsUrl.meta(described('Su dirección, completa y con `https`.', 'Its address, whole and with `https`.')),
  language: languageTag
    .optional()
    .meta(
      described(
        'El idioma en que está, como `es`, `en` o `pt-BR` (BCP 47): las páginas en otro idioma lo avisan. Se omite si está en varios.',
        'The language it is in, such as `es`, `en` or `pt-BR` (BCP 47): pages in another language say so. Leave it out where it is in several.',
      ),
    ),
});

/** The host: what changes when another Presidency takes the site over. */
export const siteSchema = z.strictObject({
  name: bilingual.meta(
    described('Nombre del sitio, en títulos y tarjetas.', 'Name of the site, in titles and on cards.'),
  ),
  description: bilingual.meta(described('Qué es el sitio, en una oración.', 'What the site is, in a sentence.')),
  url: rootUrl.meta(
    described(
      'Dónde estará el sitio, con ruta o sin ella; `SITE_URL` pone otra una sola vez, al generar el sitio. Mientras sea un nombre de ejemplo, los buscadores no lo muestran.',
      'Where the site will be, with or without a path; `SITE_URL` overrides it for a single build. While it is an example’s name, search engines leave the site out.',
    ),
  ),
  host: slug.meta(
    described(
      'Quién aloja el sitio: el nombre de su archivo en `content/organizations`.',
      'The body that hosts the site: the name of its file in `content/organizations`.',
    ),
  ),
  emblem: z
    .strictObject({
      file: emblemFile.meta(
        described(
          'Un archivo SVG o PNG que está en `public/`, de 100 KB como máximo.',
          'An SVG or PNG file in `public/`, of 100 KB at most.',
        ),
      ),
      alt: bilingual.meta(
        described('Qué muestra, para quien no lo ve.', 'What it shows, for whoever does not see it.'),
      ),
    })
    .optional()
    .meta(
      described(
        'El emblema de quien aloja el sitio: se muestra al pie de cada página, junto a su nombre.',
        'The emblem of whoever hosts the site: it is shown at the foot of every page, beside their name.',
      ),
    ),
  contact: z
    .strictObject({
      label: bilingual.meta(described('Qué es la dirección, en palabras.', 'What the address is, in words.')),
      email: z.email().meta(described('Una dirección de correo.', 'An e-mail address.')),
    })
    .optional()
    .meta(
      described(
        'Quién responde preguntas. Se omite mientras no se sepa.',
        'Who answers questions. Leave it out while that is not known.',
      ),
    ),
  privacy: z
    .strictObject({
      text: bilingual
        .optional()
        .meta(
          described(
            'Qué anota el servidor de cada visita y por cuánto tiempo lo guarda, en palabras de quien lo aloja.',
            'What the server logs of each visit and how long it keeps that, in the host’s own words.',
          ),
        ),
      link: siteLink
        .optional()
        .meta(described('El aviso de privacidad de quien aloja el sitio.', 'The host’s own privacy notice.')),
    })
    .refine(
      ({ text, link }) => text !== undefined || link !== undefined,
      refusal(
        { es: 'no dice nada', en: 'says nothing' },
        { es: 'agrega text, link o ambos, o quita privacy', en: 'add text, link or both, or remove privacy' },
      ),
    )
    .optional()
    .meta(
      described(
        'Lo que la página de privacidad dice del servidor: solo quien lo aloja lo sabe.',
        'What the privacy page says of the server: only whoever hosts it knows.',
      ),
    ),
  security: z
    .strictObject({
      contact: securityContact.meta(
        described(
          'A quién avisar de una falla de seguridad: una dirección de correo, o una dirección `https`.',
          'Whom to tell of a security flaw: an e-mail address, or an `https` address.',
        ),
      ),
      expires: date.meta(
        described(
          'El último día en que esto vale, a menos de un año. Antes de esa fecha, revisa el contacto y escribe otra.',
          'The last day on which this holds, less than a year ahead. Review it before then, and write another.',
        ),
      ),
    })
    .optional()
    .meta(
      described(
        'Lo que dice `.well-known/security.txt` (RFC 9116), donde el sitio está en la raíz de un dominio.',
        'What `.well-known/security.txt` says (RFC 9116), where the site is at the root of a domain.',
      ),
    ),
  offline: z
    .boolean()
    .optional()
    .meta(
      described(
        'Si el sitio puede leerse sin conexión después de una visita; si se omite, puede. Con `false`, deja de guardarse, y se borra lo que un navegador haya guardado.',
        'Whether the site can be read without a connection after a visit; it can where this is left out. With `false` it is no longer kept, and what a browser has kept is deleted.',
      ),
    ),
  links: z
    .array(siteLink)
    .meta(
      described(
        'Direcciones oficiales que se nombran al pie de cada página.',
        'Official addresses named at the foot of every page.',
      ),
    ),
});
