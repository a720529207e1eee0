// Makes the PDFs of the site in dist/ from its pages, and puts them and the links to them there.
import { inTerminal } from '../i18n/terminal.ts';
import { PUBLISHED } from './build/run.ts';
import { ofContent } from './checked-content.ts';
import { contentDate } from './package/name.ts';
import { makePapers } from './pdf/make.ts';
import { ROOT } from './root.ts';
import { failureText } from './terminal/failure.ts';
import { noOptions } from './terminal/options.ts';

try {
  noOptions();
  console.log(inTerminal({ es: 'Haciendo los PDF …', en: 'Making the PDFs …' }));
  const date = ofContent(contentDate, { es: 'no se hizo ningún PDF', en: 'no PDF was made' });
  const made = await makePapers({ root: ROOT, folder: PUBLISHED, date }, (said) => {
    console.error(inTerminal(said));
  });
  for (const file of made) console.log(`dist/${file}`);
} catch (error) {
  console.error(failureText(error));
  process.exitCode = 1;
}
