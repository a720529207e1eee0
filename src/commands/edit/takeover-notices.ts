import type { Localized } from '../../domain/locale.ts';
import { securityContact } from '../../schemas/addresses.ts';
import { dayProblem, readingProblem } from './checks.ts';
import type { Desk, Flag } from './errand.ts';
import { LINK_FORM, linkIn, linkText } from './site-link.ts';
import type { Put, SiteData } from './takeover-put.ts';
import { orKeep, sentenceFlags } from './told.ts';

/** The flags of what only the host knows of its server: its privacy notice, and whom to tell of a flaw. */
export const NOTICE_FLAGS: readonly Flag[] = [
  ...sentenceFlags('privacy', {
    es: 'qué anota el servidor y por cuánto tiempo',
    en: 'what the server logs, and for how long',
  }),
  {
    name: 'privacy-link',
    value: { es: 'enlace', en: 'link' },
    about: {
      es: `su aviso de privacidad: ${LINK_FORM.es}`,
      en: `its privacy notice: ${LINK_FORM.en}`,
    },
  },
  {
    name: 'security-contact',
    value: { es: 'dirección', en: 'address' },
    about: {
      es: 'a quién avisar de una falla de seguridad: un correo o una dirección https://…',
      en: 'whom to tell of a security flaw: an e-mail address, or an address https://…',
    },
    required: { es: 'con --security-expires, si aún no hay', en: 'with --security-expires, where there is none yet' },
  },
  {
    name: 'security-expires',
    value: { es: 'día', en: 'day' },
    about: {
      es: 'hasta cuándo vale ese contacto, a menos de un año',
      en: 'until when that contact holds, less than a year ahead',
    },
    required: { es: 'con --security-contact, si aún no hay', en: 'with --security-contact, where there is none yet' },
  },
];

/** Asks what the host says of privacy: in words, by a link, or both. */
export async function privacyOf({ ask }: Desk, old: SiteData['privacy'], set: Put): Promise<void> {
  const text = await ask.maybeBoth('privacy', {
    ask: orKeep(
      { es: 'Qué anota el servidor y por cuánto tiempo', en: 'What the server logs, and for how long' },
      old?.text !== undefined,
    ),
  });
  const before = old?.link && linkText(old.link);
  const written = await ask.maybe('privacy-link', {
    ask: orKeep(
      { es: `Tu aviso de privacidad, ${LINK_FORM.es}`, en: `Your privacy notice, ${LINK_FORM.en}` },
      before !== undefined,
    ),
    initial: before,
    check: (value) => readingProblem(() => linkIn(value)),
  });
  if (text) set(['privacy', 'text'], text, ['host', 'emblem', 'contact']);
  if (written !== undefined && written !== before)
    set(['privacy', 'link'], linkIn(written), ['host', 'emblem', 'contact', 'text']);
}

/** Asks whom to tell of a security flaw, and until when. */
export async function securityOf({ ask }: Desk, old: SiteData['security'], set: Put): Promise<void> {
  const contact = await ask.maybe('security-contact', {
    ask: orKeep(
      { es: 'A quién avisar de una falla de seguridad', en: 'Whom to tell of a security flaw' },
      old !== undefined,
    ),
    initial: old?.contact,
    check: (value) => (securityContact.safeParse(value).success ? undefined : CONTACT),
  });
  if (contact === undefined && ask.given('security-expires') === undefined) return;
  const expires = await ask.text('security-expires', {
    ask: { es: '¿Hasta qué día vale ese contacto?', en: 'Until what day does that contact hold?' },
    initial: old?.expires,
    check: dayProblem,
  });
  const told = contact ?? (await ask.text('security-contact', { ask: CONTACT }));
  if (told === old?.contact && expires === old.expires) return;
  set(['security'], { contact: told, expires }, ['host', 'emblem', 'contact', 'privacy']);
}

const CONTACT: Localized = {
  es: 'Escribe una dirección de correo, o una https:// completa.',
  en: 'Write an e-mail address, or a whole https:// address.',
};
