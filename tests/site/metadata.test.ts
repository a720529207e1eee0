import { readFileSync } from 'node:fs';
import jsonld, { type Options } from 'jsonld';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { all, content, DIST, pageOf } from './site.ts';

type Expanded = Record<string, { '@value'?: string; '@id'?: string; '@type'?: string[] }[]> & { '@type'?: string[] };

/** Every schema.org type with the properties that search engines ask of it. */
const REQUIRED: Record<string, readonly string[]> = {
  EducationEvent: ['name', 'startDate', 'endDate'],
  Event: ['name', 'startDate', 'endDate'],
  VirtualLocation: ['url'],
  Course: ['name', 'description', 'provider'],
  CourseInstance: ['courseMode'],
  Organization: ['name'],
  Person: ['name'],
  Country: ['name', 'identifier'],
  DefinedTerm: ['name', 'description', 'termCode', 'inDefinedTermSet'],
  DefinedTermSet: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  WebSite: ['name', 'url'],
};

// The terms of schema.org are their names below https://schema.org/: a strict reading needs no network.
const context = { '@vocab': 'https://schema.org/' };
const offline = (url: string) => {
  if (!/^https:\/\/schema\.org\/?$/.test(url)) throw new Error(`No context is known at ${url}`);
  return Promise.resolve({ contextUrl: undefined, document: { '@context': context }, documentUrl: url });
};

// `safe` refuses anything the standard would silently drop; the package's types do not know it yet.
const EXPANSION = { documentLoader: offline, safe: true } as Options.Expand;

async function things(address: string): Promise<Expanded[]> {
  const scripts = all(pageOf(address), 'script[type="application/ld+json"]').map(
    ({ textContent }) => JSON.parse(textContent) as object,
  );
  const expanded = await Promise.all(scripts.map((script) => jsonld.expand(script, EXPANSION)));
  return expanded.flat() as Expanded[];
}

function every(thing: unknown, visit: (node: Expanded) => void): void {
  if (Array.isArray(thing))
    thing.forEach((inner) => {
      every(inner, visit);
    });
  else if (typeof thing === 'object' && thing !== null) {
    if ('@type' in thing) visit(thing as Expanded);
    Object.values(thing).forEach((inner) => {
      every(inner, visit);
    });
  }
}

const name = (iri: string) => iri.replace('https://schema.org/', '');

describe.each(content.filter(({ address }) => address !== ''))('$file', ({ address }) => {
  it('describes itself in JSON-LD that a strict parser accepts, with what each type needs', async () => {
    const found = await things(address);
    expect(found.length).toBeGreaterThan(0);
    const missing: string[] = [];
    every(found, (node) => {
      for (const type of (node['@type'] ?? []).map(name)) {
        const required = REQUIRED[type];
        if (!required) missing.push(`unknown type ${type}`);
        else
          missing.push(
            ...required
              .filter((property) => !node[`https://schema.org/${property}`])
              .map((property) => `${type}.${property}`),
          );
      }
    });
    expect(missing).toEqual([]);
  });

  it('has an Open Graph card that exists', async () => {
    const image = pageOf(address).document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    const file = image.slice(ROOT.length);
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
    every(await things('en/2021/agenda/session-2/'), (node) => {
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
    const [person] = await things('en/people/fabio-jimenez/');
    expect(person?.['@type']).toEqual(['https://schema.org/Person']);
    const starts: string[] = [];
    every(person?.['https://schema.org/performerIn'], (node) =>
      starts.push(node['https://schema.org/startDate']?.[0]?.['@value'] ?? ''),
    );
    expect(starts).toEqual(['2021-08-20T14:00:00Z', '2021-08-18T15:00:00Z']);
  });

  it('are organized by the working group and IOM, online', async () => {
    const [edition] = await things('en/2021/');
    const names: string[] = [];
    every(edition?.['https://schema.org/organizer'], (node) =>
      names.push(node['https://schema.org/name']?.[0]?.['@value'] ?? ''),
    );
    expect(names).toEqual(
      expect.arrayContaining([
        'Working Group on Irregular and Mass Migration',
        'International Organization for Migration',
      ]),
    );
    expect(JSON.stringify(edition)).toContain('VirtualLocation');
  });
});
