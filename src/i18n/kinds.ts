import type { SoughtKind } from '../domain/archive.ts';
import type { Localized } from '../domain/locale.ts';

/** What the address of the list of a kind ends in, by its name. */
export const KINDS: Readonly<Record<SoughtKind, Localized>> = {
  welcome: { es: 'bienvenidas', en: 'welcomes' },
  panel: { es: 'paneles', en: 'panels' },
  presentation: { es: 'presentaciones', en: 'presentations' },
  'group-work': { es: 'trabajo-en-grupos', en: 'group-work' },
  plenary: { es: 'plenarias', en: 'plenaries' },
  questions: { es: 'preguntas-y-respuestas', en: 'questions-and-answers' },
};
