// Holds the words of the interface, the README and the content against the dictionary of their language. A word that is
// not known fails the check where the text is ours, and is only told where it is a host's.
import { readFileSync } from 'node:fs';
import { readContent } from '../../src/loaders/content.ts';
import { knownWords } from './known-words.ts';
import { misspeltIn, type Misspelt, severityOf } from './misspelt.ts';
import { contentTexts, interfaceTexts, readmeTexts } from './texts.ts';

const LIST = 'tests/spelling/words.txt';

const content = readContent('content');
const texts = [
  ...interfaceTexts(),
  ...readmeTexts('README.md', readFileSync('README.md', 'utf8')),
  ...contentTexts(content),
];
const misspelt = misspeltIn(texts, knownWords(content, readFileSync(LIST, 'utf8')));
const { failure = [], warning = [] } = Object.groupBy(misspelt, ({ file }) => severityOf(file));

function lineOf({ file, line, word, lang, suggestions }: Misspelt): string {
  const meant = suggestions.length > 0 ? `did you mean: ${suggestions.join(', ')}` : 'nothing like it is known';
  return `${file}:${String(line)}  "${word}"  (${lang})  ${meant}`;
}

for (const each of warning) console.warn(`warning  ${lineOf(each)}`);
for (const each of failure) console.error(lineOf(each));
if (failure.length > 0) {
  console.error(`Words not known: ${String(failure.length)}. Mend them, or add what is right to ${LIST}.`);
  process.exitCode = 1;
}
