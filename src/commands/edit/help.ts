import type { Localized } from '../../domain/locale.ts';
import type { Errand, Flag } from './errand.ts';
import { COMMON_FLAGS } from './flags.ts';

type Say = (said: Localized) => string;

/** What `npm run edit -- --help` says: the errands, or the flags of one. */
export function helpText(errands: readonly Errand[], errand: Errand | undefined, say: Say): string {
  return errand ? errandHelp(errand, say) : allHelp(errands, say);
}

function allHelp(errands: readonly Errand[], say: Say): string {
  return [
    say({
      es: 'npm run edit pregunta qué quieres cambiar, muestra el cambio, lo revisa y lo escribe.',
      en: 'npm run edit asks what you want to change, shows the change, checks it and writes it.',
    }),
    '',
    say({ es: 'También puedes decir qué:', en: 'You can also say what:' }),
    ...columns(errands.map(({ name, title }) => [`npm run edit -- ${name}`, say(title)])),
    '',
    say({
      es: 'Cada respuesta puede ir también en la orden: npm run edit -- recording --help',
      en: 'Each answer can also go in the command: npm run edit -- recording --help',
    }),
  ].join('\n');
}

function errandHelp({ name, title, flags, example }: Errand, say: Say): string {
  const rows = (some: readonly Flag[]) =>
    columns(some.map((flag) => [`--${flag.name}${flag.value ? ` <${say(flag.value)}>` : ''}`, aboutOf(flag, say)]));
  return [
    `npm run edit -- ${name}: ${say(title)}`,
    '',
    ...rows(flags),
    '',
    say({ es: 'Y con todas:', en: 'And with all of them:' }),
    ...rows(COMMON_FLAGS),
    '',
    say({ es: 'Por ejemplo:', en: 'For example:' }),
    `  npm run edit -- ${name} ${example}`,
  ].join('\n');
}

const NEEDED: Localized = { es: 'hace falta', en: 'needed' };

function aboutOf({ about, required, multiple }: Flag, say: Say): string {
  const marks = [
    ...(required === true ? [say(NEEDED)] : []),
    ...(typeof required === 'object' ? [`${say(NEEDED)} ${say(required)}`] : []),
    ...(multiple === true ? [say({ es: 'puede repetirse', en: 'may be repeated' })] : []),
  ];
  return `${say(about)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
