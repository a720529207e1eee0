import type { Reader } from './reader.ts';

/** The errands of the three readers who count most, by who goes on them. */
export const ERRANDS: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  'a participant goes to session 2 in English, follows a reference, comes back and saves a session': async (reader) => {
    await reader.open('es/2021/agenda/');
    await reader.press('link', 'Read this page in English');
    await reader.isAtAddress('/en/2021/agenda/');
    await reader.press('link', 'Tools to improve migration governance at the local level');
    await reader.finds('heading', 'Tools to improve migration governance at the local level');
    await reader.open('en/2021/concept-note/');
    await reader.press('link', '^Reference 5$');
    await reader.isAt('ref-global-compact');
    await reader.press('link', '^Back to the text from reference 5$');
    await reader.sees('link', '^Reference 5$');
    await reader.open('en/2021/agenda/session-2/');
    await reader.press('button', '^Save');
    await reader.open('en/2021/my-agenda/');
    await reader.sees('button', '^Download my agenda');
  },
  'someone of the public searches, opens what was found, and finds a person': async (reader) => {
    await reader.open('es/buscar/');
    await reader.write('Buscar', 'indicadores locales');
    await reader.press('link', 'Indicadores de gobernanza');
    await reader.finds('heading', 'Indicadores');
    await reader.open('es/personas/fabio-jimenez/');
    await reader.press('link', '^Trabajo en grupos');
    await reader.isAt('s1-4');
  },
  'the team of the Presidency sees which text prevails, and a wrong address in both languages': async (reader) => {
    await reader.open('es/2021/nota-conceptual/');
    await reader.reads('Prevalece el texto que distribuyó la Secretaría Ejecutiva');
    await reader.open('es/2021/no-existe/');
    await reader.finds('heading', 'Página no encontrada');
    await reader.finds('heading', 'Page not found');
  },
};
