import jsonld, { type Options } from 'jsonld';
import { siteOf } from '../../builds/sites.ts';
import { all, type BuiltPage, type BuiltSite, type Checks, onEach } from '../site.ts';

/** A thing as JSON-LD's own algorithm reads it: whole names of its properties, each a list of values. */
export type Expanded = Record<string, { '@value'?: string; '@id'?: string; '@type'?: string[] }[]> & {
  '@type'?: string[];
};

/** Every schema.org type with the properties that search engines ask of it. */
const REQUIRED: Record<string, readonly string[]> = {
  EducationEvent: ['name', 'startDate', 'endDate', 'location'],
  Event: ['name', 'startDate', 'endDate', 'location'],
  VirtualLocation: ['url'],
  Place: ['name', 'address'],
  PostalAddress: ['addressLocality', 'addressCountry'],
  GeoCoordinates: ['latitude', 'longitude'],
  LocationFeatureSpecification: ['name', 'value'],
  DigitalDocument: ['name', 'url'],
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
function missingIn(found: readonly Expanded[]): readonly string[] {
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

/**
 * Of the first edition, and of one that is only announced, no source tells the days or the place, and none is made up; the
 * home page tells the newest.
 */
const untoldOn = ({ address }: BuiltPage, { folder }: BuiltSite) =>
  /^e[sn]\/2020\/$/.test(address) || (folder === siteOf('announced') && /^e[sn]\/(?:2033\/)?$/.test(address))
    ? 'EducationEvent.startDate EducationEvent.endDate EducationEvent.location'
    : '';

async function descriptionFaults(site: BuiltSite): Promise<readonly string[]> {
  const faults = new Map<BuiltPage, string | undefined>();
  for (const page of site.content.filter(({ address }) => address !== '')) {
    const found = await things(page);
    const missing = missingIn(found).join(' ');
    if (found.length === 0) faults.set(page, 'does not describe itself');
    else if (missing !== untoldOn(page, site)) faults.set(page, `lacks ${missing}`);
  }
  return onEach([...faults.keys()], (page) => [faults.get(page)]);
}

/** What pages say to programs that read schema.org. */
export const JSON_LD_CHECKS: Checks = {
  'every page describes itself in JSON-LD that a strict parser accepts, with what each type needs': descriptionFaults,
};
