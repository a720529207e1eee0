import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/loaders/content.ts';
import { siteWarnings } from '../../src/rules/site.ts';
import { breakContent, pathOf, write } from './broken.ts';

breakContent();

const HOST = `name: { es: Sitio ficticio, en: Fictitious site }
description: { es: Un sitio ficticio., en: A fictitious site. }
host: ppt-mexico-2021
links: []
`;
const CONTACT = 'contact: { label: { es: Correo, en: Mail }, email: nadie@example.org }\n';

/** The warnings about a site whose file says this. */
function warnings(yaml: string) {
  write('site.yaml', HOST + yaml);
  return siteWarnings(readContent(pathOf('')));
}

describe('a site that stands at an example’s address', () => {
  it.each([
    'https://micrositio.example/',
    'https://example.org/',
    'https://www.Example.com/a/b/',
    'https://example.net./',
    'https://sitio.test/',
    'https://sitio.invalid/',
    'https://localhost:8443/',
    'https://sitio.localhost/a/',
    'https://example/a/',
  ])('as %s is warned of at its line, in both languages', (url) => {
    expect(warnings(`${CONTACT}url: ${url}\n`)).toMatchObject([
      {
        file: 'content/site.yaml',
        line: 6,
        field: 'url',
        wrong: {
          es: expect.stringMatching(/^es una dirección de ejemplo/) as unknown,
          en: expect.stringMatching(/^is an example address/) as unknown,
        },
      },
    ]);
  });

  it.each(['https://example.edu/', 'https://myexample.com/', 'https://sitio/example.com/'])('but not at %s', (url) => {
    expect(warnings(`${CONTACT}url: ${url}\n`)).toEqual([]);
  });
});

describe('a site without a contact', () => {
  it('is warned of', () => {
    expect(warnings('url: https://sitio/\n')).toMatchObject([
      {
        field: 'contact',
        wrong: { es: expect.stringMatching(/^falta/) as unknown, en: expect.stringMatching(/^is missing/) as unknown },
      },
    ]);
  });
});
