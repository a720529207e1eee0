/**
 * Makes something dear once in a build, however many pages ask for it. While someone writes (`astro dev`) the content
 * changes between two requests, and it is made anew for each.
 */
export function oncePerBuild<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    made ??= make();
    return made;
  };
}
