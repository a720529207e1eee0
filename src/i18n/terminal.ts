import { type Lang, LANGS, type Localized } from '../domain/locale.ts';

/** What commands and refusals are told by: the words typed after a command, and the settings of the machine (POSIX locale). */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The language that a terminal is spoken to in: that of `--lang`, else that of the machine where it is one of ours, else
 * Spanish, which the host writes in. `LC_ALL` comes before `LC_MESSAGES` and `LANG`, and an
 * empty one counts for nothing (POSIX, Environment Variables).
 */
export function terminalLang({ argv, env }: Terminal = process): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at]?.replace(/^--lang=?/, '') || argv[at + 1];
  const named = asked ?? (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
  return LANGS.find((lang) => new RegExp(`^${lang}(?:$|[-_.])`, 'i').test(named)) ?? LANGS[0];
}

/** What is said, in the language of the terminal. */
export const inTerminal = (said: Localized, terminal?: Terminal): string => said[terminalLang(terminal)];
