import { fold } from '../domain/fold.ts';
import { LANGS } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import { type Content, type ContentEntry, idsOf } from './content.ts';
import { documentsOf, type LocatedDocument, materialsOf } from './document.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';
import { danglingFindings, furtherPageFindings, type Pointer, repeated } from './ids.ts';

/** People and bodies that are named exist; nobody's id is a name of the site's own; the glossary is unambiguous. */
export function directoryFindings(content: Content): readonly Finding[] {
  const people = new Set(idsOf(content, 'people'));
  const bodies = new Set(idsOf(content, 'organizations'));
  const named = <Entry extends Located>(entries: readonly Entry[], pointersIn: (entry: Entry) => Pointers) =>
    entries.flatMap((entry) => {
      const pointers = pointersIn(entry);
      return [
        ...danglingFindings(entry, pointers.people ?? [], people, 'person', 'content/people'),
        ...danglingFindings(entry, pointers.bodies, bodies, 'organization', 'content/organizations'),
      ];
    });
  return [
    ...[...content.people, ...content.organizations].flatMap((entry) =>
      furtherPageFindings(entry, [{ path: [], id: entry.id }]),
    ),
    ...named(content.site, ({ data }) => ({ bodies: [{ path: ['host'], id: data.host }] })),
    ...named(content.people, ({ data }) => ({ bodies: [{ path: ['organization'], id: data.organization }] })),
    ...named(content.organizations, ({ data }) => ({
      bodies: data.partOf === undefined ? [] : [{ path: ['partOf'], id: data.partOf }],
    })),
    ...named(content.glossary, ({ data }) => ({ bodies: bodiesOfGlossary(data) })),
    ...named(content.editions, ({ data }) => {
      const authors = authorsOf(documentsOf(data));
      const presidency = data.presidency === undefined ? [] : [{ path: ['presidency'], id: data.presidency }];
      return { people: authors.people, bodies: [...presidency, ...bodiesOfEdition(data), ...authors.bodies] };
    }),
    ...named(content.agenda, pointersOfDay),
    ...content.glossary.flatMap((entry) => acronymFindings(entry, content.organizations)),
    ...content.glossary.flatMap(repeatedVariants),
    ...content.editions.flatMap((entry) =>
      repeated(bodiesOfEdition(entry.data), ({ id }) => id).map(({ key, entry: { path } }) =>
        findingAt(
          entry,
          path,
          {
            es: `${quoted(key).es} ya está entre organizers, supporters y facilitators`,
            en: `${quoted(key).en} is already among the organizers, supporters and facilitators`,
          },
          {
            es: 'nombra cada institución una vez, en la lista que dice lo que hizo',
            en: 'name each body once, in the list that says what it did',
          },
        ),
      ),
    ),
  ];
}

/** Where an entry names people and bodies. */
interface Pointers {
  readonly people?: readonly Pointer[] | undefined;
  readonly bodies: readonly Pointer[];
}

type GlossaryEntry = ContentEntry<'glossary'>;

function bodiesOfGlossary({ terms }: GlossaryEntry['data']): readonly Pointer[] {
  return terms.flatMap((term, index) =>
    'organization' in term ? [{ path: ['terms', index, 'organization'], id: term.organization }] : [],
  );
}

/** A term of the glossary that takes its name from a body takes its acronym from there too. */
function acronymFindings(entry: GlossaryEntry, organizations: Content['organizations']): readonly Finding[] {
  return bodiesOfGlossary(entry.data).flatMap(({ path, id }) => {
    const owner = organizations.find((body) => body.id === id);
    if (!owner || owner.data.acronym) return [];
    const name = quoted(owner.id);
    return [
      findingAt(
        entry,
        path,
        { es: `${name.es} no tiene sigla`, en: `${name.en} has no acronym` },
        { es: `agrégala en ${owner.file}`, en: `add it in ${owner.file}` },
      ),
    ];
  });
}

/** The bodies that an edition is the work of. */
function bodiesOfEdition(data: ContentEntry<'editions'>['data']): readonly Pointer[] {
  return (['organizers', 'supporters', 'facilitators'] as const).flatMap((list) =>
    data[list].map((id, index) => ({ path: [list, index], id })),
  );
}

/** The people and bodies in a list of them. */
function thoseIn(
  list: readonly (
    { readonly person: string } | { readonly organization: string } | { readonly representativeOf: string }
  )[],
  path: DataPath,
): Pointers {
  return {
    people: list.flatMap((who, index) =>
      'person' in who ? [{ path: [...path, index, 'person'], id: who.person }] : [],
    ),
    bodies: list.flatMap((who, index) =>
      'organization' in who ? [{ path: [...path, index, 'organization'], id: who.organization }] : [],
    ),
  };
}

/** Those who wrote some documents. */
function authorsOf(documents: readonly LocatedDocument[]): Pointers {
  const all = documents.map(({ document, path }) => thoseIn(document.authors, [...path, 'authors']));
  return { people: all.flatMap(({ people }) => people ?? []), bodies: all.flatMap(({ bodies }) => bodies) };
}

function pointersOfDay({ data: { course, session } }: ContentEntry<'agenda'>): Pointers {
  const people: Pointer[] = [];
  const bodies: Pointer[] = course ? [{ path: ['course', 'organization'], id: course.organization }] : [];
  if (course?.caller !== undefined) bodies.push({ path: ['course', 'caller'], id: course.caller });
  const add = (pointers: Pointers) => {
    people.push(...(pointers.people ?? []));
    bodies.push(...pointers.bodies);
  };
  if (session) add(authorsOf(materialsOf(session)));
  session?.items.forEach((item, index) => {
    const at = ['session', 'items', index];
    add(thoseIn(item.facilitators, [...at, 'facilitators']));
    item.groups.forEach(({ facilitators }, place) => {
      add(thoseIn(facilitators, [...at, 'groups', place, 'facilitators']));
    });
    item.contributors.forEach(({ person }, place) =>
      people.push({ path: [...at, 'contributors', place, 'person'], id: person }),
    );
    item.organizations.forEach((id, place) => bodies.push({ path: [...at, 'organizations', place], id }));
    item.parts.forEach((part, place) => {
      part.organizations.forEach((id, inner) =>
        bodies.push({ path: [...at, 'parts', place, 'organizations', inner], id }),
      );
    });
  });
  return { people, bodies };
}

/** A word that readers use leads to one entry of the glossary: it stands there once in each language. */
function repeatedVariants(entry: GlossaryEntry): readonly Finding[] {
  const { terms, words } = entry.data;
  return LANGS.flatMap((lang) => {
    const variants = [
      ...terms.flatMap(({ synonyms }, index) =>
        (synonyms?.[lang] ?? []).map((variant, place) => ({
          variant,
          path: ['terms', index, 'synonyms', lang, place],
        })),
      ),
      ...words.flatMap((family, index) =>
        family[lang].map((variant, place) => ({ variant, path: ['words', index, lang, place] })),
      ),
    ];
    return repeated(variants, ({ variant }) => fold(variant)).map(({ entry: { variant, path } }) =>
      findingAt(
        entry,
        path,
        {
          es: `${quoted(variant).es} aparece dos veces en el glosario`,
          en: `${quoted(variant).en} appears twice in the glossary`,
        },
        { es: 'déjalo solo en la entrada que le corresponde', en: 'leave it in the one entry that it belongs to' },
      ),
    );
  });
}
