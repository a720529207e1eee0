import { calendarUnit } from '../domain/agenda.ts';
import { sessionId } from '../domain/changes.ts';
import { EDITION_PAGES } from '../domain/edition.ts';
import { dayAnchor, objectiveAnchor, playerAnchor } from '../i18n/anchors.ts';
import type { LinkablePage } from '../schemas/note.ts';
import { citationsOf, citationsOfDay } from './citation.ts';
import {
  type Content,
  type ContentEntry,
  editionEntry,
  ofEdition,
  sectionId,
  sectionsOf,
  sessionNumbers,
} from './content.ts';
import { materialsOf } from './document.ts';
import { openDuration } from './recording.ts';
import { heldSessions, isTimedSession, sessionsOf } from './session.ts';

/** An anchor of a page, and where an editor named it; without a file where the site itself did. */
export interface Anchor {
  readonly id: string;
  readonly file?: string;
  readonly line?: () => number;
}

/** What the frame of every page has. */
const OF_FRAME = ['content', 'all-pages', 'all-lists', 'all-editions', 'about-site'];

/**
 * What a link may lead to on a page of an edition: the anchors of the page's template, and those that
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

/** Whether an edition has a page: what it is made of is there. */
export function hasPage(content: Content, edition: string, page: LinkablePage): boolean {
  switch (page) {
    case 'objectives':
      return ofEdition(content.objectives, edition).length > 0;
    case 'recordings':
      return ofEdition(content.recordings, edition).length > 0;
    case 'agenda':
      return ofEdition(content.agenda, edition).length > 0;
    case 'session':
      return sessionsOf(content, edition).length > 0;
    case 'concept-note':
    case 'methodology':
      return isInNote(content, edition, page);
    case 'participants':
      return ofEdition(content.participants, edition).length > 0 || isInNote(content, edition, page);
    default:
      return true;
  }
}

function isInNote(content: Content, edition: string, page: LinkablePage): boolean {
  return sectionsOf(content, edition).some(({ data }) => data.page === page);
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
    case 'edition':
      return editionAnchors(content, edition);
    case 'concept-note':
      return ['contents', 'rest', 'references', 'web-edition'];
    case 'objectives':
      return ['general', 'specific'];
    case 'methodology':
      return [...when(sections.length > 0, 'structure'), ...when(isCitedIn, 'references')];
    case 'participants': {
      const steps = ofEdition(content.participants, edition).flatMap(({ data }) => data.route);
      return [
        ...when(steps.length > 0, 'route'),
        ...when(
          steps.some(({ kind }) => kind === 'certificate'),
          'asked',
        ),
        ...when(isCitedIn, 'references'),
      ];
    }
    case 'agenda':
      return [
        'calendar',
        ...when(heldSessions(content, editionEntry(content, edition)).some(isTimedSession), 'hours', 'zone'),
        ...when(
          days.some(({ data }) => (data.course?.changes.length ?? 0) > 0),
          'changes',
        ),
        ...when(
          !hasPage(content, edition, 'concept-note') && days.some((day) => citationsOfDay(day).length > 0),
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

function editionAnchors(content: Content, edition: string): readonly string[] {
  const { outcomes, followUp, documents, changes } = editionEntry(content, edition).data;
  const steps = ofEdition(content.participants, edition).flatMap(({ data }) => data.route);
  return [
    ...when(
      EDITION_PAGES.some((page) => hasPage(content, edition, page)),
      'planned',
    ),
    ...when(
      steps.some(({ on, opens, closes }) => (on ?? opens ?? closes) !== undefined),
      'milestones',
    ),
    ...when(documents.length > 0, 'documents'),
    ...when(outcomes.length > 0, 'happened'),
    ...when(followUp.length > 0, 'followed'),
    ...when(changes.length > 0, 'changes'),
    ...when(hasPage(content, edition, 'concept-note'), 'web-edition'),
  ];
}

function sessionAnchors(content: Content, edition: string, day: ContentEntry<'agenda'>): readonly string[] {
  const { session } = day.data;
  if (!session) return [];
  const entry = editionEntry(content, edition);
  const { outcomes } = entry.data;
  const isTimed = isTimedSession({ day, session });
  return [
    'items',
    ...when(
      ofEdition(content.recordings, edition).some(({ data }) => data.session === session.number),
      'recording',
    ),
    ...when(isTimed, 'zone'),
    ...when(materialsOf(session).length > 0, 'materials'),
    ...when(session.changes.length > 0, 'changes'),
    ...when(
      outcomes.some((fact) => fact.session === session.number),
      'happened',
    ),
    ...when(!hasPage(content, edition, 'concept-note') && citationsOfDay(day).length > 0, 'references'),
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
        ...[...new Set(days.map(({ data }) => data.date))].map((date) => ({ id: dayAnchor(date) })),
        ...days.flatMap(({ data }) => (data.course ? [{ id: data.course.id }] : [])),
        ...sessionNumbers(content, edition).map((number) => ({ id: sessionId(number) })),
        ...days.flatMap(itemAnchors),
      ];
    case 'session':
      return sessionsOf(content, edition)
        .filter(({ session: { number } }) => number === session)
        .flatMap(({ day, session: own }) => [
          ...when(calendarUnit(own) === 'session', sessionId(own.number)).map((id) => ({ id })),
          ...itemAnchors(day),
        ]);
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
  return (data.session?.items ?? []).flatMap(({ id, groups }, index) => {
    const path = ['session', 'items', index];
    return [
      { id, file, line: () => lineOf([...path, 'id']) },
      ...groups.map((group, place) => ({
        id: `${id}-${group.id}`,
        file,
        line: () => lineOf([...path, 'groups', place, 'id']),
      })),
    ];
  });
}
