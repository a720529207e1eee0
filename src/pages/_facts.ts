import { noteSection } from '../data/note.ts';
import type { SourcedFacts } from '../components/sourced-facts.ts';
import type { Fact } from '../domain/edition.ts';
import { formatDate } from '../i18n/format.ts';
import type { Page } from '../i18n/page.ts';

/** Facts as a page tells them: those of one source together, in the order in which the editor wrote them. */
export async function sourcedFacts(page: Page, facts: readonly Fact[]): Promise<readonly SourcedFacts[]> {
  const told = await Promise.all(facts.map(async (fact) => ({ fact, source: await sourceOn(page, fact) })));
  return [...Map.groupBy(told, ({ source }) => source.url).values()].flatMap(([first, ...others]) =>
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

async function sourceOn(page: Page, { source }: Fact): Promise<SourcedFacts['source']> {
  const { lang, t } = page;
  if ('section' in source) {
    const { page: name, title } = await noteSection(source.edition, lang, source.section);
    return {
      label: t('edition.source.note', { edition: source.edition, section: title }),
      url: page.href({ page: name, edition: source.edition }, source.section),
      language: undefined,
      dates: [],
    };
  }
  const { title, url, language, date, read } = source;
  const published = date === undefined ? [] : [formatDate(lang, date, 'long')];
  const dates = [...published, t('edition.source.read', { date: formatDate(lang, read, 'long') })];
  return { label: title[lang], url, language, dates };
}
