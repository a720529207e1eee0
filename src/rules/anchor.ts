import { pageLinksIn } from '../domain/prose.ts';
import { dayAnchor, objectiveAnchor } from '../i18n/anchors.ts';
import { LINKABLE_PAGES, type LinkablePage } from '../schemas/note.ts';
import { type Content, editionOf, ofEdition, sectionId, sectionsOf, sessionNumbers } from './content.ts';
import { fieldName, type Finding } from './finding.ts';
import { repeated } from './ids.ts';

/** A place on a page, and where an editor named it; without a file where the site itself did. */
interface Anchor {
  readonly id: string;
  readonly file?: string;
  readonly line?: () => number;
}

/** A link that an editor wrote, and where. */
interface Link extends Pick<Finding, 'file' | 'line' | 'field'> {
  readonly page: string;
  readonly session: string | undefined;
  readonly anchor: string | undefined;
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

/** The places that every page has. */
const EVERYWHERE = ['content', 'all-pages', 'official-links', 'about-site'];

/** No page has a place twice, and whatever leads to a page or a place of it leads somewhere. */
export function anchorFindings(content: Content): readonly Finding[] {
  const programmes = [...new Set(content.agenda.map(({ id }) => editionOf(id)))];
  return programmes.flatMap((edition) => [
    ...LINKABLE_PAGES.flatMap((page) => repeatedAnchors(content, edition, page)),
    ...linksOf(content, edition).flatMap((link) => linkFindings(content, edition, link)),
  ]);
}

function repeatedAnchors(content: Content, edition: string, page: LinkablePage): readonly Finding[] {
  return repeated(anchorsOf(content, edition, page), ({ id }) => id).flatMap(({ entry: { id, file, line } }) =>
    file === undefined
      ? []
      : [
          {
            file,
            line: line?.() ?? 1,
            field: 'id',
            wrong: `the page "${page}" already has a place called "${id}"`,
            fix: 'choose another name',
          },
        ],
  );
}

function linkFindings(content: Content, edition: string, link: Link): readonly Finding[] {
  const { page, session, anchor, file, line, field } = link;
  const refuse = (wrong: string, fix: string): readonly Finding[] => [{ file, line, field, wrong, fix }];
  const known = LINKABLE_PAGES.find((name) => name === page);
  if (!known) return refuse(`there is no page "${page}"`, `write one of: ${LINKABLE_PAGES.join(', ')}`);
  const numbers = sessionNumbers(content, edition).map(String);
  const namesSession = session !== undefined && numbers.includes(session);
  if (known === 'session' ? !namesSession : session !== undefined) {
    return refuse(
      `there is no session "${session ?? ''}" to lead to`,
      `write page="session" with session="${numbers.join('", "')}"`,
    );
  }
  const anchors = anchorsOf(content, edition, known, Number(session)).map(({ id }) => id);
  if (anchor === undefined || anchors.includes(anchor)) return [];
  return refuse(`the page "${page}" has no place called "${anchor}"`, `write one of: ${anchors.join(', ')}`);
}

/** What a link may lead to on a page of an edition; `session` is the number of the session, where the page is one. */
function anchorsOf(content: Content, edition: string, page: LinkablePage, session?: number): readonly Anchor[] {
  const sections = sectionsOf(content, edition)
    .filter(({ data }) => data.page === page)
    .map((section) => ({ id: sectionId(section), file: section.file }));
  return [
    ...[...EVERYWHERE, ...OWN[page]].map((id) => ({ id })),
    ...sections,
    ...contentAnchors(content, edition, page, session),
  ];
}

/** The places of a page that its content gives it, beside the sections of the note. */
function contentAnchors(
  content: Content,
  edition: string,
  page: LinkablePage,
  session: number | undefined,
): readonly Anchor[] {
  const days = ofEdition(content.agenda, edition);
  switch (page) {
    case 'objectives':
      return ofEdition(content.objectives, edition).flatMap(({ data }) =>
        data.specific.map((_, index) => ({ id: objectiveAnchor(index + 1) })),
      );
    case 'participants':
      return ofEdition(content.participants, edition).flatMap(({ data, file, lineOf }) =>
        data.route.map(({ id }, index) => ({ id, file, line: () => lineOf(['route', index, 'id']) })),
      );
    case 'agenda':
      return [
        ...days.flatMap(({ data }) => [{ id: dayAnchor(data.date) }, ...(data.course ? [{ id: data.course.id }] : [])]),
        ...days.flatMap(itemAnchors),
      ];
    case 'session':
      return days.filter(({ data }) => data.session?.number === session).flatMap(itemAnchors);
    case 'people':
      return [...content.people, ...content.organizations].map(({ id, file }) => ({ id, file }));
    case 'acronyms':
      return content.glossary.flatMap(({ data, file, lineOf }) =>
        data.terms.map((term, index) => ({
          id: 'organization' in term ? term.organization : term.id,
          file,
          line: () => lineOf(['terms', index]),
        })),
      );
    default:
      return [];
  }
}

function itemAnchors({ data, file, lineOf }: Content['agenda'][number]): readonly Anchor[] {
  return (data.session?.items ?? []).map(({ id }, index) => ({
    id,
    file,
    line: () => lineOf(['session', 'items', index, 'id']),
  }));
}

function linksOf(content: Content, edition: string): readonly Link[] {
  const prose = ofEdition(content.note, edition).flatMap(({ file, blocks }) =>
    pageLinksIn(blocks).map(({ line, page, session, anchor }) => ({
      file,
      line,
      field: 'PageLink',
      page,
      session,
      anchor,
    })),
  );
  const steps = ofEdition(content.participants, edition).flatMap(({ file, data, lineOf }) =>
    data.route.flatMap(({ target }, index) => {
      if (!target) return [];
      const path = ['route', index, 'target', 'anchor'];
      return [{ file, line: lineOf(path), field: fieldName(path), session: undefined, ...target }];
    }),
  );
  return [...prose, ...steps];
}
