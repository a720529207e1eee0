import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Localized } from '../../domain/locale.ts';
import { isSiteRoot } from '../../domain/setting.ts';
import { siteSchema } from '../../schemas/site.ts';
import { Refusal } from '../terminal/refusal.ts';
import { bodyFlags, chooseNewBody } from './bodies.ts';
import { fileProblem, readingProblem } from './checks.ts';
import type { Desk, Errand, Outcome } from './errand.ts';
import { pathOf } from './paths.ts';
import { LINK_FORM, linkIn } from './site-link.ts';
import { NOTICE_FLAGS, privacyOf, securityOf } from './takeover-notices.ts';
import type { Put, SiteData } from './takeover-put.ts';
import { orKeep, PUBLISH, sentenceFlags } from './told.ts';
import { addIn, setIn } from './yaml-edit.ts';

const FILE = 'content/site.yaml';

const LINK: Localized = { es: `un enlace del pie: ${LINK_FORM.es}`, en: `a link in the footer: ${LINK_FORM.en}` };

/** Another host: who they are, where the site stands, whom to ask. */
export const takeover: Errand = {
  name: 'takeover',
  title: {
    es: 'Recibir el sitio: quién lo aloja, dirección, contacto, emblema, privacidad, seguridad, enlaces',
    en: 'Take the site over: host, address, contact, emblem, privacy, security, links',
  },
  example:
    '--host new --host-name-es "Instituto Ficticio" --host-name-en "Fictional Institute" --url https://ministry.example/ --yes',
  flags: [
    {
      name: 'host',
      value: { es: 'id|new', en: 'id|new' },
      about: {
        es: 'la institución que aloja el sitio; new, una nueva',
        en: 'the body that hosts the site; new for a new one',
      },
    },
    ...bodyFlags('host-', { es: 'con --host new', en: 'with --host new' }),
    {
      name: 'url',
      value: { es: 'dirección', en: 'address' },
      about: { es: 'dónde estará el sitio', en: 'where the site will be' },
    },
    {
      name: 'contact-email',
      value: { es: 'correo', en: 'e-mail' },
      about: { es: 'quién responde preguntas', en: 'who answers questions' },
    },
    ...sentenceFlags('contact-label', { es: 'qué es ese correo', en: 'what that address is' }),
    {
      name: 'emblem',
      value: { es: 'archivo', en: 'file' },
      about: { es: 'su emblema, SVG o PNG', en: 'its emblem, SVG or PNG' },
    },
    ...sentenceFlags(
      'emblem-alt',
      { es: 'qué muestra el emblema', en: 'what the emblem shows' },
      { es: 'con --emblem', en: 'with --emblem' },
    ),
    ...NOTICE_FLAGS,
    {
      name: 'drop-links',
      about: { es: 'quita los enlaces del pie', en: 'removes the links in the footer' },
    },
    { name: 'link', value: { es: 'enlace', en: 'link' }, about: LINK, multiple: true },
  ],
  plan,
};

async function plan(desk: Desk): Promise<Outcome> {
  const { ask, content, draft } = desk;
  const site = content.site[0]?.data;
  if (!site) throw new RangeError('The content has no site.yaml');
  const host = await chooseNewBody(
    desk,
    'host',
    { es: '¿Quién aloja el sitio?', en: 'Who hosts the site?' },
    site.host,
  );
  const url = await ask.text('url', {
    ask: { es: '¿En qué dirección estará?', en: 'At what address will it be?' },
    initial: site.url,
    check: (value) => (isSiteRoot(value) ? undefined : ROOT),
  });
  const set = (path: readonly string[], value: unknown, after: readonly string[] = []) => {
    draft.edit(FILE, (yaml) => setIn(yaml, path, value, after));
  };
  if (host !== site.host) set(['host'], host);
  if (url !== site.url) set(['url'], url);
  await contactOf(desk, site.contact, set);
  await emblemOf(desk, site.emblem, set);
  await privacyOf(desk, site.privacy, set);
  await securityOf(desk, site.security, set);
  await linksOf(desk, site.links.length);
  if (draft.changes().length === 0) {
    throw new Refusal({ es: 'No dijiste nada que cambiar.', en: 'You named nothing to change.' });
  }
  return {
    next: [
      PUBLISH,
      {
        es: 'Cambia también «name» y «description» si el sitio lleva otro nombre: npm run edit -- text.',
        en: 'Change “name” and “description” too if the site gets another name: npm run edit -- text.',
      },
    ],
  };
}

const ROOT: Localized = {
  es: 'Escribe una dirección completa, con https:// y sin nada después de la ruta.',
  en: 'Write a whole address, with https:// and nothing after its path.',
};

async function contactOf({ ask, draft }: Desk, old: SiteData['contact'], set: Put): Promise<void> {
  const email = await ask.maybe('contact-email', {
    ask: orKeep({ es: 'Correo de contacto', en: 'E-mail address for questions' }, old !== undefined),
    initial: old?.email,
    check: (value) =>
      siteSchema.shape.contact.safeParse({ label: { es: 'a', en: 'a' }, email: value }).success ? undefined : EMAIL,
  });
  if (email === undefined || (email === old?.email && ask.given('contact-label-es') === undefined)) return;
  const label = await ask.both('contact-label', {
    ask: { es: '¿Qué es ese correo?', en: 'What is that address?' },
    initial: old?.label ?? { es: 'Escríbenos', en: 'Write to us' },
  });
  set(['contact'], { label, email }, ['host', 'emblem']);
  // The comment that says that there is none yet would no longer be true.
  draft.edit(FILE, (yaml) => yaml.replace(PENDING, ''));
}

/** What a file that has no contact yet says of it. */
const PENDING = /^# Contacto: pendiente.*\n(?:#.*\n)*/m;

const EMAIL: Localized = {
  es: 'Escribe una dirección de correo, como contacto@ministerio.example.',
  en: 'Write an e-mail address, for example contact@ministry.example.',
};

async function emblemOf({ ask, draft }: Desk, old: SiteData['emblem'], set: Put): Promise<void> {
  const written = await ask.maybe('emblem', {
    ask: orKeep({ es: 'Archivo de su emblema, SVG o PNG', en: 'File of its emblem, SVG or PNG' }, old !== undefined),
    check: fileProblem,
  });
  if (written === undefined) return;
  const path = pathOf(written);
  const file = `emblem${extname(path).toLowerCase()}`;
  draft.write(`public/${file}`, readFileSync(path));
  const alt = await ask.both('emblem-alt', {
    ask: { es: '¿Qué muestra el emblema?', en: 'What does the emblem show?' },
  });
  set(['emblem'], { file, alt }, ['host']);
}

async function linksOf({ ask, draft }: Desk, count: number): Promise<void> {
  const isDropped =
    count > 0 &&
    (await ask.confirm('drop-links', {
      ask: { es: '¿Quitar los enlaces del pie?', en: 'Remove the links in the footer?' },
      initial: false,
    }));
  const given = ask.all('link');
  const links = given.map(linkIn);
  while (given.length === 0 && ask.canAsk) {
    const written = await ask.maybe('link', {
      ask: { es: `Agrega ${LINK.es} (Enter para terminar)`, en: `Add ${LINK.en} (Enter to end)` },
      check: (text) => readingProblem(() => linkIn(text)),
    });
    if (written === undefined) break;
    links.push(linkIn(written));
  }
  if (isDropped) draft.edit(FILE, (yaml) => setIn(yaml, ['links'], links));
  else for (const link of links) draft.edit(FILE, (yaml) => addIn(yaml, ['links'], link));
}
