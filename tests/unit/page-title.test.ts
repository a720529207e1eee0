import { describe, expect, it } from 'vitest';
import { pageTitle } from '../../src/i18n/page-title.ts';

describe('the title of a page', () => {
  const site = 'Formación en gobernanza migratoria local';
  const long = 'Sesión virtual 3: Buenas prácticas y lecciones aprendidas a nivel local (fuera y dentro de CRM)';

  it.each([
    ['Agenda', 'Edición 2021', `Agenda · Edición 2021 · ${site}`],
    ['Agenda en hora de Costa Rica', 'Edición 2021', 'Agenda en hora de Costa Rica · Edición 2021'],
    ['Siglas', undefined, `Siglas · ${site}`],
    [long, 'Edición 2021', `${long} · Edición 2021`],
    [long, undefined, long],
  ])('tells its edition, and the site where all of it is shown: %s', (name, edition, title) => {
    expect(pageTitle(name, edition, site)).toBe(title);
  });
});
