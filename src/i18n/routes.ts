import type { SoughtKind, Subject } from '../domain/archive.ts';
import type { ZonedCountry } from '../domain/country-zones.ts';
import { type Lang, LANGS, type Localized, localized } from '../domain/locale.ts';
import { DELEGATIONS } from './delegations.ts';
import { KINDS } from './kinds.ts';

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
  transcript: {
    es: 'es/:edition/agenda/sesion-:session/transcripcion/',
    en: 'en/:edition/agenda/session-:session/transcript/',
  },
  'transcript-part': {
    es: 'es/:edition/agenda/sesion-:session/transcripcion/:part/',
    en: 'en/:edition/agenda/session-:session/transcript/:part/',
  },
  recordings: { es: 'es/:edition/grabaciones/', en: 'en/:edition/recordings/' },
  people: { es: 'es/personas/', en: 'en/people/' },
  person: { es: 'es/personas/:person/', en: 'en/people/:person/' },
  organizations: { es: 'es/instituciones/', en: 'en/organizations/' },
  organization: { es: 'es/instituciones/:organization/', en: 'en/organizations/:organization/' },
  places: { es: 'es/lugares/', en: 'en/places/' },
  place: { es: 'es/lugares/:country/', en: 'en/places/:country/' },
  subjects: { es: 'es/temas/', en: 'en/subjects/' },
  subject: { es: 'es/temas/:subject/', en: 'en/subjects/:subject/' },
  archive: { es: 'es/archivo/', en: 'en/archive/' },
  'archive-editions': { es: 'es/archivo/ediciones/', en: 'en/archive/editions/' },
  'archive-edition': { es: 'es/archivo/edicion-:edition/', en: 'en/archive/edition-:edition/' },
  'archive-kind': { es: 'es/archivo/:kind/', en: 'en/archive/:kind/' },
  'archive-recorded': { es: 'es/archivo/con-grabacion/', en: 'en/archive/with-recording/' },
  search: { es: 'es/buscar/', en: 'en/search/' },
  'search-terms': { es: 'search/terms.json', en: 'search/terms.json' },
  acronyms: { es: 'es/siglas/', en: 'en/acronyms/' },
  'zone-names': { es: 'es/zones.json', en: 'en/zones.json' },
  calendar: { es: 'es/:edition/agenda.ics', en: 'en/:edition/agenda.ics' },
  'session-calendar': {
    es: 'es/:edition/agenda/sesion-:session.ics',
    en: 'en/:edition/agenda/session-:session.ics',
  },
  data: { es: 'es/:edition/agenda.json', en: 'en/:edition/agenda.json' },
  'data-schema': { es: 'es/:edition/agenda.schema.json', en: 'en/:edition/agenda.schema.json' },
  schedule: { es: 'es/:edition/schedule.xml', en: 'en/:edition/schedule.xml' },
  feed: { es: 'es/feed.xml', en: 'en/feed.xml' },
  privacy: { es: 'es/privacidad/', en: 'en/privacy/' },
  accessibility: { es: 'es/accesibilidad/', en: 'en/accessibility/' },
  developers: { es: 'es/desarrolladores/', en: 'en/developers/' },
  document: { es: 'documents/:file', en: 'documents/:file' },
  photograph: { es: 'photographs/:person.webp', en: 'photographs/:person.webp' },
  card: { es: 'es/:edition/card.png', en: 'en/:edition/card.png' },
  'session-card': {
    es: 'es/:edition/agenda/sesion-:session/card.png',
    en: 'en/:edition/agenda/session-:session/card.png',
  },
  manifest: { es: 'es/manifest.webmanifest', en: 'en/manifest.webmanifest' },
  favicon: { es: 'favicon.svg', en: 'favicon.svg' },
  'favicon-ico': { es: 'favicon.ico', en: 'favicon.ico' },
  'touch-icon': { es: 'apple-touch-icon.png', en: 'apple-touch-icon.png' },
  'app-icon': { es: 'icon-:icon.png', en: 'icon-:icon.png' },
  security: { es: '.well-known/security.txt', en: '.well-known/security.txt' },
  emblem: { es: ':emblem', en: ':emblem' },
  'not-found': { es: '404.html', en: '404.html' },
} as const satisfies Record<string, Localized>;

type Name = keyof typeof ADDRESSES;

/** The pages that hold a list as long as the archive is. */
const LISTS = [
  'people',
  'person',
  'organizations',
  'organization',
  'places',
  'place',
  'subjects',
  'subject',
  'archive',
  'archive-editions',
  'archive-edition',
  'archive-kind',
  'archive-recorded',
] as const satisfies readonly Name[];

type ListName = (typeof LISTS)[number];

/** What the further pages of a list are called in an address, before their number: `pagina-2`, `page-2`. */
const FURTHER_PAGES = { es: 'pagina', en: 'page' } as const satisfies Localized;

/** Whether an id would stand where the further pages of a list stand. */
export function isFurtherPage(id: string): boolean {
  return Object.values(FURTHER_PAGES).some((name) => new RegExp(`^${name}-\\d+$`).test(id));
}

/** Where a list goes on, below its own address, from its second page. */
const FURTHER = localized((lang) => `${FURTHER_PAGES[lang]}-:number/`);

type Parameters<Template extends string> = Template extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | Parameters<Tail>
    : Rest extends `${infer Name}.${string}`
      ? Name
      : Rest
  : never;

/**
 * The values a template asks for: ids, a session's number, a country's ISO 3166-1 code, a subject with its slugs, a kind of
 * item, the country of a delegation, the number of a part of a transcript, the name of a file, that of an emblem, which icon.
 */
type Values = {
  edition: string;
  session: number;
  person: string;
  organization: string;
  country: string;
  subject: Pick<Subject, 'id' | 'slug'>;
  kind: SoughtKind;
  delegation: ZonedCountry;
  part: number;
  file: string;
  emblem: string;
  icon: AppIcon;
};

/** The icons of the site as an application: their width in pixels, or that a system may cut it to its own shape. */
export const APP_ICONS = ['192', '512', 'maskable'] as const;

export type AppIcon = (typeof APP_ICONS)[number];

/** An id; none looks like the further page of a list (`isFurtherPage`). */
const ID = String.raw`(?!(?:${Object.values(FURTHER_PAGES).join('|')})-\d+/)[a-z0-9-]+`;

/** What those values look like in an address. */
const PATTERNS = {
  edition: String.raw`\d{4}`,
  session: String.raw`\d+`,
  person: ID,
  organization: ID,
  country: '[a-z]{2}',
  subject: ID,
  kind: Object.values(KINDS)
    .flatMap(({ es, en }) => [es, en])
    .join('|'),
  delegation: '[a-z-]+',
  part: String.raw`\d+`,
  number: String.raw`\d+`,
  file: '[a-z0-9._-]+',
  emblem: String.raw`[a-z0-9._-]+\.(?:svg|png)`,
  icon: APP_ICONS.join('|'),
} as const satisfies Record<keyof Values | 'number', string>;

type RouteOf<N extends Name> = { readonly page: N } & {
  readonly [P in Parameters<(typeof ADDRESSES)[N]['es']> & keyof Values]: Values[P];
} & (N extends ListName ? { readonly number?: number } : unknown);

/**
 * Something that has an address, without its language: `{ page: 'session', edition: '2021', session: 2 }`. A list has a
 * `number` on its further pages, from 2.
 */
export type Route = { [N in Name]: RouteOf<N> }[Name];

/** A page that holds a list; the rest of the list stands at the same route with another `number`. */
export type ListRoute = Extract<Route, { page: ListName }>;

/** The address of a route in one language, from the site's root, without a slash before it: `es/2021/agenda/sesion-2/`. */
export function address(route: Route, lang: Lang): string {
  const named = {
    ...('delegation' in route && { delegation: DELEGATIONS[route.delegation][lang] }),
    ...('kind' in route && { kind: KINDS[route.kind][lang] }),
    ...('subject' in route && { subject: route.subject.slug[lang] }),
  };
  const further = 'number' in route && route.number > 1 ? FURTHER[lang] : '';
  return fill(ADDRESSES[route.page][lang] + further, { ...route, ...named });
}

/** An address is in lower case, which a country's code is not. */
function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/:([a-z]+)/g, (_, name: string) => String(values[name]).toLowerCase());
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

/** Every template with what finds it by an address, made once: a site has many addresses to try. */
const TEMPLATES = Object.entries(ADDRESSES).flatMap(([name, templates]) => {
  const page = name as Name;
  const further = LISTS.some((list) => list === page);
  return LANGS.flatMap((lang) => [templates[lang], ...(further ? [templates[lang] + FURTHER[lang]] : [])]).map(
    (template) => {
      const values = template.replace(/:([a-z]+)/g, (_, value: keyof typeof PATTERNS) => `(?:${PATTERNS[value]})`);
      return { page, pattern: new RegExp(`^${values}$`) };
    },
  );
});

/**
 * Which page of the site stands at an address, from the root of the site.
 * @throws RangeError where none does
 */
export function pageNameAt(here: string): Route['page'] {
  const found = TEMPLATES.find(({ pattern }) => pattern.test(here));
  if (!found) throw new RangeError(`No page of the site stands at "${here}"`);
  return found.page;
}

/** A language version of a page, as hreflang names it. */
export interface Alternate {
  readonly hreflang: Lang | 'x-default';
  /** From the root of the site. */
  readonly address: string;
}

/**
 * The language versions of a page, as its HTML names them. The language entry is the `x-default` of the home pages and of no
 * other: whatever names an alternate is to be named back by it, and the entry leads to those.
 */
export function alternatesOf(route: Route): readonly Alternate[] {
  const versions = LANGS.map((lang) => ({
    hreflang: lang,
    address: address(route.page === 'entry' ? { page: 'home' } : route, lang),
  }));
  const isHome = route.page === 'entry' || route.page === 'home';
  return isHome ? [...versions, { hreflang: 'x-default', address: '' }] : versions;
}
