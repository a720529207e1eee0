import { z } from 'astro/zod';
import { described } from './described.ts';
import { httpsUrl } from './addresses.ts';
import { bilingual, country, photographFile, slug, text } from './fields.ts';

/** Someone the agenda names; the file name is the id. */
export const personSchema = z.strictObject({
  name: text.meta(described('Como lo escribe la agenda.', 'As the agenda writes it.')),
  role: bilingual
    .optional()
    .meta(described('Su cargo, si la agenda lo dice.', 'Their post, where the agenda gives it.')),
  organization: slug.meta(
    described(
      'Su institución: el nombre de su archivo en `content/organizations`.',
      'Their body: the name of its file in `content/organizations`.',
    ),
  ),
  biography: bilingual
    .optional()
    .meta(
      described(
        'Quién es, en pocas oraciones con las que está de acuerdo.',
        'Who they are, in a few sentences that they agree to.',
      ),
    ),
  photograph: z
    .strictObject({
      file: photographFile.meta(described('Un archivo que está en `public/people/`.', 'A file in `public/people/`.')),
      alt: bilingual.meta(
        described('Qué muestra, para quien no la ve.', 'What it shows, for whoever does not see it.'),
      ),
    })
    .optional()
    .meta(described('Su fotografía, si está de acuerdo.', 'Their photograph, where they agree to it.')),
});

/** A body; the file name is the id. */
export const organizationSchema = z.strictObject({
  name: bilingual.meta(described('Su nombre oficial.', 'Its official name.')),
  acronym: bilingual
    .optional()
    .meta(described('Su sigla, si se conoce por ella.', 'Its acronym, where it is known by one.')),
  partOf: slug
    .optional()
    .meta(
      described(
        'La institución de que forma parte: el nombre de su archivo en `content/organizations`.',
        'The body it is part of: the name of its file in `content/organizations`.',
      ),
    ),
  country: country
    .optional()
    .meta(
      described(
        'El país de la institución, con las dos letras de ISO 3166-1, como `MX`: con él, la edición nombra a su Presidencia Pro Témpore.',
        'The country whose body it is, in the two letters of ISO 3166-1, for example `MX`: an edition names its Pro Tempore Presidency by it.',
      ),
    ),
  url: httpsUrl.optional().meta(described('Su propio sitio.', 'Its own site.')),
});
