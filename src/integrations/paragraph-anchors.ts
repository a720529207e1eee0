/** A section of prose, whose anchor is that of its file. */
const SECTION = /<section class="prose" id="([^"]+)"[^>]*>[^]*?<\/section>/g;

/** What an editor's Markdown becomes; what a component writes has attributes. */
const BLOCK = /<(p|ul|ol|blockquote)>/g;

/** Gives each paragraph and list of a page's prose an anchor, `approach-p2`, so that a search can lead to it. */
export function withParagraphAnchors(html: string): string {
  return html.replace(SECTION, (section: string, id: string) => {
    let count = 0;
    return section.replace(BLOCK, (_, name: string) => `<${name} id="${id}-p${String(++count)}">`);
  });
}
