import { stringify } from 'yaml';
import type { Localized } from '../../src/domain/locale.ts';
import { type Content, ofEdition } from '../../src/rules/content.ts';
import type { DataPath, Located } from '../../src/rules/finding.ts';

/** Something that a programme is known to have been: by a name of its own, in one line of words. */
interface Fact {
  readonly name: string;
  readonly says: string;
  /** Where the content says it: file and line. */
  readonly at: string;
}

type Items = NonNullable<Content['agenda'][number]['data']['session']>['items'];

const factAt = (
  { file, lineOf }: Located,
  path: DataPath,
  name: string,
  says: readonly (string | undefined)[],
): Fact => ({
  name,
  says: says.filter((word) => word !== undefined && word !== '').join(' · '),
  at: `${file}:${String(lineOf(path))}`,
});

function facilitatorName(one: Items[number]['facilitators'][number]): string {
  if ('person' in one) return one.person;
  if ('representativeOf' in one) return one.representativeOf;
  return `${one.organization}${one.toBeConfirmed ? ' (to be confirmed)' : ''}`;
}

function itemFact(day: Located, index: number, item: Items[number]): Fact {
  const { id, start, end, kind, status, facilitators, subjects } = item;
  return factAt(day, ['session', 'items', index, 'start'], id, [
    status === 'withdrawn' ? status : undefined,
    start && end && `${start.time}–${end.time}`,
    kind,
    facilitators.map(facilitatorName).join(', '),
    subjects.join(', '),
  ]);
}

function dayFacts(day: Content['agenda'][number]): readonly Fact[] {
  const { date, until, course, session } = day.data;
  const state = session?.status.at(-1)?.state;
  return [
    ...(course
      ? [
          factAt(day, ['course'], course.id, [
            `${date} to ${until ?? date}`,
            `until ${course.deadline}`,
            `${String(course.hours)} hours`,
            course.language,
            course.url,
            course.subjects.join(', '),
          ]),
        ]
      : []),
    ...(session
      ? [
          factAt(day, ['session'], `session-${String(session.number)}`, [date, state, session.title?.es]),
          ...session.items.map((item, index) => itemFact(day, index, item)),
        ]
      : []),
  ];
}

/** The facts of an edition that a content tells: its agenda, objectives, references and participants. */
export function factsOf(content: Content, edition: string): readonly Fact[] {
  return [
    ...ofEdition(content.agenda, edition).flatMap(dayFacts),
    ...ofEdition(content.objectives, edition).flatMap((file) => [
      factAt(file, ['general'], 'objective', [file.data.general.es]),
      ...file.data.specific.map(({ text, session }, index) =>
        factAt(file, ['specific', index], `objective-${String(index + 1)}`, [`session ${String(session)}`, text.es]),
      ),
    ]),
    ...ofEdition(content.references, edition).flatMap((file) =>
      file.data.references.map(({ id, url }, index) =>
        factAt(file, ['references', index], `reference-${String(index + 1)}`, [id, url]),
      ),
    ),
    ...ofEdition(content.participants, edition).flatMap((file) => [
      factAt(file, ['perCountry'], 'participants', [
        `${String(file.data.perCountry)} of each country`,
        (file.data.profiles ?? []).map(({ count }) => String(count)).join(' + '),
      ]),
      factAt(file, ['route'], 'route', [file.data.route.map(({ id }) => id).join(', ')]),
    ]),
  ];
}

const lineIn = (lines: readonly string[], name: string) => lines.findIndex((line) => line.startsWith(`${name}:`)) + 1;

/** A fact as its line of the list is written. */
export const factLine = ({ name, says }: Pick<Fact, 'name' | 'says'>): string =>
  stringify({ [name]: says }, { lineWidth: 0 }).trimEnd();

/**
 * What a content tells otherwise than a list of facts has it, each with the line of the list to change, where it was changed on
 * purpose.
 * @param list the text of the list, a fact a line, as `factLine` writes it
 * @param file how the list is named
 */
export function factFaults(content: Content, edition: string, list: string, file: string): readonly Localized[] {
  const facts = factsOf(content, edition);
  const lines = list.split(/\r?\n/);
  const known = new Set(facts.map(({ name }) => name));
  const lost = lines.flatMap((line, index) => {
    const [, name = ''] = /^([\w-]+):/.exec(line) ?? [];
    if (name === '' || known.has(name)) return [];
    const at = `${file}:${String(index + 1)}`;
    return [
      {
        es: `El contenido de ${edition} ya no dice «${name}». Si es a propósito, borra en ${at} la línea\n  ${line}`,
        en: `The content of ${edition} no longer tells “${name}”. If that is on purpose, delete in ${at} the line\n  ${line}`,
      },
    ];
  });
  const others = facts
    .filter((fact) => !lines.includes(factLine(fact)))
    .map((fact) => {
      const number = lineIn(lines, fact.name);
      const line = factLine(fact);
      if (number === 0)
        return {
          es: `${fact.at} dice algo nuevo de ${edition}. Si es a propósito, agrega al final de ${file} la línea\n  ${line}`,
          en: `${fact.at} tells something new of ${edition}. If that is on purpose, add at the end of ${file} the line\n  ${line}`,
        };
      return {
        es: `${fact.at} ya no dice lo que se sabe de ${edition}. Si es a propósito, cambia en ${file}:${String(number)} la línea\n  ${lines[number - 1] ?? ''}\npor\n  ${line}`,
        en: `${fact.at} no longer tells what is known of ${edition}. If that is on purpose, change in ${file}:${String(number)} the line\n  ${lines[number - 1] ?? ''}\nto\n  ${line}`,
      };
    });
  return [...lost, ...others];
}
