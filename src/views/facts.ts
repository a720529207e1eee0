import { noteSection } from '../data/note.ts';
import type { EditionFact } from '../domain/edition.ts';
import type { Page } from '../i18n/page.ts';
import { externalSource, sectionSource, type SourcedFacts, type SourceInWords } from '../i18n/sources.ts';

/** Facts as a page shows them: those of one source together, in the order in which the editor wrote them. */
export async function sourcedFacts(page: Page, facts: readonly EditionFact[]): Promise<readonly SourcedFacts[]> {
  const sourced = await Promise.all(facts.map(async (fact) => ({ fact, source: await sourceOn(page, fact) })));
  return [...Map.groupBy(sourced, ({ source }) => source.url).values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            source: first.source,
            facts: [first, ...others].map(({ fact: { text, more } }) => ({ text: text[page.lang], more })),
          },
        ]
      : [],
  );
}

/** The numbers of those facts that have any, each fact with who says so. */
export async function sourcedFigures(page: Page, facts: readonly EditionFact[]) {
  const told = facts.filter(({ figures }) => figures.length > 0);
  return Promise.all(
    told.map(async (fact) => ({
      figures: fact.figures.map(({ number, of }) => ({ number, of: of[page.lang] })),
      source: await sourceOn(page, fact),
    })),
  );
}

async function sourceOn(page: Page, { source }: EditionFact): Promise<SourceInWords> {
  if (!('section' in source)) return externalSource(source, page);
  const { edition, section } = source;
  const { page: name, title } = await noteSection(edition, page.lang, section);
  return sectionSource(source, title, { page: name, edition }, page);
}
