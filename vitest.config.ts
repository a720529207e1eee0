import { defineConfig } from 'vitest/config';

// Three kinds of tests, from the quickest: pure code, the content and its rules, the site as built in dist/.
export default defineConfig({
  test: {
    // A file a core: left to itself, Vitest spares one, which is half of two.
    maxWorkers: '100%',
    projects: ['unit', 'content', 'site'].map((name) => ({
      test: {
        name,
        // What is read of a style sheet is its text, which Vitest would leave out.
        css: true,
        include: [`tests/${name}/**/*.test.ts`],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // What the content's tests read of a file, the next of them knows.
        isolate: name !== 'content',
        ...(name === 'site' && { globalSetup: 'tests/builds/sites.ts' }),
      },
    })),
  },
});
