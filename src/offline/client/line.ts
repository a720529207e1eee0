import { type Lang, LOCALES } from '../../domain/locale.ts';
import { wordsIn } from '../words.ts';

/** Where a kept page says that it is one. */
export interface KeptLine {
  /** The version of the page that is shown. */
  readonly revision: string;
  /** Says that there is a newer one. */
  readonly tellNewer: () => void;
  /** The page is as the server has it. */
  readonly remove: () => void;
}

/** An instant in words of the language of a page, on the reader's clock. */
function inWords({ documentElement }: Document, instant: string): string {
  return new Intl.DateTimeFormat(LOCALES[documentElement.lang as Lang], {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(Date.parse(instant));
}

/** Says on a page that was shown as it was kept when that was so; nothing on any other. */
export function keptLine(document: Document): KeptLine | undefined {
  const { kept, revision } = document.querySelector<HTMLElement>('script[data-kept]')?.dataset ?? {};
  if (kept === undefined || revision === undefined) return undefined;
  const words = wordsIn(document.documentElement.lang);
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  Object.assign(line.style, { fontSize: 'var(--small)', paddingBlock: '.5rem' });
  document.querySelector('main')?.prepend(line);
  // A place for news is heard only if it stood there before them.
  requestAnimationFrame(() => {
    line.textContent = words.kept.replace('{when}', () => inWords(document, kept));
  });
  return {
    revision,
    tellNewer: () => {
      const link = document.createElement('a');
      link.href = location.href;
      link.textContent = words.open;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        location.reload();
      });
      line.replaceChildren(`${words.newer} `, link);
    },
    remove: () => {
      line.remove();
    },
  };
}
