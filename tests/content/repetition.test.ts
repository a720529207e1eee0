import { describe, expect, it } from 'vitest';
import { breakContent, edit, problems } from './broken.ts';

const EDITION = 'editions/2021/edition.yaml';
const DAY = 'editions/2021/agenda/2021-08-18.yaml';

breakContent();

describe('the same thing appears twice in no list', () => {
  it.each([
    ['who supports', EDITION, 'supporters: [iom]', 'supporters: [iom, iom]', 'supporters[1]'],
    [
      'who organizes',
      EDITION,
      'organizers: [working-group-irregular-mass-migration]',
      'organizers: [ilo, flacma, ilo]',
      'organizers[2]',
    ],
    ['who facilitates', EDITION, 'supporters: [iom]', 'supporters: [iom]\nfacilitators: [ilo, ilo]', 'facilitators[1]'],
    [
      'a language',
      EDITION,
      'languages: { interpretation: true }',
      'languages: { spoken: [es, es], interpretation: true }',
      'languages.spoken[1]',
    ],
    [
      'a language of interpreters',
      EDITION,
      'languages: { interpretation: true }',
      'languages: { interpretation: [en, fr, en] }',
      'languages.interpretation[2]',
    ],
    [
      'who wrote a document',
      EDITION,
      'authors: [{ organization: iom }, {',
      'authors: [{ organization: iom }, { organization: iom }, {',
      'documents[1].authors[1]',
    ],
    [
      'a subject',
      DAY,
      'subjects: [local-needs]',
      'subjects: [local-needs, local-needs]',
      'session.items[1].subjects[1]',
    ],
    [
      'a word, without capitals and accents',
      'glossary.yaml',
      'es: [E-Campus',
      'es: [e-campus, Ecampus, E-CÁMPUS',
      expect.stringMatching(/^words\[\d+\]\.es\[\d\]$/) as unknown,
    ],
    [
      'a link',
      'site.yaml',
      'links:',
      'links:\n  - { label: { es: a, en: b }, url: "https://www.iom.int/" }\n  - { label: { es: a, en: b }, url: "https://www.iom.int/" }',
      'links[1]',
    ],
    [
      'a link under another name',
      'site.yaml',
      'links:',
      'links:\n  - { label: { es: a, en: b }, url: "https://www.crmsv.org/a" }\n  - { label: { es: c, en: d }, url: "https://www.CRMSV.org/a/" }',
      'links[1]',
    ],
    [
      'a profile',
      'editions/2021/participants.yaml',
      'perCountry: 6\nprofiles:\n',
      'perCountry: 8\nprofiles:\n  - { count: 1, text: { es: a, en: b } }\n  - { count: 1, text: { es: A, en: b } }\n',
      'profiles[1]',
    ],
    [
      'a group',
      DAY,
      '      subjects: [local-needs]',
      '      groups:\n        - { id: uno, title: { es: a, en: b } }\n        - { id: dos, title: { es: a, en: b } }\n      subjects: [local-needs]',
      'session.items[1].groups[1]',
    ],
  ])('%s', (_, file, from, to, field) => {
    edit(file, from, to);
    const found = problems();
    expect(found[0]).toMatchObject({ file: `content/${file}`, field, fix: 'name it once' });
    // It is told once, by one rule.
    expect(new Set(found.map((one) => one.field)).size).toBe(found.length);
  });
});

it('nobody both leads an item and speaks in it', () => {
  edit(DAY, 'person: michelle-klein-solomon', 'person: luis-alonso-serrano');
  expect(problems()).toMatchObject([
    {
      field: 'session.items[0].contributors[0]',
      wrong: '"luis-alonso-serrano" is also in "facilitators" of this item',
      fix: 'name it once',
    },
  ]);
});
