import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressIn, type BareAddress } from '../rules/bare-address.ts';
import { SCHEMAS } from '../rules/content.ts';
import { ContentError, fileFinding, type Finding } from '../rules/finding.ts';
import { KEEPING, repeatedFinding, type RestrictedAddress, restrictedAddressesOf } from '../rules/restricted.ts';
import { wordsIn } from './file-words.ts';
import { kindOf } from './files.ts';
import { readSource } from './source.ts';
import { unreadableFinding } from './unreadable.ts';

/** A tag of HTML or XML: an address may go on behind it. */
const TAG = /<[^<>]*>/g;

/** What stands between what is said at one time and at the next (WebVTT, 4.1), perhaps with a name. */
const BETWEEN_CUES = /\s*\n\s*(?:\n[^\n]*\n)?[^\n]*-->[^\n]*/g;

/**
 * Looks through every finished file, out of what compresses it, for the addresses that content keeps for participants:
 * whatever a rule over the content did not foresee, nothing that holds one is published.
 * @param site the folder of the finished site
 * @param content the folder of the content that it was made of
 * @throws ContentError that names the content file and the field which keeps the address, and never the address
 */
export function refuseRestricted(site: string, content: string): void {
  // A pattern would leave out what begins with a dot.
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length).replaceAll('\\', '/').replace(/^\//, ''));
  const findings = tellingFindings(site, files, addressesKeptIn(content), toldFinding);
  if (findings.length > 0) throw new ContentError(findings);
}

/** Which of the files that are published as they are tell an address that content keeps for participants. */
export function publicFindings(
  folder: string,
  files: readonly string[],
  addresses: readonly RestrictedAddress[],
): readonly Finding[] {
  const at = (file: string) => ({ file: `public/${file}`, field: 'text', line: () => 1 });
  return tellingFindings(folder, files, addresses, (kept, file) => repeatedFinding(at(file), kept));
}

/**
 * Which of some files tell an address that is kept for participants, and which cannot be looked into; none where no address
 * is kept.
 * @param told what to say of a file that tells one
 */
function tellingFindings(
  folder: string,
  files: readonly string[],
  addresses: readonly RestrictedAddress[],
  told: (kept: RestrictedAddress, file: string) => Finding,
): readonly Finding[] {
  if (addresses.length === 0) return [];
  return files.flatMap((file) => {
    try {
      const kept = addressInWords(wordsIn(readFileSync(join(folder, file)), file), addresses);
      return kept ? [told(kept, file)] : [];
    } catch (error) {
      const { syscall } = error as { syscall?: unknown };
      return [syscall === undefined ? damagedFinding(`public/${file}`) : unreadableFinding(`public/${file}`, error)];
    }
  });
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

const damagedFinding = (file: string) =>
  fileFinding(
    file,
    {
      es: 'está comprimido y dañado: nadie sabe si dice una dirección que es solo para participantes',
      en: 'is compressed and damaged: nobody knows whether it tells an address for participants only',
    },
    { es: 'recupéralo de una copia, o quítalo', en: 'restore it from a copy, or remove it' },
  );

/** The first of some addresses, each with its bare form, that the words of a file tell, across its tags and cues too. */
export function addressInWords<A extends { readonly bare: BareAddress }>(
  words: string,
  addresses: readonly A[],
): A | undefined {
  const without = (sign: string, between: RegExp) =>
    words.includes(sign) ? addressIn(words.replace(between, ' '), addresses) : undefined;
  return addressIn(words, addresses) ?? without('<', TAG) ?? without('-->', BETWEEN_CUES);
}
