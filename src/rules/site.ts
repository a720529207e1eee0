import type { Localized } from '../domain/locale.ts';
import { isExampleAddress } from '../domain/setting.ts';
import type { Content, ContentEntry } from './content.ts';
import { type DataPath, type Finding, findingAt } from './finding.ts';
import { fileFindings, type PublicFiles } from './public-file.ts';

type SiteContent = Pick<Content, 'site'>;

/** The emblem that the site names is there, and can be published; whom to tell of flaws is said once. */
export function siteFindings({ site }: SiteContent, files: PublicFiles): readonly Finding[] {
  return site.flatMap((entry) => {
    const { emblem, security } = entry.data;
    const missing = { es: 'ponlo ahí, o quita «emblem»', en: 'put it there, or remove "emblem"' };
    const twice = security !== undefined && files.top.has('.well-known/security.txt');
    return [
      ...(emblem ? fileFindings(entry, ['emblem', 'file'], 'top', emblem.file, files, missing) : []),
      ...(twice
        ? [
            findingAt(
              entry,
              ['security'],
              {
                es: 'está también en public/.well-known/security.txt',
                en: 'is also in public/.well-known/security.txt',
              },
              { es: 'deja el campo o el archivo, no los dos', en: 'keep the field or the file, not both' },
            ),
          ]
        : []),
    ];
  });
}

/** What the host has still to say of the site, or anew, and without which it is published all the same. */
export function siteWarnings({ site }: SiteContent, now: Date): readonly Finding[] {
  return site.flatMap((entry) => {
    const { url, contact } = entry.data;
    const warn = (path: DataPath, wrong: Localized, fix: Localized) => [findingAt(entry, path, wrong, fix)];
    const example = () =>
      warn(
        ['url'],
        {
          es: 'es una dirección de ejemplo: robots.txt y las páginas piden a los buscadores que no muestren el sitio',
          en: 'is an example address: robots.txt and the pages ask search engines to leave the site out',
        },
        {
          es: 'escribe la dirección en que estará el sitio; para generarlo una sola vez con otra, usa SITE_URL',
          en: 'write the address where the site will be; for a single build with another one, use SITE_URL',
        },
      );
    const silent = () =>
      warn(
        ['contact'],
        {
          es: 'falta: nadie sabe a quién preguntar, y el pie de las páginas no lo dice',
          en: 'is missing: nobody knows whom to ask, and the foot of the pages does not say',
        },
        {
          es: 'agrega «contact» con label (en los dos idiomas) y email',
          en: 'add "contact" with label (in both languages) and email',
        },
      );
    return [
      ...(isExampleAddress(new URL(url)) ? example() : exampleWarnings(entry)),
      ...(contact ? [] : silent()),
      ...securityWarnings(entry, now),
    ];
  });
}

/** What still stands at a name reserved for examples, of a site that has an address of its own. */
function exampleWarnings(entry: ContentEntry<'site'>): readonly Finding[] {
  const { contact, privacy, security, links } = entry.data;
  const named: readonly (readonly [path: DataPath, address: string | undefined])[] = [
    [['contact', 'email'], contact?.email],
    [['privacy', 'link', 'url'], privacy?.link?.url],
    [['security', 'contact'], security?.contact],
    ...links.map(({ url }, index) => [['links', index, 'url'], url] as const),
  ];
  return named.flatMap(([path, address]) => {
    // An e-mail address stands at what follows its sign.
    const url = address === undefined ? null : URL.parse(address.replace(/^(?!https:)[^@]*@/, 'https://'));
    if (!url || !isExampleAddress(url)) return [];
    return [
      findingAt(
        entry,
        path,
        {
          es: 'está en un nombre reservado para ejemplos: no lleva a nadie',
          en: 'stands at a name reserved for examples: it leads to nobody',
        },
        { es: 'escribe la dirección verdadera, o quítala', en: 'write the real address, or remove it' },
      ),
    ];
  });
}

/** Whom to tell of flaws holds for now, for less than a year (RFC 9116, 2.5.5), and where a reader looks for it (3). */
function securityWarnings(entry: ContentEntry<'site'>, now: Date): readonly Finding[] {
  const { url, security } = entry.data;
  if (!security) return [];
  const { expires } = security;
  const last = new Date(`${expires}T23:59:59Z`);
  const inAYear = new Date(now);
  inAYear.setUTCFullYear(now.getUTCFullYear() + 1);
  const review = {
    es: 'revisa el contacto y escribe una fecha a menos de un año',
    en: 'review the contact, and write a date less than a year ahead',
  };
  const at = ['security', 'expires'];
  return [
    ...(last < now
      ? [
          findingAt(
            entry,
            at,
            {
              es: `${expires} ya pasó: ya nadie debe fiarse de security.txt`,
              en: `${expires} has passed: nobody should rely on security.txt any more`,
            },
            review,
          ),
        ]
      : []),
    ...(last > inAYear
      ? [
          findingAt(
            entry,
            at,
            { es: `${expires} está a más de un año de hoy`, en: `${expires} is more than a year from today` },
            review,
          ),
        ]
      : []),
    ...(new URL(url).pathname === '/'
      ? []
      : [
          findingAt(
            entry,
            ['security'],
            {
              es: 'no se publica: el sitio está bajo una ruta, y security.txt solo vale en la raíz de un dominio',
              en: 'is not published: the site is below a path, and security.txt counts only at the root of a domain',
            },
            {
              es: 'pide a quien administra el dominio que lo ponga ahí, o quita «security»',
              en: 'ask whoever runs the domain to put it there, or remove "security"',
            },
          ),
        ]),
  ];
}
