import jsonld, { type Options } from 'jsonld';
import { all, type BuiltPage } from './site.ts';

/** A thing as JSON-LD's own algorithm reads it: whole names of its properties, each a list of values. */
export type Expanded = Record<string, { '@value'?: string; '@id'?: string; '@type'?: string[] }[]> & {
  '@type'?: string[];
};

/** Every schema.org type with the properties that search engines ask of it. */
const REQUIRED: Record<string, readonly string[]> = {
  EducationEvent: ['name', 'startDate', 'endDate', 'location'],
  Event: ['name', 'startDate', 'endDate', 'location'],
  VirtualLocation: ['url'],
  CourseInstance: ['name', 'startDate', 'endDate', 'location', 'courseMode', 'courseWorkload', 'organizer'],
  Organization: ['name'],
  Person: ['name'],
  Country: ['name', 'identifier'],
  DefinedTerm: ['name', 'description', 'termCode', 'inDefinedTermSet'],
  DefinedTermSet: ['name', 'url'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  WebSite: ['name', 'url'],
  VideoObject: ['name', 'description', 'thumbnailUrl', 'uploadDate'],
  Clip: ['name', 'startOffset', 'endOffset', 'url'],
};

// The terms of schema.org are their names below https://schema.org/: a strict reading needs no network.
const context = { '@vocab': 'https://schema.org/' };
const offline = (url: string) => {
  if (!/^https:\/\/schema\.org\/?$/.test(url)) throw new Error(`No context is known at ${url}`);
  return Promise.resolve({ contextUrl: undefined, document: { '@context': context }, documentUrl: url });
};

// `safe` refuses anything the standard would silently drop; the package's types do not know it yet.
const EXPANSION = { documentLoader: offline, safe: true } as Options.Expand;

/** The schema.org things of a page, read strictly. */
export async function things(page: BuiltPage): Promise<Expanded[]> {
  const scripts = all(page, 'script[type="application/ld+json"]').map(
    ({ textContent }) => JSON.parse(textContent) as object,
  );
  const expanded = await Promise.all(scripts.map((script) => jsonld.expand(script, EXPANSION)));
  return expanded.flat() as Expanded[];
}

/** Visits every thing within a thing. */
export function every(thing: unknown, visit: (node: Expanded) => void): void {
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

/** The name of a term of schema.org. */
export function name(iri: string): string {
  return iri.replace('https://schema.org/', '');
}

/** The properties that things lack, and the types that nobody has described. */
export function missingIn(found: readonly Expanded[]): readonly string[] {
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
  return missing;
}
