import type { Lang, Localized } from '../domain/locale.ts';

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
  recordings: { es: 'es/:edition/grabaciones/', en: 'en/:edition/recordings/' },
  people: { es: 'es/personas/', en: 'en/people/' },
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

type Parameters<Template extends string> = Template extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Name | Parameters<Tail>
    : Rest extends `${infer Name}.${string}`
      ? Name
      : Rest
  : never;

/** The values a template asks for: an edition's id, a session's number. */
type Values = { edition: string; session: number };

/** What those values look like in an address. */
const PATTERNS = { edition: String.raw`\d{4}`, session: String.raw`\d+` } as const satisfies Record<
  keyof Values,
  string
>;

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
  return fill(ADDRESSES[route.page][lang], { ...route });
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

/** What every address of the site looks like, with the names of the values in it, in the order of their places. */
const READABLE = Object.entries(ADDRESSES).flatMap(([page, templates]) =>
  Object.values(templates).map((template) => ({
    page: page as Name,
    names: [...template.matchAll(/:([a-z]+)/g)].map(([, name]) => name),
    pattern: new RegExp(
      `^${template.replace(/:([a-z]+)/g, (_, name: string) => `(${PATTERNS[name as keyof Values]})`)}$`,
    ),
  })),
);

/** The same page in another language, from its address alone: `en/2021/agenda/` for `es/2021/agenda/`. */
export function twinAddress(here: string, lang: Lang): string {
  for (const { page, names, pattern } of READABLE) {
    const match = pattern.exec(here);
    if (!match || (here === '') !== (page === 'entry')) continue;
    const values = Object.fromEntries(names.map((name, index) => [name, match[index + 1]])) as Record<string, string>;
    return fill(ADDRESSES[page][lang], values);
  }
  throw new RangeError(`No page of the site stands at "${here}"`);
}
