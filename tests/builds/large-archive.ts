import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A date of 2022, `days` after its first. */
function dateAfter(days: number): string {
  const date = new Date('2022-01-01T12:00:00Z');
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * Gives a copy of the project one more edition, that of 2022: the course of 2021, and from 3 January a session a day,
 * each the second of 2021, whose second item is led by someone of IOM who leads nothing else.
 */
export function addEdition(copy: string, sessions: number): void {
  const content = join(copy, 'content');
  const model = join(content, 'editions/2021');
  const edition = join(content, 'editions/2022');
  const read = (file: string) => readFileSync(join(model, file), 'utf8');
  const write = (file: string, text: string) => {
    writeFileSync(join(edition, file), text);
  };

  cpSync(model, edition, { recursive: true, filter: (path) => !/2021-08|session-\d/.test(path) });
  write(
    'edition.yaml',
    read('edition.yaml')
      .replace('Edición 2021', 'Edición 2022')
      .replace('2021 edition', '2022 edition')
      .replace(/dates: .*/, 'dates: { start: 2022-01-01, end: 2022-12-31 }'),
  );
  write('participants.yaml', read('participants.yaml').replace('day-2021-08-18', 'day-2022-01-03'));
  write(
    'agenda/2022-01-01.yaml',
    read('agenda/2021-08-16.yaml')
      .replace('date: 2021-08-16', 'date: 2022-01-01')
      .replace('until: 2021-08-17', 'until: 2022-01-02')
      .replace('deadline: 2021-08-20', 'deadline: 2022-01-05'),
  );
  for (let number = 1; number <= sessions; number++) {
    const date = dateAfter(number + 1);
    const person = `person-${String(number)}`;
    writeFileSync(join(content, `people/${person}.yaml`), `name: Persona ${String(number)}\norganization: iom\n`);
    write(
      `agenda/${date}.yaml`,
      read('agenda/2021-08-19.yaml')
        .replace('date: 2021-08-19', `date: ${date}`)
        .replace('number: 2', `number: ${String(number)}`)
        .replaceAll('id: s2-', `id: s${String(number)}-`)
        .replace('person: david-martineau', `person: ${person}`)
        // The rest of the edition cites it once, as the agenda of 2021 does.
        .replace('kind: panel', number === 1 ? 'kind: panel\n      cites: [subgroup-challenges]' : 'kind: panel'),
    );
    write(
      `recordings/session-${String(number)}.yaml`,
      `session: ${String(number)}\nyoutube: { state: pending }\necampus: { state: pending }\n`,
    );
  }
}
