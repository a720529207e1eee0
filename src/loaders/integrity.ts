import { LANGS } from '../domain/locale.ts';
import {
  calendarFindings,
  danglingFindings,
  dayFindings,
  editionFindings,
  type Finding,
  type Pointer,
  repeated,
} from '../domain/rules.ts';
import type { Content, ContentEntry } from './content.ts';
import { fieldName, type Problem } from './problems.ts';

/** Every rule that holds between files, or that needs the domain to judge: what breaks one, with file and line. */
export function integrityProblems(content: Content, name: string): readonly Problem[] {
  return [
    ...missingFiles(content, name),
    ...[...agendaFindings(content), ...directoryFindings(content), ...editionReferenceFindings(content)].map(toProblem),
    ...noteProblems(content),
    ...citationProblems(content),
  ];
}

function toProblem({ entry, path, wrong, mend }: Finding): Problem {
  const source = entry as ContentEntry<'agenda'>;
  return { file: source.file, line: source.lineOf(path), field: fieldName(path), wrong, mend };
}

const editionOf = (id: string) => id.split('/')[0] ?? id;

/** The files an edition cannot do without: its own, and with an agenda all that its pages are made of. */
function missingFiles(content: Content, name: string): readonly Problem[] {
  const missing = (file: string, mend: string): Problem => ({
    file: `${name}/${file}`,
    line: 1,
    field: '(file)',
    wrong: 'is missing',
    mend,
  });
  const problems: Problem[] = [];
  if (content.site.length === 0) problems.push(missing('site.yaml', 'restore it: it says who hosts the site'));
  if (content.glossary.length === 0) problems.push(missing('glossary.yaml', 'restore it: it holds the acronyms'));
  const known = new Set(content.editions.map(({ id }) => id));
  const used = new Set(
    [
      content.objectives,
      content.participants,
      content.references,
      content.agenda,
      content.recordings,
      content.note,
    ].flatMap((entries) => entries.map(({ id }) => editionOf(id))),
  );
  for (const edition of used) {
    if (!known.has(edition))
      problems.push(missing(`editions/${edition}/edition.yaml`, 'add it, or remove the folder of the edition'));
  }
  for (const edition of new Set(content.agenda.map(({ id }) => editionOf(id)))) {
    for (const kind of ['objectives', 'participants', 'references'] as const) {
      if (!content[kind].some(({ id }) => id === edition)) {
        problems.push(missing(`editions/${edition}/${kind}.yaml`, 'an edition with an agenda needs it: add it'));
      }
    }
  }
  return problems;
}

function agendaFindings(content: Content): readonly Finding[] {
  const days = Map.groupBy(content.agenda, ({ id }) => editionOf(id));
  return content.editions.flatMap((edition) => {
    const own = days.get(edition.id) ?? [];
    return [
      ...editionFindings(edition),
      ...calendarFindings(own),
      ...own.flatMap((day) => dayFindings(day, edition.data)),
    ];
  });
}

/** People and bodies that are named exist. */
function directoryFindings(content: Content): readonly Finding[] {
  const people = new Set(content.people.map(({ id }) => id));
  const bodies = new Set(content.organizations.map(({ id }) => id));
  const person = (entry: Finding['entry'], pointers: readonly Pointer[]) =>
    danglingFindings(entry, pointers, people, 'person', 'content/people');
  const body = (entry: Finding['entry'], pointers: readonly Pointer[]) =>
    danglingFindings(entry, pointers, bodies, 'organization', 'content/organizations');
  return [
    ...content.site.flatMap((site) => body(site, [{ path: ['host'], id: site.data.host }])),
    ...content.people.flatMap((entry) => body(entry, [{ path: ['organization'], id: entry.data.organization }])),
    ...content.organizations.flatMap((entry) =>
      entry.data.partOf ? body(entry, [{ path: ['partOf'], id: entry.data.partOf }]) : [],
    ),
    ...content.glossary.flatMap((entry) =>
      body(
        entry,
        entry.data.terms.flatMap((term, index) =>
          'organization' in term ? [{ path: ['terms', index, 'organization'], id: term.organization }] : [],
        ),
      ),
    ),
    ...content.glossary.flatMap((entry) =>
      entry.data.terms.flatMap((term, index) => {
        const owner =
          'organization' in term ? content.organizations.find(({ id }) => id === term.organization) : undefined;
        if (!owner || owner.data.acronym) return [];
        return [
          {
            entry,
            path: ['terms', index, 'organization'],
            wrong: `"${owner.id}" has no acronym`,
            mend: `add it in ${owner.file}`,
          },
        ];
      }),
    ),
    ...content.editions.flatMap((entry) =>
      body(entry, [
        ...(entry.data.presidency ? [{ path: ['presidency'], id: entry.data.presidency }] : []),
        ...entry.data.organizers.map((id, index) => ({ path: ['organizers', index], id })),
      ]),
    ),
    ...content.agenda.flatMap((entry) => {
      const { people: persons, organizations } = pointersOfDay(entry);
      return [...person(entry, persons), ...body(entry, organizations)];
    }),
  ];
}

function pointersOfDay({ data: { course, session } }: ContentEntry<'agenda'>): {
  people: Pointer[];
  organizations: Pointer[];
} {
  const people: Pointer[] = [];
  const organizations: Pointer[] = course ? [{ path: ['course', 'organization'], id: course.organization }] : [];
  session?.items.forEach((item, index) => {
    const at = ['session', 'items', index];
    item.facilitators.forEach((who, place) => {
      const path = [...at, 'facilitators', place];
      if ('person' in who) people.push({ path: [...path, 'person'], id: who.person });
      if ('organization' in who) organizations.push({ path: [...path, 'organization'], id: who.organization });
    });
    item.contributors.forEach(({ person }, place) =>
      people.push({ path: [...at, 'contributors', place, 'person'], id: person }),
    );
    item.organizations.forEach((id, place) => organizations.push({ path: [...at, 'organizations', place], id }));
    item.parts.forEach((part, place) => {
      part.organizations.forEach((id, inner) =>
        organizations.push({ path: [...at, 'parts', place, 'organizations', inner], id }),
      );
    });
  });
  return { people, organizations };
}

/** Objectives and recordings point at sessions that exist; each session has its recording; the profiles add up. */
function editionReferenceFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap(({ id: edition }) => {
    const own = <E extends { id: string }>(entries: readonly E[]) =>
      entries.filter(({ id }) => editionOf(id) === edition);
    const days = own(content.agenda);
    const sessions = new Set(days.flatMap(({ data }) => data.session?.number ?? []));
    const agenda = `content/editions/${edition}/agenda`;
    const recordings = own(content.recordings);
    return [
      ...own(content.objectives).flatMap((entry) =>
        danglingFindings(
          entry,
          entry.data.specific.map(({ session }, index) => ({ path: ['specific', index, 'session'], id: session })),
          sessions,
          'session',
          agenda,
        ),
      ),
      ...recordings.flatMap((entry) =>
        danglingFindings(entry, [{ path: ['session'], id: entry.data.session }], sessions, 'session', agenda),
      ),
      ...repeated(recordings, ({ data }) => data.session).map(({ entry, key }) => ({
        entry,
        path: ['session'],
        wrong: `session ${String(key)} has another recording file`,
        mend: 'keep one file a session',
      })),
      ...days
        .filter(
          ({ data }) =>
            data.session && !recordings.some((recording) => recording.data.session === data.session?.number),
        )
        .map((entry) => ({
          entry,
          path: ['session', 'number'],
          wrong: `session ${String(entry.data.session?.number)} has no recording file`,
          mend: `add content/editions/${edition}/recordings/session-${String(entry.data.session?.number)}.yaml, with both outlets pending`,
        })),
      ...own(content.participants).flatMap((entry) => {
        const sum = entry.data.profiles.reduce((total, { count }) => total + count, 0);
        if (sum === entry.data.perCountry) return [];
        const wrong = `the profiles add up to ${String(sum)}, not to ${String(entry.data.perCountry)}`;
        return [{ entry, path: ['perCountry'], wrong, mend: 'correct the number, or the count of a profile' }];
      }),
      ...own(content.participants).flatMap((entry) =>
        repeated(entry.data.route, ({ id }) => id).map(({ key, index }) => ({
          entry,
          path: ['route', index, 'id'],
          wrong: `the step "${key}" stands twice`,
          mend: 'give each step its own id',
        })),
      ),
    ];
  });
}

/** Each section exists in every language, at the same place, citing the same references in the same order. */
function noteProblems(content: Content): readonly Problem[] {
  const byId = new Map(content.note.map((entry) => [entry.id, entry]));
  return content.note.flatMap((entry) => {
    const lang = entry.id.split('/')[1];
    return LANGS.filter((other) => other !== lang).flatMap((other): Problem[] => {
      const file = entry.file.replace(`/${String(lang)}/`, `/${other}/`);
      const twin = byId.get(entry.id.replace(`/${String(lang)}/`, `/${other}/`));
      if (!twin) {
        return [
          {
            file: entry.file,
            line: 1,
            field: '(file)',
            wrong: `exists in one language only: there is no ${file}`,
            mend: 'write it in the other language too',
          },
        ];
      }
      const problems: Problem[] = [];
      for (const field of ['page', 'order', 'level'] as const) {
        if (twin.data[field] !== entry.data[field]) {
          problems.push({
            file: entry.file,
            line: entry.lineOf([field]),
            field,
            wrong: `${String(entry.data[field])} here, ${String(twin.data[field])} in ${file}`,
            mend: 'give both languages the same value',
          });
        }
      }
      const cites = (of: typeof entry) => of.citations.map(({ id }) => id).join(', ');
      if (cites(twin) !== cites(entry)) {
        problems.push({
          file: entry.file,
          line: entry.citations[0]?.line ?? 1,
          field: 'Cite',
          wrong: `cites ${cites(entry) || 'nothing'}; ${file} cites ${cites(twin) || 'nothing'}`,
          mend: 'cite the same references in the same order in both languages',
        });
      }
      return problems;
    });
  });
}

/** What is cited exists, and what exists is cited. */
function citationProblems(content: Content): readonly Problem[] {
  return content.references.flatMap((references) => {
    const known = new Set(references.data.references.map(({ id }) => id));
    const notes = content.note.filter(({ id }) => editionOf(id) === references.id);
    const cited = notes.flatMap((entry) =>
      entry.citations.map(({ id, line }) => ({ id, file: entry.file, line, field: 'Cite' })),
    );
    const fromAgenda = content.agenda
      .filter(({ id }) => editionOf(id) === references.id)
      .flatMap((entry) =>
        citesOfDay(entry).map(({ id, path }) => ({
          id: String(id),
          file: entry.file,
          line: entry.lineOf(path),
          field: fieldName(path),
        })),
      );
    const all = [...cited, ...fromAgenda];
    const used = new Set(all.map(({ id }) => id));
    const own = (index: number, field: string, wrong: string, mend: string): Problem => ({
      file: references.file,
      line: references.lineOf(['references', index, field]),
      field: fieldName(['references', index, field]),
      wrong,
      mend,
    });
    return [
      ...all
        .filter(({ id }) => !known.has(id))
        .map(({ file, line, field, id }) => ({
          file,
          line,
          field,
          wrong: `there is no reference "${id}"`,
          mend: `correct the id, or add the reference in ${references.file}`,
        })),
      ...LANGS.flatMap((lang) =>
        repeated(
          all.filter(({ file }) => !file.includes('/note/') || file.includes(`/note/${lang}/`)),
          ({ id }) => id,
        ).map(({ entry: { file, line, field, id } }) => ({
          file,
          line,
          field,
          wrong: `"${id}" is cited a second time`,
          mend: `add a reference with "idem: ${id}" and cite that one`,
        })),
      ),
      ...references.data.references.flatMap(({ id, idem }, index) => [
        ...(used.has(id) ? [] : [own(index, 'id', `nothing cites "${id}"`, 'cite it from the text, or remove it')]),
        ...(idem !== undefined && !known.has(idem)
          ? [own(index, 'idem', `there is no reference "${idem}"`, 'correct the id')]
          : []),
      ]),
      ...repeated(references.data.references, ({ id }) => id).map(({ key, index }) =>
        own(index, 'id', `"${key}" stands twice`, 'give each reference its own id'),
      ),
    ];
  });
}

function citesOfDay({ data: { course, session } }: ContentEntry<'agenda'>): Pointer[] {
  return [
    ...(course?.cites ?? []).map((id, index) => ({ path: ['course', 'cites', index], id })),
    ...(session?.items ?? []).flatMap((item, at) =>
      item.cites.map((id, index) => ({ path: ['session', 'items', at, 'cites', index], id })),
    ),
  ];
}
