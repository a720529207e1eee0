import { z } from 'astro/zod';
import { described } from './described.ts';
import { changes } from './changes.ts';
import { documentSchema } from './document.ts';
import { bilingual, languageTag, link, slug, text } from './fields.ts';
import { date, instant, timeZone } from './times.ts';
import { languagesSchema } from './languages.ts';
import { unionRefusal } from './refusal.ts';
import { editionStatus } from './status.ts';
import { whereFields } from './venue.ts';

/** Where a fact is said: on a page elsewhere, or in a section of the concept note of an edition. */
const source = z.union(
  [
    link.extend({
      language: languageTag.meta(
        described(
          'El idioma de la página, como `es`, `en` o `pt-BR`.',
          'The language of the page, such as `es`, `en` or `pt-BR`.',
        ),
      ),
      date: date.optional().meta(described('El día de la página, si lo dice.', 'The day it is of, where it says so.')),
      read: date.meta(
        described(
          'El día en que se consultó por última vez; las páginas cambian y desaparecen.',
          'The day it was last read; public pages change and go.',
        ),
      ),
    }),
    z.strictObject({
      edition: text.meta(
        described(
          'La edición cuya nota conceptual lo dice, como `"2021"`.',
          'The edition whose concept note says it, for example `"2021"`.',
        ),
      ),
      section: slug.meta(described('La sección: el nombre de su archivo.', 'The section: its file name.')),
    }),
  ],
  unionRefusal(
    { es: 'no es una fuente', en: 'is not a source' },
    {
      es: 'escribe title, url, language y read de una página (y su date, si la tiene), o bien edition y section de una nota conceptual',
      en: 'give it the title, url, language and read of a page (and its date, where it has one), or the edition and section of a concept note',
    },
  ),
);

const fact = z.strictObject({
  text: bilingual.meta(
    described(
      'El hecho, con nuestras palabras, sin decir más que su fuente.',
      'The fact, in our words, no more than its source says.',
    ),
  ),
  session: z
    .int()
    .positive()
    .optional()
    .meta(
      described(
        'Número de la sesión de que trata, si trata de una.',
        'Number of the session it is about, where it is about one.',
      ),
    ),
  figures: z
    .array(
      z.strictObject({
        number: z.int().positive().meta(described('La cifra.', 'The number.')),
        of: bilingual.meta(
          described('Lo que cuenta, como sigue a la cifra.', 'What it counts, as it follows the number.'),
        ),
      }),
    )
    .default([])
    .meta(
      described(
        'Cifras que da, para mostrarlas en grande en la portada, cada una con lo que cuenta.',
        'Numbers that it tells, to be shown large on the home page, each with what it counts.',
      ),
    ),
  source: source.meta(described('Quién lo dice.', 'Who says so.')),
  more: link.optional().meta(described('Dónde se puede leer más.', 'Where there is more to read.')),
});

/** One year's run of the programme. */
export const editionSchema = z.strictObject({
  title: bilingual.meta(described('El título oficial.', 'The official title.')),
  shortTitle: bilingual.meta(described('Un título breve, que quepa en un menú.', 'A title short enough for a menu.')),
  description: bilingual.meta(
    described(
      'Qué es, en una oración: la muestran los buscadores y las tarjetas.',
      'What it is, in one sentence: search engines and cards show it.',
    ),
  ),
  summary: bilingual.meta(
    described(
      'Qué es y para quién, en un párrafo breve al inicio de su página.',
      'What it is and for whom, in a short paragraph at the head of its page.',
    ),
  ),
  timeZone: timeZone.meta(
    described(
      'Zona horaria en que están escritas sus horas, como `America/Mexico_City`.',
      'Time zone in which its hours are written, for example `America/Mexico_City`.',
    ),
  ),
  city: bilingual.meta(
    described(
      'La ciudad cuyas horas son, como la llama quien lee.',
      'The city whose hours those are, as readers name it.',
    ),
  ),
  published: instant.meta(
    described(
      'Cuándo se publicó aquí su agenda por primera vez, en UTC, como `2021-08-10T18:00:00Z`: los calendarios ponen esa fecha a su primera versión.',
      'When its agenda was first published here, in UTC, for example `2021-08-10T18:00:00Z`: calendars give their first version that date.',
    ),
  ),
  announced: instant
    .optional()
    .meta(
      described(
        'Cuándo la anunció este sitio, en UTC: el canal pone esa fecha a su entrada; se omite si fue al publicarla.',
        'When this site announced it, in UTC: the feed gives its entry that date; leave it out where that is when it was published.',
      ),
    ),
  dates: z
    .strictObject({
      start: date.meta(described('Primer día.', 'First day.')),
      end: date.meta(described('Último día.', 'Last day.')),
    })
    .optional()
    .meta(
      described(
        'Primer y último día; se omite mientras no se conozcan públicamente.',
        'First and last day; leave out where they are not publicly known.',
      ),
    ),
  presidency: slug
    .optional()
    .meta(
      described(
        'La Presidencia Pro Témpore de ese año: el nombre de su archivo en `content/organizations`; se omite si ninguna fuente la nombra.',
        'The Pro Tempore Presidency of that year: the name of its file in `content/organizations`; leave out where no source names it.',
      ),
    ),
  organizers: z
    .array(slug)
    .default([])
    .meta(
      described(
        'Las instituciones que la realizan: nombres de archivo de `content/organizations`; se omite si ninguna fuente nombra una.',
        'The bodies that carry it out: file names in `content/organizations`; leave out where no source names one.',
      ),
    ),
  supporters: z
    .array(slug)
    .default([])
    .meta(
      described(
        'Las instituciones con cuyo apoyo se realiza: nombres de archivo de `content/organizations`.',
        'The bodies with whose support it is carried out: file names in `content/organizations`.',
      ),
    ),
  facilitators: z
    .array(slug)
    .default([])
    .meta(
      described(
        'Las instituciones que la facilitan: nombres de archivo de `content/organizations`.',
        'The bodies that facilitate it: file names in `content/organizations`.',
      ),
    ),
  ...whereFields,
  languages: languagesSchema
    .optional()
    .meta(
      described(
        'Los idiomas de sus sesiones; se omite si ninguna fuente lo dice.',
        'The languages of its sessions; leave out where no source says.',
      ),
    ),
  status: editionStatus,
  changes,
  documents: z
    .array(documentSchema)
    .default([])
    .meta(
      described(
        'Lo que publica y lo que va a publicar: el texto que esta edición web sigue y que prevalece es su `official-note`.',
        'What it publishes, and is to publish: the text that this web edition follows and that prevails is its `official-note`.',
      ),
    ),
  outcomes: z
    .array(fact)
    .meta(described('Lo que se sabe públicamente de cómo fue.', 'What is publicly known about how it went.')),
  followUp: z
    .array(fact)
    .default([])
    .meta(
      described(
        'Lo que vino después: otras actividades, con las mismas reglas.',
        'What followed from it: other activities, by the same rules.',
      ),
    ),
});
