import type { ZonedCountry } from '../domain/country-zones.ts';
import { type Lang, LANGS, type Localized } from '../domain/locale.ts';

/**
 * Where every page and file of the site stands, below the site's root: `:name` is filled from the route.
 * The one place that knows an address.
 */
const ADDRESSES = {
  entry: { es: '', en: '' },
  home: { es: 'es/', en: 'en/' },
  edition: { es: 'es/:edition/', en: 'en/:edition/' },
  'concept-note': { es: 'es/:edition/nota-conceptual/', en: 'en/:edition/concept-note/' },
  objectives: { es: 'es/:edition/objetivos/', en: 'en/:edition/objectives/' },
  methodology: { es: 'es/:edition/metodologia/', en: 'en/:edition/methodology/' },
  participants: { es: 'es/:edition/participantes/', en: 'en/:edition/participants/' },
  agenda: { es: 'es/:edition/agenda/', en: 'en/:edition/agenda/' },
  session: { es: 'es/:edition/agenda/sesion-:session/', en: 'en/:edition/agenda/session-:session/' },
  'my-agenda': { es: 'es/:edition/mi-agenda/', en: 'en/:edition/my-agenda/' },
  sheets: { es: 'es/:edition/agenda/hoja/', en: 'en/:edition/agenda/sheet/' },
  sheet: { es: 'es/:edition/agenda/hoja/:delegation/', en: 'en/:edition/agenda/sheet/:delegation/' },
  recordings: { es: 'es/:edition/grabaciones/', en: 'en/:edition/recordings/' },
  people: { es: 'es/personas/', en: 'en/people/' },
  search: { es: 'es/buscar/', en: 'en/search/' },
  'search-terms': { es: 'search/terms.json', en: 'search/terms.json' },
  acronyms: { es: 'es/siglas/', en: 'en/acronyms/' },
  calendar: { es: 'es/:edition/agenda.ics', en: 'en/:edition/agenda.ics' },
  'session-calendar': {
    es: 'es/:edition/agenda/sesion-:session.ics',
    en: 'en/:edition/agenda/session-:session.ics',
  },
  data: { es: 'es/:edition/agenda.json', en: 'en/:edition/agenda.json' },
  'data-schema': { es: 'es/:edition/agenda.schema.json', en: 'en/:edition/agenda.schema.json' },
  card: { es: 'es/:edition/card.png', en: 'en/:edition/card.png' },
  manifest: { es: 'es/manifest.webmanifest', en: 'en/manifest.webmanifest' },
  icon: { es: 'icon.svg', en: 'icon.svg' },
  'not-found': { es: '404.html', en: '404.html' },
} as const satisfies Record<string, Localized>;

type Name = keyof typeof ADDRESSES;

/** Where the search indexes stand, below the site's root: a folder a language, and what they share. */
export const SEARCH_FOLDER = 'search/';

type Parameters<Template extends string> = Template extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | Parameters<Tail>
    : Rest extends `${infer Name}.${string}`
      ? Name
      : Rest
  : never;

/** The values a template asks for: an edition's id, a session's number, the country of a delegation. */
type Values = { edition: string; session: number; delegation: ZonedCountry };

/** What those values look like in an address. */
const PATTERNS = {
  edition: String.raw`\d{4}`,
  session: String.raw`\d+`,
  delegation: '[a-z-]+',
} as const satisfies Record<keyof Values, string>;

/** How the country of a delegation is written in an address: by its name, which no reader has to decode. */
const DELEGATIONS: Readonly<Record<ZonedCountry, Localized>> = {
  BZ: { es: 'belice', en: 'belize' },
  BR: { es: 'brasil', en: 'brazil' },
  CA: { es: 'canada', en: 'canada' },
  CL: { es: 'chile', en: 'chile' },
  CO: { es: 'colombia', en: 'colombia' },
  CR: { es: 'costa-rica', en: 'costa-rica' },
  DO: { es: 'republica-dominicana', en: 'dominican-republic' },
  EC: { es: 'ecuador', en: 'ecuador' },
  GT: { es: 'guatemala', en: 'guatemala' },
  HN: { es: 'honduras', en: 'honduras' },
  MX: { es: 'mexico', en: 'mexico' },
  NI: { es: 'nicaragua', en: 'nicaragua' },
  PA: { es: 'panama', en: 'panama' },
  SV: { es: 'el-salvador', en: 'el-salvador' },
  US: { es: 'estados-unidos', en: 'united-states' },
};

type RouteOf<N extends Name> = { readonly page: N } & {
  readonly [P in Parameters<(typeof ADDRESSES)[N]['es']> & keyof Values]: Values[P];
};

/** Something that has an address, without its language: `{ page: 'session', edition: '2021', session: 2 }`. */
export type Route = { [N in Name]: RouteOf<N> }[Name];

/** The pages of an edition that has an agenda, in the order in which they are read. */
export const EDITION_PAGES = [
  'concept-note',
  'objectives',
  'methodology',
  'participants',
  'agenda',
  'recordings',
] as const;

/** The address of a route in one language, from the site's root, without a slash before it: `es/2021/agenda/sesion-2/`. */
export function address(route: Route, lang: Lang): string {
  const delegation = 'delegation' in route ? { delegation: DELEGATIONS[route.delegation][lang] } : {};
  return fill(ADDRESSES[route.page][lang], { ...route, ...delegation });
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/:([a-z]+)/g, (_, name: string) => String(values[name]));
}

/** Where one address stands as seen from another, both from the site's root; the anchor comes without its `#`. */
export function relativeAddress(from: string, to: string, anchor = ''): string {
  const fragment = anchor === '' ? '' : `#${anchor}`;
  if (from === to && fragment !== '') return fragment;
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const path = '../'.repeat(here.length - shared) + there.slice(shared).join('/');
  return (path === '' ? './' : path) + fragment;
}

/** The same page in another language, from its address alone: `en/2021/agenda/` for `es/2021/agenda/`. */
export function twinAddress(here: string, lang: Lang): string {
  for (const [page, templates] of Object.entries(ADDRESSES)) {
    for (const from of LANGS) {
      const template: string = templates[from];
      const names = [...template.matchAll(/:([a-z]+)/g)].map(([, name]) => name);
      const match = new RegExp(
        `^${template.replace(/:([a-z]+)/g, (_, name: string) => `(${PATTERNS[name as keyof Values]})`)}$`,
      ).exec(here);
      if (!match || (here === '') !== (page === 'entry')) continue;
      const values = Object.fromEntries(names.map((name, index) => [name, match[index + 1]])) as Record<string, string>;
      const slugs = Object.values(DELEGATIONS).find((one) => one[from] === values['delegation']);
      return fill(ADDRESSES[page as Name][lang], { ...values, ...(slugs && { delegation: slugs[lang] }) });
    }
  }
  throw new RangeError(`No page of the site stands at "${here}"`);
}
