import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { every, name, things } from './checks/json-ld.ts';
import { pageOf } from './frozen-site.ts';

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
