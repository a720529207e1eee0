import type { SessionEntry } from '../../rules/session.ts';
import { Refusal } from '../terminal/refusal.ts';
import { chooseEdition, chooseSession, EDITION, type EditionEntry, SESSION } from './choosing.ts';
import type { Desk, Errand } from './errand.ts';
import { PUBLISH, sentenceFlags, toldAt } from './told.ts';
import { addIn } from './yaml-edit.ts';

/** A session, or a whole edition, that does not take place. */
export const cancel: Errand = {
  name: 'cancel',
  title: { es: 'Cancelar una sesión o una edición', en: 'Cancel a session, or an edition' },
  example: '--edition 2021 --session 3 --reason-es "No hay sala." --reason-en "There is no room." --yes',
  flags: [
    EDITION,
    {
      ...SESSION,
      about: {
        es: 'la sesión, como 3; o all, la edición entera',
        en: 'the session, for example 3; or all, the whole edition',
      },
    },
    ...sentenceFlags('reason', { es: 'por qué, en una oración', en: 'why, in a sentence' }, true),
  ],
  async plan(desk) {
    const edition = await chooseEdition(desk);
    const which = await whichOf(desk, edition);
    const { file, path, status } =
      which === 'all'
        ? { file: edition.file, path: [], status: edition.data.status }
        : { file: which.day.file, path: ['session'], status: which.session.status };
    if (status.at(-1)?.state === 'cancelled') {
      throw new Refusal({ es: `Ya está cancelada, en ${file}.`, en: `It is cancelled already, in ${file}.` });
    }
    const at = toldAt(desk, edition, status);
    const reason = await desk.ask.both('reason', { ask: { es: '¿Por qué? En una oración', en: 'Why? In a sentence' } });
    desk.draft.edit(file, (yaml) => addIn(yaml, [...path, 'status'], { state: 'cancelled', at, reason }));
    return { next: [PUBLISH] };
  },
};

/** What something is said of: a session of an edition, or all of it. */
export async function whichOf(desk: Desk, edition: EditionEntry): Promise<SessionEntry | 'all'> {
  const { ask } = desk;
  const given = ask.given('session');
  if (given === 'all') return 'all';
  if (given !== undefined || !ask.canAsk) return chooseSession(desk, edition);
  const scope = await ask.choose('scope', {
    ask: { es: '¿Una sesión o la edición entera?', en: 'A session, or the whole edition?' },
    choices: [
      { value: 'session', label: { es: 'Una sesión', en: 'A session' } },
      { value: 'all', label: { es: 'La edición entera', en: 'The whole edition' } },
    ],
  });
  return scope === 'all' ? 'all' : chooseSession(desk, edition);
}
