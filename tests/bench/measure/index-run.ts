// Indexes the built site in a folder for search, as a build does when its pages are finished, and prints the seconds that
// took by the clock.
import { pathToFileURL } from 'node:url';
import { indexSite } from '../../../src/search/build/index.ts';

const [folder = ''] = process.argv.slice(2);
const started = performance.now();
await indexSite(new URL(`${pathToFileURL(folder).href}/`));
console.log((performance.now() - started) / 1000);
