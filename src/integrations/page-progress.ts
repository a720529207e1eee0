import type { AstroIntegration } from 'astro';

/** How many of the files of a site are made, of those that its routes make. */
export interface PagesDone {
  readonly done: number;
  readonly total: number;
}

/** Tells how far a build is, each time a page is made. */
export function pageProgress(tell: (pages: PagesDone) => void): AstroIntegration {
  return {
    name: 'page-progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((pages) => {
          let done = 0;
          let total = 0;
          return {
            ...pages,
            async getStaticPaths() {
              const paths = await pages.getStaticPaths();
              total = paths.length;
              return paths;
            },
            async render(request, options) {
              const made = await pages.render(request, options);
              tell({ done: ++done, total });
              return made;
            },
          };
        });
      },
    },
  };
}
