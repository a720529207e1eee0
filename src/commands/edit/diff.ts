import { structuredPatch } from 'diff';
import { addressIn, type RestrictedAddress } from '../../rules/restricted.ts';
import type { Localized } from '../../domain/locale.ts';
import type { FileChange } from './draft.ts';

/** How many lines of a new file are shown. */
const SHOWN = 30;

const KEPT: Localized = { es: '(dirección restringida)', en: '(restricted address)' };

/**
 * What changes in some files, line by line: `-` before, `+` after, with the number of each line. An address that is kept
 * for participants is not shown: a terminal is often recorded.
 */
export function changeText(
  changes: readonly FileChange[],
  restricted: readonly RestrictedAddress[],
  say: (said: Localized) => string,
): string {
  const shown = (line: string) => (addressIn(line, restricted) ? line.replace(/https:\S+/gi, say(KEPT)) : line);
  return changes.map((change) => [headOf(change, say), ...linesOf(change, say).map(shown)].join('\n')).join('\n\n');
}

function headOf({ file, before, after }: FileChange, say: (said: Localized) => string): string {
  if (!before) return `${file} ${say({ es: '(archivo nuevo)', en: '(new file)' })}`;
  if (!after) return `${file} ${say({ es: '(se quita)', en: '(removed)' })}`;
  return file;
}

function linesOf({ file, before, after }: FileChange, say: (said: Localized) => string): readonly string[] {
  if (!after) return [];
  if (!isText(after)) return [`  ${megabytes(after.length)} MB`];
  if (!before) {
    const lines = after.toString('utf8').trimEnd().split(/\r?\n/);
    const more = lines.length - SHOWN;
    const rest = { es: `… y ${String(more)} líneas más`, en: `… and ${String(more)} more lines` };
    return [...lines.slice(0, SHOWN).map((line) => `+ ${line}`), ...(more > 0 ? [`  ${say(rest)}`] : [])];
  }
  const { hunks } = structuredPatch(file, file, before.toString('utf8'), after.toString('utf8'), '', '', {
    context: 0,
  });
  return hunks.flatMap(({ oldStart, newStart, lines }) => {
    let [old, next] = [oldStart, newStart];
    return lines
      .filter((line) => /^[-+]/.test(line))
      .map((line) => {
        const number = String(line.startsWith('-') ? old++ : next++).padStart(4);
        return `${number} ${line[0] ?? ''} ${line.slice(1).trimEnd()}`;
      });
  });
}

/** Whether the bytes are those of a text: a PDF or a photograph is not shown. */
const isText = (bytes: Buffer) =>
  !bytes.subarray(0, 8000).includes(0) && !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'));

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
