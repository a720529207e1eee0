import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/loaders/content.ts';
import { edit, pathOf, problem, publish, putLink } from './broken.ts';
import { AFTERNOON, breakEdition, EDITION, itRefuses, PERSON } from './edition-2032.ts';

breakEdition();

describe('a document, a material or a photograph is refused', () => {
  itRefuses({
    'where its file is not there': {
      file: EDITION,
      from: 'file: programa-2032.pdf',
      to: 'file: other.pdf',
      field: 'documents[0].file',
      wrong: 'there is no public/documents/other.pdf',
      fix: /^put it there, or write state: pending$/,
    },
    'where it has a file and an address': {
      file: EDITION,
      from: '    file: programa-2032.pdf',
      to: '    url: https://example.org/a.pdf\n    file: programa-2032.pdf',
      below: 1,
      field: 'documents[0].file',
      wrong: /together with url/,
      fix: /^give exactly one of file and url/,
    },
    'where its language is not told': {
      file: EDITION,
      from: '    language: es\n',
      to: '',
      below: -4,
      field: 'documents[0].language',
      wrong: 'is missing',
      fix: /^add "language"/,
    },
    'where nobody is its author': {
      file: EDITION,
      from: 'person: ana-ficticia',
      to: 'person: nobody',
      field: 'documents[0].authors[0].person',
      wrong: 'there is no person "nobody"',
      fix: /content\/people/,
    },
    'where a group hands out what the session has already': {
      file: AFTERNOON,
      from: 'id: handout',
      to: 'id: slides',
      field: 'session.items[0].groups[1].materials[0].id',
      wrong: 'the material "slides" appears twice',
      fix: /its own id$/,
    },
    'where a photograph is not there': {
      file: PERSON,
      from: 'ana-ficticia.jpg',
      to: 'other.jpg',
      field: 'photograph.file',
      wrong: 'there is no public/people/other.jpg',
      fix: /^put it there, or remove photograph$/,
    },
    'where a photograph has no alternative text': {
      file: PERSON,
      from: ', alt: { es: Ana Ficticia sonríe., en: Ana Ficticia smiles. }',
      to: '',
      field: 'photograph.alt',
      wrong: 'is missing',
      fix: /^add "alt"/,
    },
    'where a photograph has an alternative text in one language': {
      file: PERSON,
      from: ', en: Ana Ficticia smiles.',
      to: '',
      field: 'photograph.alt.en',
      wrong: 'the English text is missing',
      fix: /both languages/,
    },
  });

  it('above 10 MB', () => {
    publish('documents/programa-2032.pdf', 10_000_001);
    expect(problem()).toMatchObject({
      file: `content/${EDITION}`,
      field: 'documents[0].file',
      wrong: 'public/documents/programa-2032.pdf is 10.1 MB; the site takes up to 10 MB',
      fix: 'make it smaller, or give its url in place of file',
    });
  });

  it('as a folder', () => {
    publish('documents/other.pdf/a.pdf', 1_000);
    edit(EDITION, 'file: programa-2032.pdf', 'file: other.pdf');
    expect(problem()).toMatchObject({
      file: `content/${EDITION}`,
      field: 'documents[0].file',
      wrong: 'public/documents/other.pdf is a folder',
      fix: 'put the file itself there',
    });
  });

  it('with nothing in it', () => {
    publish('documents/programa-2032.pdf', 0);
    expect(problem()).toMatchObject({
      field: 'documents[0].file',
      wrong: 'public/documents/programa-2032.pdf is empty',
    });
  });

  it('as a photograph that is none', () => {
    publish('people/ana-ficticia.jpg', 1_000, 'GIF89a');
    expect(problem()).toMatchObject({
      file: `content/${PERSON}`,
      line: 3,
      field: 'photograph.file',
      wrong: 'public/people/ana-ficticia.jpg is not a photograph',
      fix: expect.stringMatching(/^save it as JPEG, PNG or WebP/) as unknown,
    });
  });
});

describe('a link in place of a file or a folder is refused, for what stands behind it would be published,', () => {
  const PLACES = [
    'public/documents/programa-2032.pdf',
    'public/documents/nobody-names-it.pdf',
    'public/people/nobody.jpg',
    'public/leak.txt',
    'public/.well-known/security.txt',
    `content/${EDITION}`,
    'content/notes.txt',
    'content/editions/2021/note/es/linked.mdx',
    'content/editions/2021/note/linked',
    'content/editions/2021/recordings/session-1.es.vtt',
  ];
  const TARGETS = [
    ['a file elsewhere', () => pathOf('site.yaml')],
    ['a folder', () => pathOf('')],
    ['nothing', () => pathOf('nothing.yaml')],
  ] as const;

  it.each(PLACES.flatMap((place) => TARGETS.map(([what, target]) => [place, what, target] as const)))(
    'at %s, to %s',
    (place, _, target) => {
      const there = target();
      putLink(place, there);
      expect(problem()).toMatchObject({
        file: place,
        line: 1,
        wrong: 'is a symbolic link, which would publish what is elsewhere on this machine',
        fix: 'put the file itself in its place',
      });
    },
  );

  it('as the folder of all the content', () => {
    symlinkSync(pathOf(''), pathOf('../linked'));
    expect(() => readContent(pathOf('../linked'))).toThrow(
      expect.objectContaining({ findings: [expect.objectContaining({ file: 'content', field: '(file)' })] }),
    );
  });
});
