import { join } from 'node:path';
import type { Localized } from '../domain/locale.ts';
import { readContent } from '../loaders/content.ts';
import { ContentError } from '../rules/finding.ts';
import { ROOT } from './root.ts';
import { Refusal } from './terminal/refusal.ts';

/** The folder of the project's content. */
export const CONTENT = join(ROOT, 'content');

/**
 * What is read of the project's content where that is right; what is wrong with it has a command of its own.
 * @param unmade that what the command makes was not made, without a period
 * @throws Refusal where the content has problems
 */
export function ofContent<Value>(read: (content: ReturnType<typeof readContent>) => Value, unmade: Localized): Value {
  try {
    return read(readContent(CONTENT));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new Refusal({
      es: `El contenido tiene problemas, y ${unmade.es}: «npm run check:content» los muestra.`,
      en: `The content has problems, and ${unmade.en}: “npm run check:content” shows them.`,
    });
  }
}
