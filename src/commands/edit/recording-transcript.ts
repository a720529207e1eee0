import { readFileSync } from 'node:fs';
import type { Localized } from '../../domain/locale.ts';
import { fileProblem } from './checks.ts';
import type { Desk } from './errand.ts';
import { pathOf } from './paths.ts';
import { setIn } from './yaml-edit.ts';

/** Asks for the transcript of a recording, and puts it beside it under the name that it has to have. */
export async function addTranscript({ ask, draft }: Desk, file: string, before: readonly string[]): Promise<void> {
  const written = await ask.maybe('vtt', {
    ask: {
      es: 'Archivo WebVTT de la transcripción (Enter si no hay)',
      en: 'WebVTT file of the transcript (Enter if there is none)',
    },
    check: vttProblem,
  });
  if (written === undefined) return;
  const path = pathOf(written);
  const [, inName] = /[._-](es|en)\.vtt$/i.exec(path) ?? [];
  const language = await ask.choose('vtt-language', {
    ask: { es: '¿En qué idioma está la transcripción?', en: 'Which language is the transcript in?' },
    choices: [
      { value: 'es', label: { es: 'español', en: 'Spanish' } },
      { value: 'en', label: { es: 'inglés', en: 'English' } },
    ],
    initial: inName?.toLowerCase() === 'en' ? 'en' : inName === undefined ? undefined : 'es',
  });
  draft.write(file.replace(/\.yaml$/, `.${language}.vtt`), readFileSync(path));
  const transcripts = [...new Set([...before, language])];
  draft.edit(file, (yaml) =>
    setIn(yaml, ['transcripts'], transcripts, ['session', 'youtube', 'ecampus', 'summary', 'chapters']),
  );
}

function vttProblem(written: string): Localized | undefined {
  const missing = fileProblem(written);
  if (missing) return missing;
  if (/\.vtt$/i.test(pathOf(written))) return undefined;
  return { es: 'No es un archivo .vtt: expórtalo como WebVTT.', en: 'It is not a .vtt file: export it as WebVTT.' };
}
