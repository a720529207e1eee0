import { join } from 'node:path';
import { type Document, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { rolldown } from 'rolldown';
import { BUILD_TARGETS } from '../../browsers.ts';
import { elementsOf } from './dom.ts';

/** Gives a script that stands in a file of the site, whole: with all that it imports. */
export type Bundle = (file: string) => Promise<string>;

/**
 * What bundles the scripts of a finished site, each once.
 * @param site the folder of the site
 * @returns what takes the file of a script, from the root of the site, and throws what Rolldown throws where it cannot be read
 */
export function bundlesOf(site: string): Bundle {
  const made = new Map<string, Promise<string>>();
  const bundle = async (file: string) => {
    const bundled = await rolldown({ input: join(site, file), transform: { target: BUILD_TARGETS } });
    const { output } = await bundled.generate({ format: 'iife', minify: true, comments: false });
    await bundled.close();
    return output.map((part) => ('code' in part ? part.code.trim() : '')).join('');
  };
  return (file) => {
    const script = made.get(file) ?? bundle(file);
    made.set(file, script);
    return script;
  };
}

/**
 * Writes the scripts that a page loads into it: from a file, browsers load no module (HTML, 8.1.4.2: modules are fetched
 * with CORS). They stay modules, which run once the page is read.
 * @param fileOf the file of the site that an address of the page leads to
 */
export async function carryScripts(page: Document, fileOf: (address: string) => string, bundle: Bundle): Promise<void> {
  for (const script of elementsOf(page, ({ name, attribs }) => name === 'script' && attribs['src'] !== undefined)) {
    const { src = '', ...attribs } = script.attribs;
    script.attribs = attribs;
    DomUtils.appendChild(script, new Text(await bundle(fileOf(src))));
  }
}
