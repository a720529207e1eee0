import { localized, type Localized } from '../../src/domain/locale.ts';
import type { Random } from './random.ts';
import { ACTIONS, FAMILY_NAMES, FIRST_NAMES, SENTENCES, TOPICS, TOWN_HEADS, TOWN_SYLLABLES } from './words.ts';

/** Who and what the synthetic editions draw on. */
export interface Pools {
  /** Ids and names, those who appear most often first. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly bodies: readonly { readonly id: string; readonly name: Localized; readonly acronym: string }[];
  readonly towns: readonly string[];
}

/** Pools for so many sessions: an archive knows ever more people, bodies and towns, though not as many more as sessions. */
export function poolsFor(sessions: number, random: Random): Pools {
  const towns = different(Math.ceil(6 * sessions ** 0.5), () => townName(random));
  return {
    people: different(Math.ceil(8 * sessions ** 0.6), () => personName(random)).map((name, index) => ({
      id: `bench-person-${String(index + 1)}`,
      name,
    })),
    bodies: different(Math.ceil(3 * sessions ** 0.45), () => random.one(towns)).map((town, index) => ({
      id: `bench-body-${String(index + 1)}`,
      name: { es: `Red ficticia de municipios de ${town}`, en: `Fictional network of municipalities of ${town}` },
      acronym: `RF${String(index + 1)}`,
    })),
    towns,
  };
}

/** A title: what is done about a topic, in both languages. */
export function titleText(random: Random): Localized {
  const action = random.one(ACTIONS);
  const topic = random.favoured(TOPICS);
  return localized((lang) => `${action[lang]} ${topic[lang]}`);
}

/** A text of so many sentences, the same in both languages. */
export function proseText(random: Random, { towns }: Pools, count: number): Localized {
  const sentences = Array.from({ length: count }, () => {
    const sentence = random.one(SENTENCES);
    const topic = random.favoured(TOPICS);
    const town = random.favoured(towns);
    const year = String(random.between(1990, 2020));
    return localized((lang) =>
      sentence[lang].replace('{topic}', topic[lang]).replace('{town}', town).replace('{year}', year),
    );
  });
  return localized((lang) => sentences.map((sentence) => sentence[lang]).join(' '));
}

function different(count: number, make: () => string): readonly string[] {
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < 50 * count; tries++) found.add(make());
  return [...found];
}

function personName(random: Random): string {
  return `${random.one(FIRST_NAMES)} ${random.one(FAMILY_NAMES)} ${random.one(FAMILY_NAMES)}`;
}

function townName(random: Random): string {
  const syllables = Array.from({ length: random.between(2, 4) }, () => random.one(TOWN_SYLLABLES)).join('');
  return `${random.one(TOWN_HEADS)} ${syllables.charAt(0).toUpperCase()}${syllables.slice(1)}`;
}
