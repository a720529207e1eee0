import { structuredPatch } from 'diff';
import { addressIn } from '../../rules/bare-address.ts';
import type { RestrictedAddress } from '../../rules/restricted.ts';
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
  const shown = (line: string) => (addressIn(line, restricted) ? line.replace(/https?:\S+/gi, say(KEPT)) : line);
  const moved = new Map(changes.map((change) => [change.from, change]));
  return changes
    .filter(({ file }) => !moved.has(file))
    .map((change) => {
      const before = changes.find(({ file }) => file === change.from)?.before ?? change.before;
      return [headOf(change, say), ...linesOf({ ...change, before }, say).map(shown)].join('\n');
    })
    .join('\n\n');
}

function headOf({ file, before, from }: FileChange, say: (said: Localized) => string): string {
  if (from !== undefined) return `${from} → ${file}`;
  if (!before) return `${file} ${say({ es: '(archivo nuevo)', en: '(new file)' })}`;
  return file;
}

function linesOf({ file, before, after }: FileChange, say: (said: Localized) => string): readonly string[] {
  if (!after) return [];
  if (!isText(after)) return [`  ${say(sizeOf(after.length))}`];
  if (!before) {
    const lines = after.toString('utf8').trimEnd().split(/\r?\n/);
    const more = lines.length - SHOWN;
    const rest = { es: `… y ${String(more)} líneas más`, en: `… and ${String(more)} more lines` };
    return [...lines.slice(0, SHOWN).map((line) => `+ ${line}`), ...(more > 0 ? [`  ${say(rest)}`] : [])];
  }
  return changedLines(file, before.toString('utf8'), after.toString('utf8'));
}

/** A size as people read it, which is never none. */
function sizeOf(bytes: number): Localized {
  const [unit, per] = (
    [
      ['megabyte', 1e6],
      ['kilobyte', 1e3],
      ['byte', 1],
    ] as const
  ).find(([, least]) => bytes >= least) ?? ['byte', 1];
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  const inLang = (locale: string) => new Intl.NumberFormat(locale, style).format(bytes / per);
  return { es: inLang('es-419'), en: inLang('en-GB') };
}

/** The lines in which two texts differ, each with its number in its own text. */
function changedLines(file: string, before: string, after: string): readonly string[] {
  return structuredPatch(file, file, before, after, '', '', { context: 0 }).hunks.flatMap(
    ({ oldStart, newStart, lines }) => {
      let [old, next] = [oldStart, newStart];
      return lines
        .filter((line) => /^[-+]/.test(line))
        .map((line) => {
          const number = String(line.startsWith('-') ? old++ : next++).padStart(4);
          return `${number} ${line[0] ?? ''} ${line.slice(1).trimEnd()}`;
        });
    },
  );
}

/** Whether the bytes are those of a text: a PDF or a photograph is not shown. */
const isText = (bytes: Buffer) =>
  !bytes.subarray(0, 8000).includes(0) && !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'));
