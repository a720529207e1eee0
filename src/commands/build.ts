// Builds the site into dist/; with --compress, each text is packed beside itself too.
import { buildProject } from './build/run.ts';

process.exitCode = (await buildProject(process.argv.includes('--compress'))) ? 0 : 1;
