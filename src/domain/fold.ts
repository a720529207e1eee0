/** A text in the form in which words are compared: lower case, without accents (Unicode NFKD without marks). */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
