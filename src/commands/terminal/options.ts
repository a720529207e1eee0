import { parseArgs } from 'node:util';
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
  const read = () => {
    try {
      return parseArgs({
        args: words,
        options: {
          port: { type: 'string', default: String(PORT) },
          host: { type: 'string' },
          open: { type: 'boolean', default: false },
          lang: { type: 'string' },
        },
      }).values;
    } catch {
      throw new Refusal({
        es: `«${argv.join(' ')}» no se entiende: después de la orden van --port 8080, --host, --open o --lang es.`,
        en: `“${argv.join(' ')}” is not understood: after the command come --port 8080, --host, --open or --lang en.`,
      });
    }
  };
  const { port, host, open } = read();
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Refusal({
      es: `«${port}» no es un puerto: escribe un número del 1 al 65535, como en --port 8080.`,
      en: `“${port}” is not a port: write a number from 1 to 65535, as in --port 8080.`,
    });
  }
  return { port: Number(port), host: host === '' ? true : (host ?? false), open };
}
