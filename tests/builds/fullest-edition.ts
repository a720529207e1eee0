import { type Change, edit, moveItem, NEXT_EDITION, startEdition, withdrawItem } from './host-changes.ts';

const EDITION = `editions/${NEXT_EDITION}`;

/** Some words as long as those that a host writes. */
const told = (es: string, en: string) => `{ es: "${es}", en: "${en}" }`;

/**
 * The next edition with all at once that an agenda may have to tell: every step with its dates, changes of the course and of
 * two sessions, another one cancelled, and all of it postponed, which was said twice.
 */
export const tellMost: Change = (copy) => {
  for (const change of [startEdition, moveItem(NEXT_EDITION), withdrawItem(NEXT_EDITION)]) change(copy);
  const route = `${EDITION}/participants.yaml`;
  edit(copy, route, 'order: before-sessions', 'opens: 2027-08-02\n    closes: 2027-08-13');
  edit(copy, route, 'order: after-sessions', 'opens: 2027-08-21\n    closes: 2027-08-31');
  edit(copy, route, 'asks: {', 'on: 2027-09-15\n    asks: {');
  const late = told('La sede ficticia no estaba lista.', 'The fictional venue was not ready.');
  const agreed = told(
    'La Presidencia ficticia acordó otras fechas con los países.',
    'The fictional Presidency agreed other dates with the countries.',
  );
  edit(
    copy,
    `${EDITION}/edition.yaml`,
    'outcomes:',
    `status:
  - { state: postponed, at: 2027-05-20T15:00:00Z, reason: ${late}, from: { start: 2027-06-14, end: 2027-06-18 } }
  - { state: postponed, at: 2027-06-01T15:00:00Z, reason: ${agreed}, from: { start: 2027-07-12, end: 2027-07-16 } }
outcomes:`,
  );
  const closes = told('El curso cierra el viernes 20 de agosto.', 'The course closes on Friday 20 August.');
  const english = told(
    'El curso se ofrece también en inglés a quienes lo pidan antes de julio.',
    'The course is also offered in English to whoever asks before July.',
  );
  edit(
    copy,
    `${EDITION}/agenda/2027-08-16.yaml`,
    '  details:',
    `  changes:
    - { at: 2027-05-04T15:00:00Z, text: ${closes}, items: [course] }
    - { at: 2027-05-14T15:00:00Z, text: ${english}, items: [course] }
  details:`,
  );
  const reason = told('No podrá celebrarse la sesión ficticia.', 'The fictional session cannot be held.');
  edit(
    copy,
    `${EDITION}/agenda/2027-08-19.yaml`,
    '  items:',
    `  status: [{ state: cancelled, at: 2027-07-04T15:00:00Z, reason: ${reason} }]\n  items:`,
  );
};
