import { fold } from '../../domain/fold.ts';
import { LANGS } from '../../domain/locale.ts';
import { danglingFindings, type Finding, furtherPageFindings, type Pointer, repeated } from '../../domain/rules.ts';
import type { Content, ContentEntry } from '../entries.ts';

/** People and bodies that are named exist. */
export function directoryFindings(content: Content): readonly Finding[] {
  const people = new Set(content.people.map(({ id }) => id));
  const bodies = new Set(content.organizations.map(({ id }) => id));
  const person = (entry: Finding['entry'], pointers: readonly Pointer[]) =>
    danglingFindings(entry, pointers, people, 'person', 'content/people');
  const body = (entry: Finding['entry'], pointers: readonly Pointer[]) =>
    danglingFindings(entry, pointers, bodies, 'organization', 'content/organizations');
  return [
    ...[...content.people, ...content.organizations].flatMap((entry) =>
      furtherPageFindings(entry, [{ path: [], id: entry.id }]),
    ),
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
    ...content.glossary.flatMap(repeatedWays),
    ...content.editions.flatMap((entry) =>
      body(entry, [
        ...(entry.data.presidency ? [{ path: ['presidency'], id: entry.data.presidency }] : []),
        ...bodiesOfEdition(entry.data),
      ]),
    ),
    ...content.editions.flatMap((entry) =>
      repeated(bodiesOfEdition(entry.data), ({ id }) => id).map(({ key, entry: { path } }) => ({
        entry,
        path,
        wrong: `"${key}" already stands among the organizers, supporters and facilitators`,
        mend: 'name each body once, in the list that says what it did',
      })),
    ),
    ...content.agenda.flatMap((entry) => {
      const { people: persons, organizations } = pointersOfDay(entry);
      return [...person(entry, persons), ...body(entry, organizations)];
    }),
  ];
}

/** The bodies that an edition is the work of. */
function bodiesOfEdition(data: ContentEntry<'editions'>['data']): readonly (Pointer & { readonly id: string })[] {
  return (['organizers', 'supporters', 'facilitators'] as const).flatMap((list) =>
    data[list].map((id, index) => ({ path: [list, index], id })),
  );
}

function pointersOfDay({ data: { course, session } }: ContentEntry<'agenda'>): {
  people: Pointer[];
  organizations: Pointer[];
} {
  const people: Pointer[] = [];
  const organizations: Pointer[] = course ? [{ path: ['course', 'organization'], id: course.organization }] : [];
  if (course?.caller !== undefined) organizations.push({ path: ['course', 'caller'], id: course.caller });
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

/** A word that readers use leads to one entry of the glossary: it stands there once in each language. */
function repeatedWays(entry: ContentEntry<'glossary'>): readonly Finding[] {
  const { terms, words } = entry.data;
  return LANGS.flatMap((lang) => {
    const ways = [
      ...terms.flatMap(({ synonyms }, index) =>
        (synonyms?.[lang] ?? []).map((way, place) => ({ way, path: ['terms', index, 'synonyms', lang, place] })),
      ),
      ...words.flatMap((family, index) =>
        family[lang].map((way, place) => ({ way, path: ['words', index, lang, place] })),
      ),
    ];
    return repeated(ways, ({ way }) => fold(way)).map(({ entry: { way, path } }) => ({
      entry,
      path,
      wrong: `"${way}" stands twice in the glossary`,
      mend: 'leave it in the one entry that it belongs to',
    }));
  });
}
