// Serves dist/ as it is.
import { serveProject } from './build/serve.ts';
import { failureText } from './terminal/failure.ts';
import { serverOptions } from './terminal/options.ts';

try {
  await serveProject(serverOptions());
} catch (error) {
  console.error(failureText(error));
  process.exit(1);
}
