import type { Localized } from '../../domain/locale.ts';
import type { IsoDate } from '../../domain/time.ts';
import { isNamedZone } from '../../domain/zone-clock.ts';
import { Refusal } from '../terminal/refusal.ts';
import { countryProblem } from './checks.ts';
import { chooseEdition } from './choosing.ts';
import { datesOf, movedDays } from './edition-days.ts';
import type { EditionFacts } from './edition-facts.ts';
import { copyFiles, type Parts } from './edition-files.ts';
import type { Desk, Errand, Outcome } from './errand.ts';
import { presidencyOf } from './presidency.ts';
import { PUBLISH, sentenceFlags } from './told.ts';
import { setIn } from './yaml-edit.ts';

const DATE = { es: 'día', en: 'day' };
const COPY = { es: 'copy|leave', en: 'copy|leave' };

/** A new edition with the structure of an old one, and none of its results. */
export const edition: Errand = {
  name: 'edition',
  title: { es: 'Comenzar una edición', en: 'Start an edition' },
  example:
    '--edition 2021 --year 2027 --start 2027-05-10 --end 2027-05-14 --presidency GT --time-zone America/Guatemala --city-es "Ciudad de Guatemala" --city-en "Guatemala City" --yes',
  flags: [
    {
      name: 'edition',
      value: { es: 'año', en: 'year' },
      about: { es: 'la edición de la que se toma la estructura', en: 'the edition that the structure is taken from' },
      required: true,
    },
    {
      name: 'year',
      value: { es: 'año', en: 'year' },
      about: { es: 'el año de la nueva', en: 'the year of the new one' },
      required: true,
    },
    {
      name: 'start',
      value: DATE,
      about: { es: 'su primer día, si se conoce', en: 'its first day, where it is known' },
    },
    { name: 'end', value: DATE, about: { es: 'su último día', en: 'its last day' } },
    {
      name: 'presidency',
      value: { es: 'país', en: 'country' },
      about: {
        es: 'el país de la Presidencia Pro Témpore, como GT',
        en: 'the country of the Pro Tempore Presidency, for example GT',
      },
    },
    {
      name: 'time-zone',
      value: { es: 'zona', en: 'zone' },
      about: { es: 'zona horaria, como America/Guatemala', en: 'time zone, for example America/Guatemala' },
      required: true,
    },
    ...sentenceFlags(
      'city',
      { es: 'la ciudad que da nombre a esa hora', en: 'the city that the time is named after' },
      true,
    ),
    {
      name: 'hosts-site',
      about: { es: 'esa presidencia aloja también el sitio', en: 'that presidency hosts the site too' },
    },
    {
      name: 'agenda',
      value: { es: 'items|sessions|leave', en: 'items|sessions|leave' },
      about: {
        es: 'se copian las sesiones con sus puntos, sin ellos, o nada',
        en: 'the sessions are copied with their items, without them, or not at all',
      },
    },
    {
      name: 'session-dates',
      value: { es: 'días', en: 'days' },
      about: { es: 'el día de cada sesión, separados por comas', en: 'the day of each session, separated by commas' },
    },
    {
      name: 'note',
      value: COPY,
      about: { es: 'se copia o se deja la nota conceptual', en: 'the concept note is copied or left' },
    },
    {
      name: 'objectives',
      value: COPY,
      about: { es: 'se copian o se dejan los objetivos', en: 'the objectives are copied or left' },
    },
    {
      name: 'participants',
      value: COPY,
      about: { es: 'se copian o se dejan perfiles y pasos', en: 'profiles and steps are copied or left' },
    },
  ],
  plan,
};

async function plan(desk: Desk): Promise<Outcome> {
  const { ask, content, now } = desk;
  const old = await chooseEdition(desk);
  const year = await ask.text('year', {
    ask: { es: '¿De qué año es la nueva?', en: 'What year is the new one?' },
    check: (value) => yearProblem(value, desk),
  });
  const dates = await datesOf(desk, year);
  const country = await countryOf(desk);
  const presidency = country === undefined ? undefined : presidencyOf(desk, country, year);
  const timeZone = await ask.text('time-zone', {
    ask: { es: 'Zona horaria, como America/Guatemala', en: 'Time zone, for example America/Guatemala' },
    initial: old.data.timeZone,
    check: (value) => (isNamedZone(value) ? undefined : ZONE),
  });
  const city = await ask.both('city', {
    ask: { es: 'La ciudad que da nombre a esa hora', en: 'The city that the time is named after' },
    initial: old.data.city,
  });
  if (presidency !== undefined) await hostToo(desk, presidency);
  const parts = await partsOf(desk, dates !== undefined);
  const moved = parts.agenda === 'leave' || !dates ? new Map<IsoDate, IsoDate>() : await movedDays(desk, old, dates);
  const oldCountry = content.organizations.find(({ id }) => id === old.data.presidency)?.data.country;
  const facts: readonly [EditionFacts, EditionFacts] = [
    { year: old.id, dates: old.data.dates, country: oldCountry, city: old.data.city },
    { year, dates, country, city },
  ];
  const review = copyFiles(
    desk,
    old,
    { year, published: now, timeZone, city, dates, presidency },
    { parts, moved, facts },
  );
  return {
    review,
    next: [
      {
        es: `Lee los textos de content/editions/${year}/ y completa lo que falta.`,
        en: `Read the texts in content/editions/${year}/ and complete what is missing.`,
      },
      ...(presidency === undefined
        ? []
        : [
            {
              es: `Revisa el nombre de la presidencia en content/organizations/${presidency}.yaml.`,
              en: `Check the name of the presidency in content/organizations/${presidency}.yaml.`,
            },
          ]),
      PUBLISH,
    ],
  };
}

/** The country of the Presidency, where it is known. */
async function countryOf({ ask }: Desk): Promise<string | undefined> {
  const code = await ask.maybe('presidency', {
    ask: {
      es: 'País de la Presidencia Pro Témpore, como GT (Enter si no se sabe)',
      en: 'Country of the Pro Tempore Presidency, for example GT (Enter if not known)',
    },
    check: countryProblem,
  });
  return code?.toUpperCase();
}

/** Lets the Presidency host the site, where it is to do so. */
async function hostToo({ ask, draft }: Desk, presidency: string): Promise<void> {
  const isHost = await ask.confirm('hosts-site', {
    ask: { es: '¿Esa presidencia aloja también el sitio?', en: 'Does that presidency host the site too?' },
    initial: false,
  });
  if (isHost) draft.edit('content/site.yaml', (yaml) => setIn(yaml, ['host'], presidency));
}

const ZONE: Localized = {
  es: 'Escribe Área/Ciudad, como America/Guatemala.',
  en: 'Write Area/City, for example America/Guatemala.',
};
function yearProblem(year: string, { content }: Desk): Localized | undefined {
  if (!/^[1-9]\d{3}$/.test(year))
    return {
      es: 'Escribe el año con cuatro cifras, como 2027.',
      en: 'Write the year in four digits, for example 2027.',
    };
  if (!content.editions.some(({ id }) => id === year)) return undefined;
  return { es: `La edición ${year} ya existe.`, en: `The edition ${year} exists already.` };
}

async function partsOf({ ask }: Desk, isDated: boolean): Promise<Parts> {
  const agenda = isDated
    ? await ask.choose('agenda', {
        ask: { es: '¿Qué se copia de la agenda?', en: 'What is copied of the agenda?' },
        choices: [
          {
            value: 'items',
            label: {
              es: 'Las sesiones con sus puntos, sin nombres de personas',
              en: 'The sessions with their items, without names of people',
            },
          },
          { value: 'sessions', label: { es: 'Las sesiones sin puntos', en: 'The sessions without items' } },
          { value: 'leave', label: { es: 'Nada', en: 'Nothing' } },
        ],
        initial: 'items',
      })
    : 'leave';
  if (agenda === 'leave' && ask.given('objectives') === 'copy') {
    throw new Refusal({
      es: 'Los objetivos nombran sesiones: cópialos con la agenda (--agenda), que pide fechas.',
      en: 'The objectives name sessions: copy them with the agenda (--agenda), which asks for dates.',
    });
  }
  const isCopied = async (flag: string, what: Localized) =>
    (await ask.choose(flag, {
      ask: { es: `${what.es}: ¿se copian?`, en: `${what.en}: copy them?` },
      choices: [
        { value: 'copy', label: { es: 'Sí, para revisarlos después', en: 'Yes, to be reviewed afterwards' } },
        { value: 'leave', label: { es: 'No', en: 'No' } },
      ],
      initial: 'copy',
    })) === 'copy';
  return {
    agenda,
    note: await isCopied('note', { es: 'Los textos de la nota conceptual', en: 'The texts of the concept note' }),
    // Every objective names a session.
    objectives: agenda !== 'leave' && (await isCopied('objectives', { es: 'Los objetivos', en: 'The objectives' })),
    participants: await isCopied('participants', {
      es: 'Los perfiles y pasos para participantes',
      en: 'The profiles and steps for participants',
    }),
  };
}
