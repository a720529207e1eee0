import { isExampleAddress } from '../domain/setting.ts';
import type { Content } from './content.ts';
import { type Finding, findingAt } from './finding.ts';

/** What the host has still to say of the site, or anew, and without which it is published all the same. */
export function siteWarnings({ site }: Pick<Content, 'site'>): readonly Finding[] {
  return site.flatMap((entry) => {
    const { url, contact } = entry.data;
    return [
      ...(isExampleAddress(new URL(url))
        ? [
            findingAt(
              entry,
              ['url'],
              {
                es: 'es una dirección de ejemplo: robots.txt y las páginas piden a los buscadores que no muestren el sitio',
                en: 'is an example address: robots.txt and the pages ask search engines to leave the site out',
              },
              {
                es: 'escribe la dirección en que estará el sitio, o dásela a una sola compilación con SITE_URL',
                en: 'write the address where the site will stand, or give it to a single build with SITE_URL',
              },
            ),
          ]
        : []),
      ...(contact
        ? []
        : [
            findingAt(
              entry,
              ['contact'],
              {
                es: 'falta: nadie sabe a quién preguntar, y el pie de las páginas no lo dice',
                en: 'is missing: nobody knows whom to ask, and the foot of the pages does not say',
              },
              {
                es: 'agrega «contact» con label (en los dos idiomas) y email',
                en: 'add "contact" with label (in both languages) and email',
              },
            ),
          ]),
    ];
  });
}
