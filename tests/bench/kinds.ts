// One function a kind of content file: what a synthetic file of that kind holds, as its schema takes it.
import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { localized, type Localized } from '../../src/domain/locale.ts';
import { datesBetween } from '../../src/domain/time.ts';
import { NOTE_PAGES } from '../../src/schemas/note.ts';
import type { daySchema } from '../../src/schemas/day.ts';
import type { organizationSchema, personSchema } from '../../src/schemas/directory.ts';
import type { editionSchema } from '../../src/schemas/edition.ts';
import type { objectivesSchema } from '../../src/schemas/objectives.ts';
import type { participantsSchema } from '../../src/schemas/participants.ts';
import type { recordingSchema } from '../../src/schemas/recording.ts';
import type { referencesSchema } from '../../src/schemas/references.ts';
import { subjectsSchema } from '../../src/schemas/subjects.ts';
import { FROZEN_CONTENT } from '../builds/copy.ts';
import { proseText, type Pools, titleText } from './pools.ts';
import type { Random } from './random.ts';
import { COUNTRIES } from './words.ts';

/** One synthetic edition: its year, and how many sessions it has. */
export interface Plan {
  readonly year: number;
  readonly sessions: number;
}

/** What every function below draws on. */
export interface Source {
  readonly random: Random;
  readonly pools: Pools;
}

type Day = z.input<typeof daySchema>;
type Item = NonNullable<NonNullable<Day['session']>['items']>[number];

/** The reference that the first item of each edition cites. */
const REFERENCE = 'bench-guide';

/** The subjects of the vocabulary, which the archive grows with. */
const SUBJECTS = subjectsSchema
  .parse(parse(readFileSync(`${FROZEN_CONTENT}/subjects.yaml`, 'utf8')))
  .subjects.map(({ id }) => id);

/** The date of a day of an edition: the course stands on day 0, session n on day n. */
function dateOf({ year }: Plan, day: number): string {
  return datesBetween(`${String(year)}-08-01`, `${String(year)}-08-31`)[day] ?? `${String(year)}-08-31`;
}

/** Someone of a body, under a name of the pools. */
export function person({ random, pools }: Source, { name }: Pools['people'][number]): z.input<typeof personSchema> {
  return { name, organization: random.favoured(pools.bodies).id };
}

/** A body of the pools. */
export function organization({ name, acronym }: Pools['bodies'][number]): z.input<typeof organizationSchema> {
  return { name, acronym: localized(() => acronym) };
}

/** An edition of the year of a plan, at dates that its days stand in. */
export function edition({ random, pools }: Source, plan: Plan): z.input<typeof editionSchema> {
  const year = String(plan.year);
  const topic = titleText(random);
  return {
    title: { es: `Programa de prueba: ${topic.es}`, en: `Trial programme: ${topic.en}` },
    shortTitle: { es: `Edición ${year}`, en: `${year} edition` },
    description: proseText(random, pools, 1),
    summary: proseText(random, pools, 2),
    timeZone: 'America/Mexico_City',
    city: { es: 'Ciudad de México', en: 'Mexico City' },
    published: `${year}-06-01T18:00:00Z`,
    dates: { start: dateOf(plan, 0), end: dateOf(plan, plan.sessions) },
    presidency: random.favoured(pools.bodies).id,
    organizers: [...random.several(pools.bodies, 2)].map(({ id }) => id),
    outcomes: Array.from({ length: random.between(0, 2) }, () => ({
      text: proseText(random, pools, 1),
      source: {
        title: { es: 'Fuente de prueba', en: 'Trial source' },
        url: `https://archive.example/${year}`,
        language: 'es',
        read: `${year}-12-01`,
      },
    })),
  };
}

/** Objectives, each served by sessions of the plan. */
export function objectives({ random, pools }: Source, { sessions }: Plan): z.input<typeof objectivesSchema> {
  return {
    general: proseText(random, pools, 1),
    specific: Array.from({ length: sessions }, (_, index) => ({
      text: proseText(random, pools, 1),
      session: index + 1,
    })),
  };
}

/** Who takes part, and by which steps. */
export function participants({ random, pools }: Source): z.input<typeof participantsSchema> {
  const step = (id: string, title: Localized, page: 'participants' | 'agenda', anchor: string) => ({
    id: `step-${id}`,
    title,
    text: proseText(random, pools, 1),
    target: { page, anchor },
  });
  return {
    perCountry: 3,
    profiles: [
      { count: 2, text: { es: 'personas funcionarias de un municipio', en: 'officials of a municipality' } },
      { count: 1, text: { es: 'representante de una cancillería', en: 'representative of a foreign ministry' } },
    ],
    route: [
      step('nomination', { es: 'Postulación', en: 'Nomination' }, 'participants', 'route'),
      step('course', { es: 'Curso en línea', en: 'Online course' }, 'agenda', 'course'),
      step('sessions', { es: 'Sesiones', en: 'Sessions' }, 'agenda', 's1-1'),
    ],
  };
}

/** References that the note cites. */
export function references({ year }: Plan): z.input<typeof referencesSchema> {
  return {
    references: [
      {
        id: REFERENCE,
        title: { text: `Trial guide of ${String(year)}`, lang: 'en' },
        url: `https://archive.example/${String(year)}/guide`,
        language: 'en',
      },
    ],
  };
}

/** The file of the course, before the sessions. */
export function courseDay({ random, pools }: Source, plan: Plan): Day {
  return {
    date: dateOf(plan, 0),
    course: {
      id: 'course',
      title: { es: 'Curso en línea de prueba', en: 'Trial online course' },
      name: titleText(random),
      url: `https://campus.example/${String(plan.year)}`,
      platform: { name: 'Campus', url: 'https://campus.example/' },
      organization: random.favoured(pools.bodies).id,
      focus: proseText(random, pools, 1),
      deadline: dateOf(plan, 0),
      hours: random.between(2, 6),
      language: 'es',
      details: [proseText(random, pools, 1)],
    },
  };
}

/** The file of a session: its items follow one another through a morning. */
export function sessionDay(source: Source, plan: Plan, number: number): Day {
  const { random, pools } = source;
  const id = (index: number) => `s${String(number)}-${String(index + 1)}`;
  const kinds = [
    'welcome',
    'panel',
    random.one(['presentation', 'group-work'] as const),
    'plenary',
    'questions',
  ] as const;
  const order = [...kinds.slice(0, random.between(3, 5)), 'closing'] as const;
  const items = order.map((kind, index): Item => ({
    ...item(source, id(index), kind),
    start: hour(index),
    end: hour(index + 1),
    ...(number === 1 && index === 0 ? { cites: [REFERENCE] } : {}),
  }));
  const published = Date.parse(`${String(plan.year)}-07-01T18:00:00Z`);
  return {
    date: dateOf(plan, number),
    session: {
      number,
      title: titleText(random),
      summary: proseText(random, pools, 1),
      focus: proseText(random, pools, 1),
      items,
      changes: Array.from({ length: random.chance(0.15) ? random.between(1, 2) : 0 }, (_, index) => ({
        at: new Date(published + index * 86_400_000).toISOString().replace('.000Z', 'Z'),
        text: { es: 'Cambió la hora de un punto.', en: 'The hour of an item changed.' },
        items: [id(random.between(0, items.length - 1))],
      })),
    },
  };
}

/** An item of one half hour, as most are: who leads it, what it holds, whose experience it tells. */
function item({ random, pools }: Source, id: string, kind: Item['kind']): Omit<Item, 'start' | 'end'> {
  const speaks = kind === 'panel' || kind === 'presentation';
  const title = titleText(random);
  const leading = random.several(pools.people, 2);
  return {
    id,
    kind,
    title,
    facilitators: leading.map((one) => ({ person: one.id })),
    contributors: random
      .several(pools.people, speaks ? 2 : 0)
      .filter((one) => !leading.includes(one))
      .map((one) => ({ person: one.id, role: { es: 'Ponente invitada', en: 'Guest speaker' } })),
    parts: distinct(Array.from({ length: speaks ? random.between(2, 3) : 0 }, () => proseText(random, pools, 1))),
    places: speaks
      ? random.several(COUNTRIES, 2).map((country) => ({ country, locality: alike(random.favoured(pools.towns)) }))
      : [],
    organizations: random.several(pools.bodies, speaks ? 1 : 0).map((one) => one.id),
    subjects: speaks ? [...random.several(SUBJECTS, 2)] : [],
  };
}

/** Parts of an item, each said once: two of the same words are a mistake. */
const distinct = (texts: readonly Localized[]) => [...new Map(texts.map((text) => [text.es, { text }])).values()];

/** A name that both languages have. */
function alike(name: string) {
  return { es: name, en: name };
}

function hour(halves: number): string {
  return `${String(9 + Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 === 0 ? '00' : '30'}`;
}

/** Where a session can be watched: most of them on YouTube. */
export function recording({ random, pools }: Source, { year }: Plan, session: number): z.input<typeof recordingSchema> {
  // Eleven letters as YouTube's, of a video that nobody can have taken for a real one.
  const video = `bench-${((year % 10_000) * 20 + session).toString(36).padStart(5, '0')}`;
  const seen = {
    state: 'published' as const,
    published: `${String(year)}-09-01T18:00:00Z`,
    language: 'es',
    interpretation: ['en'],
    duration: '2:00:00',
  };
  const isPublic = random.chance(0.6);
  return {
    session,
    youtube: isPublic ? { ...seen, url: `https://www.youtube.com/watch?v=${video}` } : { state: 'pending' },
    ecampus: random.chance(0.5) ? seen : { state: 'pending' },
    ...(isPublic && {
      summary: proseText(random, pools, 1),
      // Every session has its first three items.
      chapters: ['0:00:00', '0:20:00', '0:45:00'].map((at, index) => ({
        at,
        item: `s${String(session)}-${String(index + 1)}`,
      })),
    }),
  };
}

/** The sections of a short note, one a page, each with its text in both languages: the file's name, its head and its text. */
export function note({ random, pools }: Source) {
  return NOTE_PAGES.map((page) => ({
    name: `bench-${page}`,
    page,
    title: titleText(random),
    text: proseText(random, pools, random.between(4, 8)),
  }));
}
