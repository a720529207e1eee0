/** A text in the form in which words are compared: lower case, without accents (Unicode NFD without marks). */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
