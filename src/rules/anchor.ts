import { LINKABLE_PAGES, type LinkablePage } from '../schemas/note.ts';
import { type Content, ofEdition, sessionNumbers } from './content.ts';
import { fieldName, type Finding } from './finding.ts';
import { repeated } from './ids.ts';
import { anchorsOf, hasPage } from './page-anchors.ts';

/** A link to a page of the site that an editor wrote, and where. */
interface InternalLink extends Pick<Finding, 'file' | 'line' | 'field'> {
  readonly page: string;
  readonly session: string | undefined;
  readonly anchor: string | undefined;
}

/** The pages that are the same whatever the edition. */
const OF_SITE: ReadonlySet<LinkablePage> = new Set(['people', 'acronyms']);

/** No page has an anchor twice, and whatever leads to a page or an anchor of it leads somewhere. */
export function anchorFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap(({ id: edition }, index) => [
    ...LINKABLE_PAGES.filter((page) => index === 0 || !OF_SITE.has(page)).flatMap((page) =>
      repeatedAnchors(content, edition, page),
    ),
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

function linkFindings(content: Content, edition: string, link: InternalLink): readonly Finding[] {
  const { page, session, anchor, file, line, field } = link;
  const refuse = (wrong: string, fix: string): readonly Finding[] => [{ file, line, field, wrong, fix }];
  const known = LINKABLE_PAGES.find((name) => name === page);
  if (!known) return refuse(`there is no page "${page}"`, `write one of: ${LINKABLE_PAGES.join(', ')}`);
  if (!hasPage(content, edition, known)) {
    return refuse(`the edition has no page "${page}"`, 'remove the link, or add what the page is made of');
  }
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

function linksOf(content: Content, edition: string): readonly InternalLink[] {
  const prose = ofEdition(content.note, edition).flatMap(({ file, text }) =>
    text.pageLinks.map(({ line, page, session, anchor }) => ({
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
