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
  ])('%s', (_, file, from, to, field) => {
    edit(file, from, to);
    const found = problems();
    expect(found[0]).toMatchObject({ file: `content/${file}`, field, fix: 'name it once' });
    // It is told once, by one rule.
    expect(new Set(found.map((one) => one.field)).size).toBe(found.length);
  });
});
