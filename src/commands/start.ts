// Builds the site and serves it.
import { buildProject } from './build/run.ts';
import { serveProject } from './build/serve.ts';
import { failureText } from './terminal/failure.ts';
import { serverOptions } from './terminal/options.ts';

try {
  const server = serverOptions();
  if (!(await buildProject(false))) process.exit(1);
  await serveProject(server);
} catch (error) {
  console.error(failureText(error));
  process.exit(1);
}
