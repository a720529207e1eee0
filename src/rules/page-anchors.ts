import { confirmedItems } from '../domain/agenda.ts';
import { dayAnchor, objectiveAnchor, playerAnchor } from '../i18n/anchors.ts';
import type { LinkablePage } from '../schemas/note.ts';
import { citationsOf, citationsOfDay } from './citation.ts';
import { type Content, type ContentEntry, editionEntry, ofEdition, sectionId, sectionsOf } from './content.ts';
import { openDuration } from './recording.ts';

/** An anchor of a page, and where an editor named it; without a file where the site itself did. */
export interface Anchor {
  readonly id: string;
  readonly file?: string;
  readonly line?: () => number;
}

/** What the frame of every page has. */
const OF_FRAME = ['content', 'all-pages', 'official-links', 'about-site'];

/**
 * What a link may lead to on a page of an edition that has an agenda: the anchors of the page's template, and those that
 * the content gives it. A test holds them against the pages that are built.
 * @param session the number of the session, where the page is one
 */
export function anchorsOf(content: Content, edition: string, page: LinkablePage, session?: number): readonly Anchor[] {
  const sections = sectionsOf(content, edition).filter(({ data }) => data.page === page);
  return [
    ...[...OF_FRAME, ...templateAnchors(content, edition, page, session)].map((id) => ({ id })),
    ...sections.map((section) => ({ id: sectionId(section), file: section.file })),
    ...contentAnchors(content, edition, page, session),
  ];
}

const when = (isThere: boolean, ...ids: readonly string[]) => (isThere ? ids : []);

/** The anchors of the template of a page, without those of what the content gives it nothing for. */
function templateAnchors(
  content: Content,
  edition: string,
  page: LinkablePage,
  session: number | undefined,
): readonly string[] {
  const days = ofEdition(content.agenda, edition);
  const sections = sectionsOf(content, edition).filter(({ data }) => data.page === page);
  const isCitedIn = sections.some((section) => citationsOf(section).length > 0);
  switch (page) {
    case 'edition': {
      const { outcomes, followUp } = editionEntry(content, edition).data;
      return [
        'planned',
        'web-edition',
        ...when(outcomes.length > 0, 'happened'),
        ...when(followUp.length > 0, 'followed'),
      ];
    }
    case 'concept-note':
      return ['contents', 'rest', 'references', 'web-edition'];
    case 'objectives':
      return ['general', 'specific'];
    case 'methodology':
      return [...when(sections.length > 0, 'structure'), ...when(isCitedIn, 'references')];
    case 'participants':
      return ['route', ...when(isCitedIn, 'references')];
    case 'agenda':
      return [
        'hours',
        'calendar',
        'zone',
        ...when(
          days.some(({ data }) => (data.course?.changes.length ?? 0) > 0),
          'changes',
        ),
        ...when(
          days.some((day) => citationsOfDay(day).length > 0),
          'references',
        ),
      ];
    case 'session':
      return days
        .filter(({ data }) => data.session?.number === session)
        .flatMap((day) => sessionAnchors(content, edition, day));
    case 'recordings': {
      const open = ofEdition(content.recordings, edition).filter(({ data }) => openDuration(data) !== undefined);
      return ['access', ...when(open.length > 0, 'watch'), ...open.map(({ data }) => playerAnchor(data.session))];
    }
    case 'people':
      return ['people'];
    case 'acronyms':
      return [];
  }
}

function sessionAnchors(content: Content, edition: string, day: ContentEntry<'agenda'>): readonly string[] {
  const { session } = day.data;
  if (!session) return [];
  const { outcomes } = editionEntry(content, edition).data;
  return [
    'recording',
    'items',
    'calendar',
    'zone',
    ...when(confirmedItems(session.items).length > 0, 'hours'),
    ...when(session.changes.length > 0, 'changes'),
    ...when(
      outcomes.some((fact) => fact.session === session.number),
      'happened',
    ),
    ...when(citationsOfDay(day).length > 0, 'references'),
  ];
}

/** The anchors of a page that its content names, beside the sections of the note. */
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
