import { dayAnchor } from '../../domain/agenda.ts';
import { LANGS } from '../../domain/locale.ts';
import { LINKABLE_PAGES, type LinkablePage } from '../../domain/pages.ts';
import { repeated } from '../../domain/rules.ts';
import { type Content, editionOf, ofEdition } from '../entries.ts';
import type { Problem } from '../problems.ts';

/** A place on a page, and where an editor named it; without a file where the site itself did. */
interface Anchor {
  readonly id: string;
  readonly file?: string;
  readonly line?: () => number;
}

/** The places that the pages themselves name. */
const OWN: Readonly<Record<LinkablePage, readonly string[]>> = {
  edition: ['planned', 'happened', 'web-edition'],
  'concept-note': ['contents', 'rest', 'references', 'web-edition'],
  objectives: ['general', 'specific'],
  methodology: ['structure', 'references'],
  participants: ['route', 'references'],
  agenda: ['hours', 'calendar', 'zone', 'references'],
  session: ['recording', 'items', 'hours', 'calendar', 'changes', 'zone', 'references'],
  recordings: ['access'],
  people: ['people', 'bodies'],
  acronyms: [],
};

const EVERYWHERE = ['content', 'all-pages', 'official-links', 'about-site'];

/** What a link may lead to on a page of an edition; `session` is the number of the session, where the page is one. */
function anchorsOf(content: Content, edition: string, page: LinkablePage, session?: number): readonly Anchor[] {
  const own = <E extends { id: string }>(entries: readonly E[]) => ofEdition(entries, edition);
  const sections = own(content.note)
    .filter(({ id, data }) => data.page === page && id.includes(`/${LANGS[0]}/`))
    .map(({ id, file }) => ({ id: id.split('/').at(-1) ?? id, file }));
  const days = own(content.agenda);
  const items = days
    .filter(({ data }) => page === 'agenda' || data.session?.number === session)
    .flatMap(({ data, file, lineOf }) =>
      (data.session?.items ?? []).map(({ id }, index) => ({
        id,
        file,
        line: () => lineOf(['session', 'items', index, 'id']),
      })),
    );
  const byPage: Partial<Record<LinkablePage, readonly Anchor[]>> = {
    objectives: own(content.objectives).flatMap(({ data }) =>
      data.specific.map((_, index) => ({ id: `objective-${String(index + 1)}` })),
    ),
    participants: own(content.participants).flatMap(({ data, file, lineOf }) =>
      data.route.map(({ id }, index) => ({ id, file, line: () => lineOf(['route', index, 'id']) })),
    ),
    agenda: [
      ...days.flatMap(({ data }) => [{ id: dayAnchor(data.date) }, ...(data.course ? [{ id: data.course.id }] : [])]),
      ...items,
    ],
    session: items,
    people: [...content.people, ...content.organizations].map(({ id, file }) => ({ id, file })),
    acronyms: content.glossary.flatMap(({ data, file, lineOf }) =>
      data.terms.map((term, index) => ({
        id: 'organization' in term ? term.organization : term.id,
        file,
        line: () => lineOf(['terms', index]),
      })),
    ),
  };
  return [...[...EVERYWHERE, ...OWN[page]].map((id) => ({ id })), ...sections, ...(byPage[page] ?? [])];
}

/** No page has a place twice, and whatever leads to a page or a place of it leads somewhere. */
export function anchorProblems(content: Content): readonly Problem[] {
  const programmes = [...new Set(content.agenda.map(({ id }) => editionOf(id)))];
  return programmes.flatMap((edition) => [
    ...LINKABLE_PAGES.flatMap((page) =>
      repeated(anchorsOf(content, edition, page), ({ id }) => id).flatMap(({ entry: { id, file, line } }) =>
        file === undefined
          ? []
          : [
              {
                file,
                line: line?.() ?? 1,
                field: 'id',
                wrong: `the page "${page}" already has a place called "${id}"`,
                mend: 'choose another name',
              },
            ],
      ),
    ),
    ...linksOf(content, edition).flatMap(({ page, session, anchor, ...at }) => {
      const known = LINKABLE_PAGES.find((name) => name === page);
      if (!known)
        return [{ ...at, wrong: `there is no page "${page}"`, mend: `write one of: ${LINKABLE_PAGES.join(', ')}` }];
      const numbers = ofEdition(content.agenda, edition).flatMap(({ data }) => data.session?.number ?? []);
      if (
        (known === 'session') !== (session !== undefined) ||
        (session !== undefined && !numbers.map(String).includes(session))
      ) {
        return [
          {
            ...at,
            wrong: `there is no session "${session ?? ''}" to lead to`,
            mend: `write page="session" with session="${numbers.join('", "')}"`,
          },
        ];
      }
      if (anchor === undefined || anchorsOf(content, edition, known, Number(session)).some(({ id }) => id === anchor))
        return [];
      return [
        {
          ...at,
          wrong: `the page "${page}" has no place called "${anchor}"`,
          mend: 'name a section, a step, a day or an item that stands on it',
        },
      ];
    }),
  ]);
}

interface Link extends Pick<Problem, 'file' | 'line' | 'field'> {
  readonly page: string;
  readonly session: string | undefined;
  readonly anchor: string | undefined;
}

function linksOf(content: Content, edition: string): readonly Link[] {
  const prose = ofEdition(content.note, edition).flatMap(({ file, uses }) =>
    uses
      .filter(({ name }) => name === 'PageLink')
      .map(({ line, attributes: { page = '', session, anchor } }) => ({
        file,
        line,
        field: 'PageLink',
        page,
        session,
        anchor,
      })),
  );
  const steps = ofEdition(content.participants, edition).flatMap(({ file, data, lineOf }) =>
    data.route.map(({ target }, index) => ({
      file,
      line: lineOf(['route', index, 'target', 'anchor']),
      field: `route[${String(index)}].target.anchor`,
      page: target.page,
      session: undefined,
      anchor: target.anchor,
    })),
  );
  return [...prose, ...steps];
}
