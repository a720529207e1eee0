import { z } from 'astro/zod';
import { described } from './described.ts';
import { ecampusUrl, youtubeUrl } from './addresses.ts';
import { bilingual, lang, languageTag, publication, text } from './fields.ts';
import { instant, videoDuration, videoTime } from './times.ts';
import { refusal } from './refusal.ts';

const pending = z.strictObject({
  state: z.literal('pending').meta(described('Aún no está disponible.', 'Not available yet.')),
});

const withdrawn = z.strictObject({
  state: z.literal('withdrawn').meta(described('Estuvo y se retiró.', 'It was there and was taken down.')),
  announced: instant
    .optional()
    .meta(
      described(
        'Cuándo lo anunció este sitio, en UTC: el canal también lo cuenta. Se omite si nunca anunció la grabación.',
        'When this site announced that, in UTC: the feed then tells it too. Leave it out where it never announced the recording.',
      ),
    ),
});

/** What is said of a video wherever it is published. */
const video = {
  state: z.literal('published').meta(described('Ya se puede ver.', 'Can be watched now.')),
  ...publication,
  language: languageTag.meta(
    described(
      'El idioma del audio, como `es`, `en` o `pt-BR`.',
      'Language of the audio, such as `es`, `en` or `pt-BR`.',
    ),
  ),
  interpretation: z
    .array(languageTag)
    .default([])
    .meta(
      described(
        'Los idiomas a los que se interpreta, como `[en]`.',
        'Languages it is interpreted into, for example `[en]`.',
      ),
    ),
  duration: videoDuration.meta(
    described(
      'Cuánto dura: horas, minutos y segundos, como `1:58:04`.',
      'How long it is: hours, minutes and seconds, for example `1:58:04`.',
    ),
  ),
};

/** Where one session can be watched. */
export const recordingSchema = z.strictObject({
  session: z.number().int().positive().meta(described('Número de la sesión.', 'Number of the session.')),
  youtube: z
    .discriminatedUnion('state', [
      pending,
      z.strictObject({
        ...video,
        url: youtubeUrl.meta(
          described('Dónde: una dirección completa, con `https`.', 'Where: a whole address, with `https`.'),
        ),
      }),
      withdrawn,
    ])
    .meta(described('En YouTube: abierta a todas las personas.', 'On YouTube: open to everyone.')),
  ecampus: z
    .discriminatedUnion('state', [
      pending,
      z
        .strictObject({
          ...video,
          url: ecampusUrl
            .optional()
            .meta(
              described(
                'Dónde; mientras el acceso sea restringido, ninguna página del sitio la muestra.',
                'Where; while access is restricted no page of the site ever shows it.',
              ),
            ),
          access: z
            .enum(['restricted', 'public'])
            .default('restricted')
            .meta(
              described(
                'Quién puede abrirla: con `public`, la dirección se publica.',
                'Who can open it: with `public`, the address is published.',
              ),
            ),
        })
        .refine(({ access, url }) => access === 'restricted' || url !== undefined, {
          path: ['access'],
          ...refusal(
            { es: 'abre una dirección que no está', en: 'opens an address that is not given' },
            { es: 'agrega url, o quita access', en: 'add url, or remove access' },
          ),
        }),
      withdrawn,
    ])
    .meta(
      described(
        'En E-Campus: solo para participantes, salvo que quien aloja el sitio la abra.',
        'On E-Campus: for participants only, unless the host of the site opens it.',
      ),
    ),
  summary: bilingual
    .optional()
    .meta(described('Lo que se dijo, en pocas oraciones.', 'What was said, in a few sentences.')),
  chapters: z
    .array(
      z.strictObject({
        at: videoTime.meta(
          described(
            'Dónde empieza: horas, minutos y segundos desde el inicio del video, como `0:12:30`.',
            'Where it begins: hours, minutes and seconds from the start of the video, for example `0:12:30`.',
          ),
        ),
        item: text.meta(
          described(
            'El identificador del punto que muestra, como `s1-2`.',
            'Id of the item it shows, for example `s1-2`.',
          ),
        ),
        title: bilingual
          .optional()
          .meta(
            described(
              'Su nombre, si el título del punto no le queda bien.',
              'Its name, where the item’s own title does not fit.',
            ),
          ),
      }),
    )
    .default([])
    .meta(
      described(
        'Sus partes, en orden; cada una dura hasta la siguiente.',
        'Its parts, in order; each lasts until the next.',
      ),
    ),
  transcripts: z
    .array(lang)
    .default([])
    .meta(
      described(
        'Los idiomas de sus transcripciones; cada una es un archivo WebVTT junto a este, con el mismo nombre: `session-1.es.vtt`.',
        'The languages of its transcripts; each is a WebVTT file beside this one, with the same name: `session-1.es.vtt`.',
      ),
    ),
});

/** A transcript as its WebVTT file gives it. */
export const transcriptSchema = z.strictObject({
  /** In the order in which they begin. */
  cues: z
    .array(
      z.strictObject({
        /** Seconds from the start of the video. */
        start: z.number().nonnegative(),
        /** Seconds from the start of the video. */
        end: z.number().positive(),
        /** What is said, by whom. */
        voices: z
          .array(
            z.strictObject({
              /** Who speaks, where the file says so. */
              speaker: text.optional(),
              /** The words. */
              text,
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
