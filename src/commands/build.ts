// Builds the site into dist/; with --compress, each text is packed beside itself too.
import { buildProject } from './build/run.ts';
import { failureText } from './terminal/failure.ts';
import { buildOptions } from './terminal/options.ts';

try {
  const { compress } = buildOptions();
  process.exitCode = (await buildProject(compress)) ? 0 : 1;
} catch (error) {
  console.error(failureText(error));
  process.exitCode = 1;
}
