import { z } from 'astro/zod';
import type { Localized } from '../domain/locale.ts';
import { isSiteRoot } from '../domain/setting.ts';
import { ecampusAddress, type Parsed, youtubeId } from '../domain/video.ts';
import { webAddress } from '../domain/web-address.ts';
import { refusal, rule } from './refusal.ts';

const WHOLE_ADDRESS = {
  es: 'escribe una dirección completa que empiece con https:// y el nombre de un servidor, como https://www.iom.int/',
  en: 'write a whole address that begins with https:// and the name of a host, such as https://www.iom.int/',
};

/** An address that a parser of the domain knows; the parser says what is wrong with another. */
function parsedBy(parse: (value: string) => Pick<Parsed<unknown>, 'wrong'>, fix: Localized, unquoted = false) {
  return z
    .string()
    .superRefine((value, context) => {
      const { wrong } = parse(value);
      if (wrong !== undefined) context.addIssue({ code: 'custom', ...refusal(wrong, fix, unquoted) });
    })
    .meta({ pattern: '^https://' });
}

/** An address on the web, encrypted: `https://…`. What is none may hold a password: no message repeats it. */
export const httpsUrl = parsedBy(webAddress, WHOLE_ADDRESS, true);

/** A video on YouTube. */
export const youtubeUrl = parsedBy(youtubeId, {
  es: 'escribe https://www.youtube.com/watch?v=, https://youtu.be/, https://www.youtube.com/live/ o https://www.youtube.com/embed/ y las once letras del video',
  en: 'write https://www.youtube.com/watch?v=, https://youtu.be/, https://www.youtube.com/live/ or https://www.youtube.com/embed/ and the eleven letters of the video',
});

/** Something on E-Campus; whoever reads a message about it need not be one who may open it. */
export const ecampusUrl = parsedBy(
  ecampusAddress,
  {
    es: 'escribe https://www.ecampus.iom.int/ y lo que lleva a la página de la grabación, sin las partes que solo valen para tu propia visita',
    en: 'write https://www.ecampus.iom.int/ and what leads to the page of the recording, without the parts that only your own visit has',
  },
  true,
);

/** Where a site can stand. */
export const rootUrl = rule(
  isSiteRoot,
  { es: 'no es la dirección de un sitio', en: 'is not the address of a site' },
  {
    es: 'escribe una dirección https:// completa, con ruta o sin ella, y nada después',
    en: 'write a whole https:// address, with or without a path, and nothing after it',
  },
  /^https:\/\//,
);

/** Whom to tell of something: an electronic mail address, or a page. */
export const securityContact = rule(
  (value) => webAddress(value).wrong === undefined || z.email().safeParse(value).success,
  {
    es: 'no es una dirección de correo ni una dirección https',
    en: 'is neither an e-mail address nor an https address',
  },
  {
    es: 'escribe solo la dirección, como seguridad@ministerio.example o https://ministerio.example/seguridad',
    en: 'write the address alone, for example security@ministry.example or https://ministry.example/security',
  },
);
