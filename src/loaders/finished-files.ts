import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { addressIn, type BareAddress } from '../rules/bare-address.ts';
import { SCHEMAS } from '../rules/content.ts';
import { ContentError, type Finding } from '../rules/finding.ts';
import { KEEPING, type RestrictedAddress, restrictedAddressesOf } from '../rules/restricted.ts';
import { kindOf } from './files.ts';
import { readSource } from './source.ts';

/** Files in which no words are written. */
const WORDLESS = /\.(?:avif|gif|ico|jpe?g|png|webp|woff2?)$/;

/** A tag of HTML or XML: an address may go on behind it. */
const TAG = /<[^<>]*>/g;

/**
 * Looks through every finished file, out of what compresses it, for the addresses that content keeps for participants:
 * whatever a rule over the content did not foresee, nothing that holds one is published.
 * @param site the folder of the finished site
 * @param content the folder of the content that it was made of
 * @throws ContentError that names the content file and the field which keeps the address, and never the address
 */
export function refuseRestricted(site: string, content: string): void {
  const addresses = addressesKeptIn(content);
  if (addresses.length === 0) return;
  // A pattern would leave out what begins with a dot.
  const findings = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !WORDLESS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      const kept = addressInWords(wordsIn(readFileSync(path)), addresses);
      return kept ? [toldFinding(kept, path.slice(site.length).replaceAll('\\', '/').replace(/^\//, ''))] : [];
    });
  if (findings.length > 0) throw new ContentError(findings);
}

/** The addresses that content which holds together keeps for participants, without reading all of it. */
function addressesKeptIn(folder: string): readonly RestrictedAddress[] {
  return globSync('**/*.yaml', { cwd: folder }).flatMap((file) => {
    const path = file.replaceAll('\\', '/');
    const kind = KEEPING.find((one) => one === kindOf(path)?.kind);
    if (!kind) return [];
    const reading = readSource(join(folder, file), `content/${path}`, SCHEMAS[kind]);
    return 'source' in reading ? restrictedAddressesOf(kind, reading.source) : [];
  });
}

function toldFinding({ file, line, field }: RestrictedAddress, where: string): Finding {
  return {
    file,
    line,
    field,
    wrong: {
      es: `guarda una dirección solo para participantes, y el archivo terminado «${where}» la dice`,
      en: `keeps an address for participants only, and the finished file "${where}" tells it`,
    },
    fix: {
      es: 'quítala de lo que se publica: de los textos y de los archivos de public/; o ábrela aquí si ya es de todo el mundo',
      en: 'remove it from what is published: from the texts and the files in public/; or open it here if it is for everyone now',
    },
  };
}

/** The first of some addresses, each with its bare form, that the words of a finished file tell, across its tags too. */
export function addressInWords<A extends { readonly bare: BareAddress }>(
  words: string,
  addresses: readonly A[],
): A | undefined {
  return (
    addressIn(words, addresses) ?? (words.includes('<') ? addressIn(words.replace(TAG, ' '), addresses) : undefined)
  );
}

/** The words of a file, out of what compresses it (the search keeps its files so, under names of its own). */
export function wordsIn(bytes: Buffer): string {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? wordsIn(gunzipSync(bytes)) : bytes.toString('utf8');
}
