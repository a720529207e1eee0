import { describe, expect, it } from 'vitest';
import { siteWarnings } from '../../src/rules/site.ts';
import { breakContent, problem, problems, publish, publishData, readCopy, write } from './broken.ts';

breakContent();

const HOST = `name: { es: Sitio ficticio, en: Fictitious site }
description: { es: Un sitio ficticio., en: A fictitious site. }
host: ppt-mexico-2021
links: []
`;
const CONTACT = 'contact: { label: { es: Correo, en: Mail }, email: nadie@crmsv.org }\n';
const ADDRESS = 'url: https://sitio/\n';

/** The warnings about a site whose file says this, on a day. */
function warnings(yaml: string, day = '2026-11-01') {
  write('site.yaml', HOST + yaml);
  return siteWarnings(readCopy(), new Date(`${day}T12:00:00Z`));
}

const matching = (pattern: RegExp) => expect.stringMatching(pattern) as unknown;

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
        wrong: { es: matching(/^es una dirección de ejemplo/), en: matching(/^is an example address/) },
      },
    ]);
  });

  it.each(['https://example.edu/', 'https://myexample.com/', 'https://sitio/example.com/'])('but not at %s', (url) => {
    expect(warnings(`${CONTACT}url: ${url}\n`)).toEqual([]);
  });
});

describe('an address that still stands at an example’s name', () => {
  const EXAMPLES = `contact: { label: { es: Correo, en: Mail }, email: nadie@ministerio.example }
privacy: { link: { label: { es: a, en: b }, url: "https://example.org/privacy" } }
security: { contact: nadie@example.net, expires: 2027-01-31 }
links:
  - { label: { es: a, en: b }, url: "https://www.iom.int/" }
  - { label: { es: c, en: d }, url: "https://www.example.com/a" }
`;
  const host = HOST.replace('links: []\n', '');
  const told = (url: string) => {
    write('site.yaml', `${host}url: ${url}\n${EXAMPLES}`);
    return siteWarnings(readCopy(), new Date('2026-11-01T12:00:00Z')).map(({ field }) => field);
  };

  it('is warned of, field by field', () => {
    expect(told('https://www.crmsv.org/')).toEqual([
      'contact.email',
      'privacy.link.url',
      'security.contact',
      'links[1].url',
    ]);
  });

  it('but in one line while the site itself stands at one', () => {
    expect(told('https://micrositio.example/')).toEqual(['url']);
  });
});

describe('a site without a contact', () => {
  it('is warned of', () => {
    expect(warnings(ADDRESS)).toMatchObject([
      { field: 'contact', wrong: { es: matching(/^falta/), en: matching(/^is missing/) } },
    ]);
  });
});

describe('whom to tell of a flaw', () => {
  const security = (expires: string, contact = 'nadie@crmsv.org') =>
    `security: { contact: "${contact}", expires: ${expires} }\n`;

  it.each([
    ['2026-10-31', /has passed/],
    ['2027-11-02', /more than a year from today/],
  ])('is warned of where it holds until %s', (expires, wrong) => {
    expect(warnings(CONTACT + ADDRESS + security(expires))).toMatchObject([
      { field: 'security.expires', line: 7, wrong: { en: matching(wrong) } },
    ]);
  });

  it.each(['2026-11-01', '2027-10-31'])('is not warned of where it holds until %s', (expires) => {
    expect(warnings(CONTACT + ADDRESS + security(expires))).toEqual([]);
  });

  it('is warned of below a path, where nobody would look', () => {
    expect(warnings(`${CONTACT}url: https://sitio/a/\n${security('2027-01-31')}`)).toMatchObject([
      { field: 'security', wrong: { en: matching(/below a path/) } },
    ]);
  });

  it.each(['', 'nobody', 'http://example.org/', 'mailto:nadie@example.org', 'javascript:alert(1)'])(
    'is refused as "%s"',
    (contact) => {
      write('site.yaml', HOST + ADDRESS + security('2027-01-31', contact));
      expect(problem()).toMatchObject({
        file: 'content/site.yaml',
        field: 'security.contact',
        wrong: matching(/neither an e-mail address nor an https address/),
      });
    },
  );

  it('is refused where it is said twice', () => {
    write('site.yaml', HOST + ADDRESS + security('2027-01-31', 'https://example.org/flaws'));
    publish('.well-known/security.txt', 100);
    expect(problem()).toMatchObject({
      field: 'security',
      wrong: matching(/^is also in public\/\.well-known\/security\.txt$/),
    });
  });
});

describe('the host’s word on privacy', () => {
  it('is refused where it says nothing', () => {
    write('site.yaml', `${HOST}${ADDRESS}privacy: {}\n`);
    expect(problem()).toMatchObject({ field: 'privacy', wrong: 'says nothing', fix: matching(/^add text, link/) });
  });
});

describe('the emblem of the host', () => {
  const named = (file: string) => {
    write('site.yaml', `${HOST}${ADDRESS}emblem: { file: ${file}, alt: { es: Emblema, en: Emblem } }\n`);
  };
  const refused = (wrong: RegExp, fix = /./) => {
    expect(problem()).toMatchObject({
      file: 'content/site.yaml',
      line: 6,
      field: 'emblem.file',
      wrong: matching(wrong),
      fix: matching(fix),
    });
  };
  const svg = (inside: string, attributes = 'viewBox="0 0 9 9"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
  /** How a PNG begins, and a whole one. */
  const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
  const WHOLE = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('may be an SVG or a PNG', () => {
    named('emblem.svg');
    publishData('emblem.svg', svg('<path d="M0 0h9v9z" fill="url(#a)"/>'));
    expect(problems()).toEqual([]);
    named('emblem.png');
    publishData('emblem.png', WHOLE);
    expect(problems()).toEqual([]);
  });

  it('is refused where it is not there', () => {
    named('emblem.svg');
    refused(/^there is no public\/emblem\.svg$/, /^put it there, or remove "emblem"$/);
  });

  it.each(['emblem.gif', 'Emblem.svg', '../emblem.svg', 'a/emblem.svg', 'emblem'])('is refused as %s', (file) => {
    named(file);
    refused(/is not the name of an emblem/, /end it with svg or png$/);
  });

  it('is refused without words for whoever does not see it', () => {
    write('site.yaml', `${HOST}${ADDRESS}emblem: { file: emblem.svg }\n`);
    expect(problem()).toMatchObject({ field: 'emblem.alt', wrong: 'is missing' });
  });

  it('is refused where it is a folder, empty, too large or something else', () => {
    named('folder.png');
    publish('folder.png/a.png', 10);
    refused(/is a folder$/);
    named('empty.svg');
    publish('empty.svg', 0);
    refused(/is empty$/);
    named('large.png');
    publish('large.png', 100_001, PNG);
    refused(/is 101 KB; the site takes up to 100 KB$/);
    named('gif.png');
    publish('gif.png', 500, 'GIF89a');
    refused(/is not what its name says$/, /^save it as SVG or PNG/);
    named('other.png');
    publishData('other.png', svg(''));
    refused(/is not what its name says$/);
    named('cut.png');
    publishData('cut.png', WHOLE.subarray(0, -4));
    refused(/is damaged$/);
    publish('cut.png', 500, PNG);
    refused(/is damaged$/);
    named('other.svg');
    publish('other.svg', 500, PNG);
    refused(/is not what its name says$/);
  });

  it('is refused as an SVG that would run something where it is opened by itself', () => {
    named('emblem.svg');
    publishData('emblem.svg', svg('<script>alert(1)</script>'));
    refused(/^public\/emblem\.svg holds <script>/, /^export it as plain SVG/);
  });
});
