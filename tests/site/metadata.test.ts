import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { every, missingIn, name, things } from './json-ld.ts';
import { content, DIST, pageOf } from './site.ts';

describe('the language entry', () => {
  it('has a description, a card and what the card says', () => {
    const meta = (property: string) =>
      pageOf('')
        .document.querySelector(`meta[property="${property}"], meta[name="${property}"]`)
        ?.getAttribute('content') ?? '';
    expect(meta('description')).not.toBe('');
    expect(meta('og:description')).toBe(meta('description'));
    expect(meta('og:image')).toBe(`${ROOT}es/2021/card.png`);
    expect(meta('og:image:alt')).toContain('16 al 20 de agosto de 2021');
  });
});

describe.each(content.filter(({ address }) => address !== ''))('$file', ({ address }) => {
  it('describes itself in JSON-LD that a strict parser accepts, with what each type needs', async () => {
    const found = await things(pageOf(address));
    expect(found.length).toBeGreaterThan(0);
    // Of the first edition no source tells the days or the place, and none is made up.
    const unknown = /^e[sn]\/2020\/$/.test(address)
      ? ['EducationEvent.startDate', 'EducationEvent.endDate', 'EducationEvent.location']
      : [];
    expect(missingIn(found)).toEqual(unknown);
  });

  it('has an Open Graph card that exists', async () => {
    const image = pageOf(address).document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    const file = image.slice(ROOT.length);
    const [, lang, edition] = /^(e[sn])\/(\d{4})\//.exec(address) ?? [];
    if (edition !== undefined) expect(file).toBe(`${String(lang)}/${edition}/card.png`);
    const alt = pageOf(address).document.querySelector('meta[property="og:image:alt"]')?.getAttribute('content');
    const year = /\/(\d{4})\/card/.exec(file)?.[1];
    expect(alt).toMatch(new RegExp(`(?:Programa de Formación|Training Program).*${String(year)}`));
    expect(readFileSync(DIST + file).length).toBeLessThan(300_000);
    expect(await sharp(readFileSync(DIST + file)).metadata()).toMatchObject({
      format: 'png',
      width: 1200,
      height: 630,
    });
  });
});

describe('events', () => {
  it('hold the instants of the agenda', async () => {
    const starts: string[] = [];
    every(await things(pageOf('en/2021/agenda/session-2/')), (node) => {
      if (node['@type']?.some((type) => name(type) === 'Event'))
        starts.push(node['https://schema.org/startDate']?.[0]?.['@value'] ?? '');
    });
    expect(starts).toEqual([
      '2021-08-19T14:00:00Z',
      '2021-08-19T14:30:00Z',
      '2021-08-19T15:00:00Z',
      '2021-08-19T15:45:00Z',
      '2021-08-19T15:55:00Z',
    ]);
  });

  it('stand beside the person who performs in them', async () => {
    const [person] = await things(pageOf('en/people/fabio-jimenez/'));
    expect(person?.['@type']).toEqual(['https://schema.org/Person']);
    const starts: string[] = [];
    every(person?.['https://schema.org/performerIn'], (node) => {
      if (node['@type']?.some((type) => name(type) === 'Event'))
        starts.push(node['https://schema.org/startDate']?.[0]?.['@value'] ?? '');
    });
    expect(starts).toEqual(['2021-08-20T14:00:00Z', '2021-08-18T15:00:00Z']);
  });

  it('are carried out by the working group, with support from IOM, online', async () => {
    const [edition] = await things(pageOf('en/2021/'));
    const names = (role: 'organizer' | 'contributor') => {
      const found: string[] = [];
      every(edition?.[`https://schema.org/${role}`], (node) =>
        found.push(node['https://schema.org/name']?.[0]?.['@value'] ?? ''),
      );
      return found.filter((name) => name !== '');
    };
    expect(names('organizer')).toEqual([
      'Working Group on Irregular and Mass Migration',
      'Regional Conference on Migration (Puebla Process)',
    ]);
    expect(names('contributor')).toEqual(['International Organization for Migration']);
    expect(JSON.stringify(edition)).toContain('VirtualLocation');
  });
});
