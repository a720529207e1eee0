import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { LANGS, type Localized } from '../../domain/locale.ts';
import { shown } from '../../domain/quoted.ts';
import { Refusal } from './refusal.ts';

/** Where a command serves the site. */
export interface ServerOptions {
  readonly port: number;
  /** A name or an address to listen at, or `true` for all that the machine has. */
  readonly host: string | boolean;
  readonly open: boolean;
}

/** The port that is asked for first. */
const PORT = 4321;

/**
 * Reads what stands after a command that serves the site: `--port 8080`, `--host`, `--open`; and `--lang`, which says what
 * language the terminal is spoken to in.
 * @throws Refusal where a word is none of these
 */
export function serverOptions(argv: readonly string[] = process.argv.slice(2)): ServerOptions {
  // Alone, `--host` means every address of the machine; the parser knows options with a value or without, not both.
  const words = argv.map((word, index) =>
    word === '--host' && (argv[index + 1] === undefined || argv[index + 1]?.startsWith('--') === true)
      ? '--host='
      : word,
  );
  const { port, host, open } = optionsIn(
    words,
    {
      port: { type: 'string', default: String(PORT) },
      host: { type: 'string' },
      open: { type: 'boolean', default: false },
    },
    { es: '--port 8080, --host, --open o --lang es', en: '--port 8080, --host, --open or --lang en' },
  );
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Refusal({
      es: `«${port}» no es un puerto: escribe un número del 1 al 65535, como en --port 8080.`,
      en: `“${port}” is not a port: write a number from 1 to 65535, as in --port 8080.`,
    });
  }
  return { port: Number(port), host: host === '' ? true : (host ?? false), open };
}

/**
 * Reads what stands after the command that checks the content: `--json`, and `--lang`.
 * @throws Refusal where a word is none of these
 */
export function checkOptions(argv: readonly string[] = process.argv.slice(2)): { readonly json: boolean } {
  return optionsIn(
    argv,
    { json: { type: 'boolean', default: false } },
    { es: '--lang es (o en), y --json si lo lee un programa', en: '--lang en (or es), and --json for a program' },
  );
}

/**
 * Reads what stands after the command that builds the site: `--compress`, and `--lang`.
 * @throws Refusal where a word is none of these
 */
export function buildOptions(argv: readonly string[] = process.argv.slice(2)): { readonly compress: boolean } {
  return optionsIn(
    argv,
    { compress: { type: 'boolean', default: false } },
    { es: '--compress o --lang es', en: '--compress or --lang en' },
  );
}

/**
 * Reads what stands after the command that makes the package: `--files`, and `--lang`.
 * @throws Refusal where a word is none of these
 */
export function packageOptions(argv: readonly string[] = process.argv.slice(2)): { readonly files: boolean } {
  return optionsIn(
    argv,
    { files: { type: 'boolean', default: false } },
    { es: '--files o --lang es', en: '--files or --lang en' },
  );
}

/**
 * Reads what stands after a command that takes nothing but `--lang`.
 * @throws Refusal where a word is another
 */
export function noOptions(argv: readonly string[] = process.argv.slice(2)): void {
  optionsIn(argv, {}, { es: 'solo --lang es (o en)', en: 'only --lang en (or es)' });
}

/**
 * The words after a command by its options, to which `--lang` comes, a language of the site.
 * @param known what may stand there, to be read after “this command takes”
 * @throws Refusal where a word is none of them
 */
function optionsIn<const Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
  known: Localized,
) {
  try {
    const { values } = parseArgs({ args: [...argv], options: { ...options, lang: { type: 'string' } } });
    const { lang }: { readonly lang?: unknown } = values;
    if (lang === undefined || LANGS.some((one) => one === lang)) return values;
  } catch {
    // Told below.
  }
  const given = shown(argv.join(' '));
  throw new Refusal({
    es: `«${given}» no se entiende: esta orden admite ${known.es}.`,
    en: `“${given}” is not understood: this command takes ${known.en}.`,
  });
}
