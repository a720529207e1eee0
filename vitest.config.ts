import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files of tests that take longest: they begin first, so that none is left alone at the end. */
const LONGEST = ['every-site', 'validity', 'host', 'styles', 'edit-edition', 'both-languages', 'unsaid'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const named = (name: string) => files.filter(({ moduleId }) => moduleId.endsWith(`/${name}.test.ts`));
    return [...new Set([...LONGEST.flatMap(named), ...(await super.sort(files))])];
  }
}

// Three kinds of tests, from the quickest: pure code, the content and its rules, the site as built in dist/.
export default defineConfig({
  test: {
    // A file a core: left to itself, Vitest spares one, which is half of two.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
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
