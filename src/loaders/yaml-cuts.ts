import { fieldName } from '../rules/finding.ts';
import type { Offer } from './takes-text.ts';
import type { Cut } from './yaml-lexemes.ts';
import type { YamlFile, YamlFinding } from './yaml-nodes.ts';

const TOLD = {
  wrong: {
    es: 'pierde lo que sigue a #, que YAML toma por un comentario y no se publica',
    en: 'loses what follows #, which YAML takes for a comment and which is not published',
  },
  fix: {
    es: 'pon el texto entre comillas, o el comentario en una línea aparte, antes del campo',
    en: 'put the text in quotation marks, or the comment on a line of its own, before the field',
  },
};

/**
 * The texts that lose their end or their beginning to a ` #`. After a number, a date or a word of a fixed list it is a comment:
 * a text is cut where its field would also take it whole.
 * @param taken those of some texts that the fields of the file would take
 */
export function cutFindings(
  cuts: readonly Cut[],
  { written, placeAt }: YamlFile,
  taken: (offers: readonly CutOffer[]) => readonly CutOffer[],
): readonly YamlFinding[] {
  const values = new Map(written.all.filter(({ isKey }) => !isKey).map((value) => [value.at, value]));
  const offers = cuts.flatMap(({ from, words, at, next }) => {
    const value = values.get(from) ?? (from === at && next !== undefined ? values.get(next) : undefined);
    return value ? [{ path: value.path, text: `${value.node.source ?? ''} ${words}`.trim(), at }] : [];
  });
  if (offers.length === 0) return [];
  return taken(offers).map(({ path, at }) => ({ ...placeAt(at), field: fieldName(path), ...TOLD }));
}

/** What a text would be with the words that a # leaves out of it. */
interface CutOffer extends Offer {
  readonly at: number;
}

/** The cut that makes a file unreadable: a # has taken the end of a list or of a group of fields with it, or parted a text. */
export function breakingCut(cuts: readonly Cut[], placeAt: YamlFile['placeAt'], line: number): YamlFinding | undefined {
  const cut = cuts.find(
    ({ words, at, next }) =>
      (/[\]}:]/.test(words) && [line - 1, line].includes(placeAt(at).line)) ||
      (next !== undefined && placeAt(next).line === line),
  );
  return cut && { ...placeAt(cut.at), ...TOLD };
}
