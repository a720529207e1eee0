import { type Content, KINDS } from './content.ts';
import { type Finding, findingAt } from './finding.ts';
import { textsIn } from './texts.ts';

/** The fields that say when something was done: a change or a status, and the opening of a link. */
const DONE: ReadonlySet<unknown> = new Set(['at', 'since']);

/** What is said to have been done later than `now`, the machine's own clock. */
export function clockWarnings(content: Content, now: Date): readonly Finding[] {
  return KINDS.flatMap((kind) =>
    content[kind].flatMap((entry) =>
      textsIn(entry.data)
        .filter(({ path, text }) => DONE.has(path.at(-1)) && Date.parse(text) > now.getTime())
        .map(({ path, text }) =>
          findingAt(
            entry,
            path,
            {
              es: `${text} aún no llega según el reloj de este equipo`,
              en: `${text} is still to come by the clock of this machine`,
            },
            {
              es: 'escribe cuándo se hizo, en UTC; o pon el reloj en hora',
              en: 'write when it was done, in UTC; or set the clock',
            },
          ),
        ),
    ),
  );
}
