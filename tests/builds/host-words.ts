import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** Where a host stands that has an address of its own: a name that nothing is reserved for, and that nobody can have. */
export const HOST_ADDRESS = 'https://sitio/';

/** What a host that never was says of itself, of its server, and of whom to ask. */
const SAID = {
  emblem: { file: 'emblema-ficticio.svg', alt: { es: 'Emblema ficticio', en: 'Fictitious emblem' } },
  contact: { label: { es: 'Correo ficticio', en: 'Fictitious mail' }, email: 'nadie@sitio.example' },
  privacy: {
    text: { es: 'El servidor ficticio no anota nada.', en: 'The fictitious server logs nothing.' },
    link: {
      label: { es: 'Aviso ficticio', en: 'Fictitious notice' },
      url: 'https://sitio.example/aviso',
      language: 'es',
    },
  },
  security: { contact: 'nadie@sitio.example', expires: '2032-06-30' },
};

/** An emblem twice as wide as it is high. */
const EMBLEM =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 150"><path d="M0 0h300v150H0z" fill="#036"/></svg>\n';

/** Writes something into what a host says of a copy's site, in place of what was said there. */
function say(copy: string, said: Readonly<Record<string, unknown>>): void {
  const file = join(copy, 'content/site.yaml');
  const site = parseDocument(readFileSync(file, 'utf8'));
  for (const [field, value] of Object.entries(said)) site.set(field, value);
  writeFileSync(file, String(site));
}

/** Lets that host say all it can of a copy's site. */
export function sayOfHost(copy: string): void {
  writeFileSync(join(copy, 'public', SAID.emblem.file), EMBLEM);
  say(copy, SAID);
}

/** Lets a host say that nothing is to be kept on the devices of readers. */
export function keepNothing(copy: string): void {
  say(copy, { offline: false });
}
