import type { Localized } from '../../domain/locale.ts';
import { instantOf, isIsoDate, isWallTime, WallTimeError } from '../../domain/time.ts';
import { ofEdition } from '../../rules/content.ts';
import { instant as instantSchema, videoDuration } from '../../schemas/times.ts';
import { Refusal } from '../terminal/refusal.ts';
import { type Video, videoIn } from './addresses.ts';
import { videoTimeOf } from './chapters.ts';
import { languageProblem } from './checks.ts';
import { chooseEdition, chooseSession, EDITION, type EditionEntry, SESSION } from './choosing.ts';
import type { Desk, Errand, Outcome } from './errand.ts';
import { writeNew } from './new-file.ts';
import { addChapters } from './recording-chapters.ts';
import { addTranscript } from './recording-transcript.ts';
import { PUBLISH, sentenceFlags } from './told.ts';
import { setIn } from './yaml-edit.ts';

const ADDRESS: Localized = {
  es: 'la dirección de YouTube o de E-Campus, como la copies',
  en: 'the address on YouTube or E-Campus, as you copy it',
};
const PUBLISHED: Localized = {
  es: 'cuándo se publicó: «2027-05-12 10:00», en la hora de la edición, o un momento en UTC',
  en: 'when it was published: “2027-05-12 10:00”, by the clock of the edition, or a moment in UTC',
};
const CHAPTERS: Localized = {
  es: 'capítulos, uno por línea («00:40 s1-1 Bienvenida | Welcome»), o un archivo con ellos; el id del punto puede faltar si el título es el suyo',
  en: 'chapters, one a line (“00:40 s1-1 Bienvenida | Welcome”), or a file with them; the item’s id may be left out where the title is its own',
};

/** A recording of a session, on YouTube or E-Campus, with its chapters and transcript. */
export const recording: Errand = {
  name: 'recording',
  title: { es: 'Agregar una grabación', en: 'Add a recording' },
  example:
    '--edition 2021 --session 1 --url "https://youtu.be/…" --language es --duration 1:58:04 --published "2021-08-25 10:00" --yes',
  flags: [
    EDITION,
    SESSION,
    { name: 'url', value: { es: 'dirección', en: 'address' }, about: ADDRESS, required: true },
    {
      name: 'language',
      value: { es: 'idioma', en: 'language' },
      about: { es: 'idioma en que se habla, como es', en: 'the language spoken, for example es' },
      required: true,
    },
    {
      name: 'interpretation',
      value: { es: 'idiomas', en: 'languages' },
      about: {
        es: 'idiomas a los que se interpreta, como en',
        en: 'the languages it is interpreted into, for example en',
      },
    },
    {
      name: 'duration',
      value: { es: 'tiempo', en: 'time' },
      about: { es: 'cuánto dura, como 1:58:04', en: 'how long it is, for example 1:58:04' },
      required: true,
    },
    { name: 'published', value: { es: 'momento', en: 'moment' }, about: PUBLISHED, required: true },
    { name: 'public', about: { es: 'E-Campus: cualquiera puede abrirla', en: 'E-Campus: anyone can open it' } },
    { name: 'chapters', value: { es: 'líneas o archivo', en: 'lines or file' }, about: CHAPTERS },
    {
      name: 'vtt',
      value: { es: 'archivo', en: 'file' },
      about: { es: 'la transcripción, en WebVTT', en: 'the transcript, in WebVTT' },
    },
    {
      name: 'vtt-language',
      value: { es: 'es|en', en: 'es|en' },
      about: { es: 'idioma de la transcripción', en: 'language of the transcript' },
      required: {
        es: 'con --vtt, si el archivo no termina en .es.vtt o .en.vtt',
        en: 'with --vtt, where the file does not end in .es.vtt or .en.vtt',
      },
    },
    ...sentenceFlags('summary', { es: 'resumen', en: 'summary' }),
    {
      name: 'replace',
      about: {
        es: 'cambia la grabación que ya está publicada',
        en: 'replaces the recording that is published already',
      },
    },
  ],
  plan,
};

async function plan(desk: Desk): Promise<Outcome> {
  const { ask, content, draft, now } = desk;
  const edition = await chooseEdition(desk);
  const entry = await chooseSession(desk, edition);
  const { number } = entry.session;
  const known = ofEdition(content.recordings, edition.id).find(({ data }) => data.session === number);
  const file = known?.file ?? `content/editions/${edition.id}/recordings/session-${String(number)}.yaml`;
  const video = videoOf(await ask.text('url', { ask: asked(ADDRESS), check: (text) => addressProblem(videoIn(text)) }));
  const isReplaced = known !== undefined && known.data[video.outlet].state === 'published';
  if (isReplaced) await mayReplace(desk, file);

  const outlet = await outletOf(desk, edition, video, now);
  if (!draft.has(file))
    writeNew(
      draft,
      'recordings',
      file,
      `session: ${String(number)}\nyoutube: { state: pending }\necampus: { state: pending }`,
    );
  draft.edit(file, (yaml) => setIn(yaml, [video.outlet], outlet));
  if (outlet.access === 'restricted') {
    refuseBesideRestricted(desk);
  } else {
    await addChapters(desk, file, entry);
    await addTranscript(desk, file, known?.data.transcripts ?? []);
    const summary = await ask.maybeBoth('summary', {
      ask: {
        es: 'Resumen en pocas oraciones (Enter para omitirlo)',
        en: 'A summary in a few sentences (Enter to leave it out)',
      },
    });
    if (summary) draft.edit(file, (yaml) => setIn(yaml, ['summary'], summary, ['session', 'youtube', 'ecampus']));
  }
  return { next: [PUBLISH] };
}

const asked = ({ es, en }: Localized): Localized => ({ es: `Pega ${es}`, en: `Paste ${en}` });

function addressProblem(video: ReturnType<typeof videoIn>): Localized | undefined {
  if (video === 'several') {
    return {
      es: 'Hay más de un video: deja solo una dirección.',
      en: 'There is more than one video: leave one address.',
    };
  }
  if (video) return undefined;
  return {
    es: 'No hay ahí la dirección de un video de YouTube ni de una página de E-Campus sin claves. Copia la de la página del video.',
    en: 'That has no address of a video on YouTube or of a page on E-Campus without keys. Copy that of the page of the video.',
  };
}

function videoOf(text: string): Exclude<Video, undefined> {
  const video = videoIn(text);
  if (!video || video === 'several') throw new RangeError('The address was checked');
  return video;
}

async function mayReplace({ ask }: Desk, file: string): Promise<void> {
  const isMeant = await ask.confirm('replace', {
    ask: { es: 'Ya hay una grabación publicada. ¿Cambiarla?', en: 'A recording is published already. Replace it?' },
    initial: false,
  });
  if (isMeant) return;
  throw new Refusal({
    es: `Ya hay una grabación publicada en ${file}. Para cambiarla, agrega --replace.`,
    en: `A recording is published already in ${file}. To replace it, add --replace.`,
  });
}

/** What is said of the video; on E-Campus it is for participants alone unless it was said otherwise. */
async function outletOf({ ask }: Desk, edition: EditionEntry, video: Exclude<Video, undefined>, now: string) {
  const { timeZone } = edition.data;
  const language = await ask.text('language', {
    ask: { es: '¿En qué idioma se habla? (es, en, pt-BR…)', en: 'Which language is spoken? (es, en, pt-BR…)' },
    initial: 'es',
    check: languageProblem,
  });
  const interpretation = languagesIn(
    await ask.maybe('interpretation', {
      ask: {
        es: '¿A qué idiomas se interpreta? (en; Enter si a ninguno)',
        en: 'Which languages is it interpreted into? (en; Enter for none)',
      },
      check: (text) => languagesIn(text).map(languageProblem).find(Boolean),
    }),
  );
  const duration = durationOf(
    await ask.text('duration', {
      ask: { es: '¿Cuánto dura? (1:58:04)', en: 'How long is it? (1:58:04)' },
      check: (text) => (durationOf(text) === undefined ? DURATION : undefined),
    }),
  );
  const written = await ask.text('published', {
    ask: { es: `Escribe ${PUBLISHED.es}`, en: `Write ${PUBLISHED.en}` },
    check: (text) => (momentIn(text, timeZone) === undefined ? MOMENT : undefined),
  });
  const published = momentIn(written, timeZone) ?? written;
  const isPublic =
    video.outlet === 'ecampus' &&
    (await ask.confirm('public', {
      ask: {
        es: '¿Puede abrirla cualquiera, sin identificarse en E-Campus?',
        en: 'Can anyone open it, without logging in to E-Campus?',
      },
      initial: false,
    }));
  const access = video.outlet === 'youtube' ? undefined : isPublic ? ('public' as const) : ('restricted' as const);
  return {
    state: 'published',
    url: video.url,
    published,
    // The feed dates its entry by the day on which this site told of it.
    ...(now.slice(0, 10) > published.slice(0, 10) && now > edition.data.published && { announced: now }),
    language,
    ...(interpretation.length > 0 && { interpretation }),
    duration,
    ...(access && { access }),
  };
}

const DURATION: Localized = {
  es: 'Escribe horas, minutos y segundos, como 1:58:04.',
  en: 'Write hours, minutes and seconds, for example 1:58:04.',
};
const MOMENT: Localized = {
  es: 'Escribe día y hora, como 2027-05-12 10:00, o un momento en UTC, como 2027-05-12T15:00:00Z.',
  en: 'Write day and time, for example 2027-05-12 10:00, or a moment in UTC, for example 2027-05-12T15:00:00Z.',
};

const languagesIn = (text = '') => text.split(/[\s,;]+/).filter((tag) => tag !== '');

function durationOf(text: string): string | undefined {
  const time = videoTimeOf(text);
  return time !== undefined && videoDuration.safeParse(time).success ? time : undefined;
}

/** A moment as it is written, or a day and an hour that the clocks of a zone show once. */
function momentIn(text: string, timeZone: string): string | undefined {
  if (instantSchema.safeParse(text).success) return text;
  const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)[ T,]+(\d{1,2}:\d\d)$/.exec(text) ?? [];
  const hour = time.padStart(5, '0');
  if (!isIsoDate(date) || !isWallTime(hour)) return undefined;
  try {
    return instantOf(date, hour, timeZone);
  } catch (error) {
    if (error instanceof WallTimeError) return undefined;
    throw error;
  }
}

function refuseBesideRestricted({ ask }: Desk): void {
  const beside = ['chapters', 'vtt', 'summary-es', 'summary-en'].find((flag) => ask.given(flag) !== undefined);
  if (beside === undefined) return;
  throw new Refusal({
    es: `--${beside} cuenta lo que hay en una grabación que no todos pueden abrir. Quítalo, o agrega --public si quien aloja el sitio la abrió a todos.`,
    en: `--${beside} tells of a recording that not everyone can open. Remove it, or add --public if the host has opened it to everyone.`,
  });
}
