import type { Localized } from './locale.ts';

/** A note of the concept note: a document, a remark, or both. */
export interface Reference {
  readonly id: string;
  readonly author: Localized | undefined;
  readonly year: number | undefined;
  /** The document's title and the language that is in (BCP 47), for readers of each language. */
  readonly title: Localized<{ readonly text: string; readonly language: string }> | undefined;
  /** The symbol of a document of the United Nations. */
  readonly symbol: string | undefined;
  readonly note: Localized | undefined;
  /** Where it stands, and the language of what stands there. */
  readonly link: { readonly url: string; readonly language: string } | undefined;
  /** The reference whose document this one cites again. */
  readonly idem: string | undefined;
}

/** A part of the edition, in reading order, with the references its text cites, in the order of its text. */
export interface CitingSection<Where> {
  readonly where: Where;
  readonly cites: readonly string[];
}

/** A reference with its number and the place that cites it. */
export interface NumberedReference<Where> {
  readonly reference: Reference;
  readonly number: number;
  readonly citedFrom: Where;
  /** Number of the reference whose document this one cites again. */
  readonly idem: number | undefined;
}

/**
 * Numbers references in the order of their citations, counting from 1.
 * @throws RangeError where a section cites an id that is not among `references`.
 */
export function numberReferences<Where>(
  references: readonly Reference[],
  sections: readonly CitingSection<Where>[],
): readonly NumberedReference<Where>[] {
  const byId = new Map(references.map((reference) => [reference.id, reference]));
  const citations = sections.flatMap(({ where, cites }) => cites.map((id) => ({ id, where })));
  const numbers = new Map(citations.map(({ id }, index) => [id, index + 1]));
  return citations.map(({ id, where }, index) => {
    const reference = byId.get(id);
    if (!reference) throw new RangeError(`No reference has the id "${id}"`);
    return {
      reference,
      number: index + 1,
      citedFrom: where,
      idem: reference.idem === undefined ? undefined : numbers.get(reference.idem),
    };
  });
}
