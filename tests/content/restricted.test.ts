import { describe, expect, it } from 'vitest';
import { edit, problem, problems } from './broken.ts';
import { AFTERNOON, breakEdition, EDITION, MORNING, PERSON, ROUTE } from './edition-2032.ts';

breakEdition();

const KEPT: Readonly<Record<string, readonly [address: string, file: string, opening: string]>> = {
  'to join an edition': ['https://example.org/join/edition', EDITION, 'state: public'],
  'to join a group': ['https://example.org/join/origin', AFTERNOON, 'state: public'],
  'of a survey': ['https://example.org/survey/entry', ROUTE, 'state: open'],
};

describe('an address that is kept for participants is refused elsewhere, and not repeated in the message', () => {
  it.each(Object.entries(KEPT))('%s, in a text', (_, [address, keeper, opening]) => {
    const line = edit(PERSON, 'organization: iom', `organization: iom\nrole: { es: "Ver ${address}", en: Head }`) + 1;
    const found = problem();
    expect(found).toEqual({
      file: `content/${PERSON}`,
      line,
      field: 'role.es',
      wrong: `repeats the address that content/${keeper} keeps for participants only`,
      fix: `remove it here; or, if the host has opened it to everyone, write ${opening} in content/${keeper}`,
    });
    expect(JSON.stringify(found)).not.toContain(address);
  });

  it('as a public link of a session', () => {
    const link = '{ state: public, url: https://www.example.org/join/edition/ }';
    const line = edit(MORNING, '  room: main', `  online: { platform: Zoom, link: ${link} }\n  room: main`);
    expect(problem()).toMatchObject({ file: `content/${MORNING}`, line, field: 'session.online.link.url' });
  });

  it('as the open link of a step', () => {
    const line = edit(ROUTE, 'https://example.org/form', 'https://example.org/survey/entry');
    expect(problem()).toMatchObject({ file: `content/${ROUTE}`, line, field: 'route[0].link.url' });
  });

  it('but not where it is kept a second time', () => {
    edit(
      MORNING,
      '  room: main',
      '  online: { platform: Zoom, link: { state: restricted, url: https://example.org/join/edition } }',
    );
    expect(problems()).toEqual([]);
  });

  it.each([
    ['that is not encrypted', '{ state: restricted, url: http://example.org/secret }', 'online.link.url'],
    ['in place of its group of fields', 'https://example.org/secret', 'online.link'],
    ['beside a state that has none', '{ state: pending, url: https://example.org/secret }', 'online.link.url'],
  ])('nor is one repeated %s', (_, link, field) => {
    const line = edit(EDITION, '{ state: restricted, url: https://example.org/join/edition }', link);
    const found = problem();
    expect(found).toMatchObject({ file: `content/${EDITION}`, line, field });
    expect(JSON.stringify(found)).not.toContain('secret');
  });
});
