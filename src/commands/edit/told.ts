import type { Localized } from '../../domain/locale.ts';
import { type Instant, secondAfter } from '../../domain/time.ts';
import type { DataPath } from '../../rules/finding.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Desk, Flag } from './errand.ts';
import { type EditionEntry } from './choosing.ts';
import { addIn } from './yaml-edit.ts';

/**
 * The two flags of a sentence in both languages: each needs the other.
 * @param required whether there has to be one: always, or in a case, in words
 */
export function sentenceFlags(name: string, about: Localized, required: Flag['required'] = false): readonly Flag[] {
  const value = { es: 'texto', en: 'text' };
  const beside = (other: string) =>
    required === false ? { es: `con --${name}-${other}`, en: `with --${name}-${other}` } : required;
  return [
    {
      name: `${name}-es`,
      value,
      about: { es: `${about.es}, en español`, en: `${about.en}, in Spanish` },
      required: beside('en'),
    },
    {
      name: `${name}-en`,
      value,
      about: { es: `${about.es}, en inglés`, en: `${about.en}, in English` },
      required: beside('es'),
    },
  ];
}

/**
 * When something that is published was changed: now, or a second after what was told last.
 * @throws Refusal where the edition is not published yet, so that there is nobody to tell
 */
export function toldAt({ now }: Desk, edition: EditionEntry, before: readonly { readonly at: Instant }[]): Instant {
  const { published } = edition.data;
  if (now <= published) {
    throw new Refusal({
      es: `La edición ${edition.id} se publica el ${published}, que aún no llega según el reloj de este equipo: corrige sus archivos sin anotar el cambio, o pon el reloj en hora.`,
      en: `The edition ${edition.id} is published at ${published}, which is still to come by the clock of this machine: correct its files without noting the change, or set the clock.`,
    });
  }
  const last = before.map(({ at }) => at).reduce((a, b) => (a > b ? a : b), '');
  return now > last ? now : secondAfter(last);
}

/** Adds an entry to the changes of a session, a course or an edition. */
export function noteChange(
  desk: Desk,
  file: string,
  path: DataPath,
  change: { readonly at: Instant; readonly text: Localized; readonly items: readonly string[] },
): void {
  desk.draft.edit(file, (yaml) => addIn(yaml, [...path, 'changes'], change));
}

/** What there is to do after every change. */
export const PUBLISH: Localized = {
  es: 'Mira el sitio con «npm run dev» y publícalo con «npm run build».',
  en: 'Look at the site with “npm run dev”, and publish it with “npm run build”.',
};

/** A question whose answer may be left out: Enter leaves what there is, or that there is nothing. */
export function orKeep({ es, en }: Localized, isThere: boolean): Localized {
  return isThere
    ? { es: `${es} (Enter deja lo que hay)`, en: `${en} (Enter leaves what is there)` }
    : { es: `${es} (Enter si no hay todavía)`, en: `${en} (Enter if there is none yet)` };
}
