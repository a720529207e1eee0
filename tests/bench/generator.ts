import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { LANGS } from '../../src/domain/locale.ts';
import {
  courseDay,
  edition,
  note,
  objectives,
  organization,
  participants,
  person,
  type Plan,
  recording,
  references,
  sessionDay,
  type Source,
} from './kinds.ts';
import { poolsFor } from './pools.ts';
import { randomFrom } from './random.ts';

/** The first year of the synthetic editions: after every real one. */
const FIRST_YEAR = 2101;
/** How many editions have a note: prose does not grow with the archive as agendas do. */
const NOTES = 3;

/** What was written. */
export interface Archive {
  readonly editions: number;
  /** The year of the newest edition. */
  readonly newest: number;
}

/**
 * Writes synthetic editions beside what a content folder already holds: fictional, and right by every schema and rule.
 * The same seed and number write the same files.
 * @param folder the content folder of a copy of the project
 * @param sessions how many sessions, some eight to ten an edition
 */
export function writeArchive(folder: string, sessions: number, seed = 2021): Archive {
  const random = randomFrom(seed);
  const source: Source = { random, pools: poolsFor(sessions, random) };
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const yaml = (path: string, data: unknown) => {
    write(path, stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 }));
  };

  for (const body of source.pools.bodies) yaml(`organizations/${body.id}.yaml`, organization(body));
  for (const one of source.pools.people) yaml(`people/${one.id}.yaml`, person(source, one));
  const plans = planOf(sessions, source);
  for (const [index, plan] of plans.entries()) {
    const home = `editions/${String(plan.year)}`;
    yaml(`${home}/edition.yaml`, edition(source, plan));
    yaml(`${home}/objectives.yaml`, objectives(source, plan));
    yaml(`${home}/participants.yaml`, participants(source));
    yaml(`${home}/references.yaml`, references(plan));
    const course = courseDay(source, plan);
    yaml(`${home}/agenda/${course.date}.yaml`, course);
    for (let number = 1; number <= plan.sessions; number++) {
      const day = sessionDay(source, plan, number);
      yaml(`${home}/agenda/${day.date}.yaml`, day);
      yaml(`${home}/recordings/session-${String(number)}.yaml`, recording(source, plan, number));
    }
    if (index < NOTES) {
      for (const { name, page, title, text } of note(source)) {
        for (const lang of LANGS) {
          const head = stringify({ title: title[lang], page, order: 1, level: 2 }, { lineWidth: 0 });
          write(`${home}/note/${lang}/${name}.mdx`, `---\n${head}---\n\n${text[lang]}\n`);
        }
      }
    }
  }
  return { editions: plans.length, newest: plans.at(-1)?.year ?? FIRST_YEAR };
}

/** Editions of eight to ten sessions each, the last one with what is left. */
function planOf(sessions: number, { random }: Source): readonly Plan[] {
  const plans: Plan[] = [];
  for (let left = sessions; left > 0;) {
    const own = Math.min(left, random.between(8, 10));
    plans.push({ year: FIRST_YEAR + plans.length, sessions: own });
    left -= own;
  }
  return plans;
}
