import { type Lang, type Localized, localized, otherLang } from '../../src/domain/locale.ts';
import type { Content } from '../../src/rules/content.ts';
import { fieldsOf } from './fields.ts';
import { wordsOf } from './misspelt.ts';

/**
 * The words that are right though no dictionary has them: names of people, bodies, authors, platforms and places, what
 * the glossary explains or gathers, and those of a list, one a line below its comment.
 */
export function knownWords(content: Content, list: string): Localized<ReadonlySet<string>> {
  const listed = list.split('\n').filter((line) => !line.startsWith('#'));
  return localized((lang) => {
    const words = [...listed, ...namesIn(content, lang)].flatMap(wordsOf);
    return new Set(words.flatMap((word) => [word, ...word.split('-')]));
  });
}

function namesIn(content: Content, lang: Lang): readonly string[] {
  return saidIn(lang, [
    content.people.map(({ data }) => data.name),
    content.organizations.map(({ data: { name, acronym } }) => [name, acronym]),
    content.glossary.map(({ data }) => [data.terms, data.words]),
    content.references.map(({ data }) => data.references.map(({ author }) => author)),
    content.editions.map(({ data }) => data.city),
    content.agenda.map(({ data }) => [data.course?.platform.name, placesIn(data, lang)]),
  ]);
}

/** Every text within `value`, but for those in the other language. */
function saidIn(lang: Lang, value: unknown): readonly string[] {
  return fieldsOf(value).flatMap(({ path, value: text }) =>
    typeof text === 'string' && !path.includes(otherLang(lang)) ? [text] : [],
  );
}

/** The towns and countries that an agenda names, as readers of `lang` do. */
function placesIn(agenda: unknown, lang: Lang): readonly string[] {
  const countries = new Intl.DisplayNames(lang, { type: 'region' });
  return fieldsOf(agenda).flatMap(({ path, value }) => {
    const field = path.at(-1);
    if (field === 'locality') return saidIn(lang, value);
    const isCountry = field === 'country' || field === 'representativeOf';
    return isCountry && typeof value === 'string' ? [countries.of(value) ?? value] : [];
  });
}
