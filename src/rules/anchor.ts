import type { Localized } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import { LINKABLE_PAGES, type LinkablePage } from '../schemas/note.ts';
import { type Content, ofEdition, sessionNumbers } from './content.ts';
import { type Finding, type Place, placeOf } from './finding.ts';
import { repeated } from './ids.ts';
import { anchorsOf, hasPage } from './page-anchors.ts';

/** A link to a page of the site that an editor wrote; where that is found when it is asked for, since hardly anyone asks. */
interface InternalLink {
  readonly place: () => Place;
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
            wrong: {
              es: `la página ${quoted(page).es} ya tiene un lugar llamado ${quoted(id).es}`,
              en: `the page ${quoted(page).en} already has a place called ${quoted(id).en}`,
            },
            fix: { es: 'elige otro nombre', en: 'choose another name' },
          },
        ],
  );
}

function linkFindings(content: Content, edition: string, link: InternalLink): readonly Finding[] {
  const { page, session, anchor, place } = link;
  const refuse = (wrong: Localized, fix: Localized): readonly Finding[] => [{ ...place(), wrong, fix }];
  const known = LINKABLE_PAGES.find((name) => name === page);
  const name = quoted(page);
  if (!known) {
    return refuse({ es: `no hay ninguna página ${name.es}`, en: `there is no page ${name.en}` }, oneOf(LINKABLE_PAGES));
  }
  if (!hasPage(content, edition, known)) {
    return refuse(
      { es: `la edición no tiene la página ${name.es}`, en: `the edition has no page ${name.en}` },
      {
        es: 'quita el enlace, o agrega el contenido con que se hace esa página',
        en: 'remove the link, or add the content that the page is made from',
      },
    );
  }
  const numbers = sessionNumbers(content, edition).map(String);
  const namesSession = session !== undefined && numbers.includes(session);
  if (known === 'session' ? !namesSession : session !== undefined) {
    const number = quoted(session ?? '');
    return refuse(
      { es: `no hay ninguna sesión ${number.es} a la que enlazar`, en: `there is no session ${number.en} to link to` },
      {
        es: `escribe page="session" con session="${numbers.join('" o "')}"`,
        en: `write page="session" with session="${numbers.join('" or "')}"`,
      },
    );
  }
  const anchors = anchorsOf(content, edition, known, Number(session)).map(({ id }) => id);
  if (anchor === undefined || anchors.includes(anchor)) return [];
  const wanted = quoted(anchor);
  return refuse(
    {
      es: `la página ${name.es} no tiene ningún lugar llamado ${wanted.es}`,
      en: `the page ${name.en} has no place called ${wanted.en}`,
    },
    oneOf(anchors),
  );
}

function oneOf(names: readonly string[]): Localized {
  const list = names.join(', ');
  return { es: `escribe uno de estos: ${list}`, en: `write one of: ${list}` };
}

function linksOf(content: Content, edition: string): readonly InternalLink[] {
  const prose = ofEdition(content.note, edition).flatMap(({ file, text }) =>
    text.pageLinks.map(({ line, page, session, anchor }) => ({
      place: () => ({ file, line, field: 'PageLink' }),
      page,
      session,
      anchor,
    })),
  );
  const steps = ofEdition(content.participants, edition).flatMap((entry) =>
    entry.data.route.flatMap(({ target }, index) =>
      target
        ? [{ place: () => placeOf(entry, ['route', index, 'target', 'anchor']), session: undefined, ...target }]
        : [],
    ),
  );
  return [...prose, ...steps];
}
