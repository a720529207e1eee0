// Holds the words of the interface, the README, the guides for hosts, the schemas and the content against the dictionary of
// their language. A word that is not known fails the check where the text is ours: the content as we wrote it is the frozen
// one. In what the host has written since, it is only told.
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inTerminal } from '../../src/i18n/terminal.ts';
import { readContent } from '../../src/loaders/content.ts';
import { FROZEN_CONTENT, PROJECT } from '../builds/copy.ts';
import { HOST_CONTENT } from '../host.ts';
import { knownWords } from './known-words.ts';
import { misspeltIn, type Misspelt, severityOf } from './misspelt.ts';
import { contentTexts, hostingTexts, interfaceTexts, readmeTexts, schemaTexts } from './texts.ts';

const LIST = 'tests/spelling/words.txt';

const list = readFileSync(LIST, 'utf8');
const frozen = readContent(FROZEN_CONTENT, { name: relative(PROJECT, FROZEN_CONTENT) });
const host = readContent(HOST_CONTENT);
const ours = [
  ...interfaceTexts(),
  ...readmeTexts('README.md', readFileSync('README.md', 'utf8')),
  ...hostingTexts(),
  ...globSync('src/schemas/json/*.json').flatMap((file) => schemaTexts(file, readFileSync(file, 'utf8'))),
  ...contentTexts(frozen),
];
const before = new Set(ours.map(({ text }) => text));
const misspelt = [
  ...misspeltIn(ours, knownWords(frozen, list)),
  ...misspeltIn(
    contentTexts(host).filter(({ text }) => !before.has(text)),
    knownWords(host, list),
  ),
];
const { failure = [], warning = [] } = Object.groupBy(misspelt, ({ file }) => severityOf(file));

function lineOf({ file, line, word, lang, suggestions }: Misspelt): string {
  const meant = suggestions.length > 0 ? `did you mean: ${suggestions.join(', ')}` : 'nothing like it is known';
  return `${file}:${String(line)}  "${word}"  (${lang})  ${meant}`;
}

for (const each of warning) console.warn(`warning  ${lineOf(each)}`);
if (warning.length > 0) {
  console.warn(
    inTerminal({
      es: 'Si una palabra está bien escrita, no hay nada que hacer. Los nombres se conocen por content/people y content/organizations, y los términos por content/glossary.yaml.',
      en: 'Where a word is right, there is nothing to do. Names are known from content/people and content/organizations, terms from content/glossary.yaml.',
    }),
  );
}
for (const each of failure) console.error(lineOf(each));
if (failure.length > 0) {
  console.error(`Words not known: ${String(failure.length)}. Mend them, or add what is right to ${LIST}.`);
  process.exitCode = 1;
}
