/** What an editor's program tells of a field while it is being written (JSON Schema, `description`), in both languages. */
export function described(es: string, en: string): { readonly description: string } {
  return { description: `${es}\n\n${en}` };
}
