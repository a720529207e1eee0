import { parseArgs } from 'node:util';
import { nearest } from '../../rules/nearest.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Errand, Flag } from './errand.ts';

/** What was written after a command. */
export interface Given {
  has(flag: string): boolean;
  /** All that was written after a flag, in order. */
  values(flag: string): readonly string[];
}

/** The flags that every errand takes. */
export const COMMON_FLAGS: readonly Flag[] = [
  {
    name: 'at',
    value: { es: 'momento', en: 'moment' },
    about: {
      es: 'cuándo se hizo el cambio, en UTC, si no es ahora',
      en: 'when the change was made, in UTC, if not now',
    },
  },
  { name: 'yes', about: { es: 'escribe sin preguntar', en: 'writes without asking' } },
  {
    name: 'lang',
    value: { es: 'es|en', en: 'es|en' },
    about: { es: 'idioma de esta orden', en: 'language of this command' },
  },
  { name: 'help', about: { es: 'muestra esta ayuda', en: 'shows this help' } },
];

/**
 * Reads the words after `npm run edit --`: the name of an errand, and flags.
 * @throws Refusal for a flag that the errand does not have, or that lacks its value
 */
export function readFlags(
  argv: readonly string[],
  errands: readonly Errand[],
): { readonly errand: Errand | undefined; readonly given: Given } {
  // Any word that is not a flag or its value is looked for among the errands, which say which flags have values.
  const all = [...COMMON_FLAGS, ...errands.flatMap(({ flags }) => flags)];
  const valued = new Set(all.flatMap(({ name, value }) => (value ? [name] : [])));
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries([...valued].map((name) => [name, { type: 'string' as const, multiple: true }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const [name, more] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const errand = errands.find((one) => one.name === name);
  if (name !== undefined && !errand)
    throw unknown(
      '',
      name,
      errands.map((one) => one.name),
    );
  const own = [...(errand ? errand.flags : []), ...COMMON_FLAGS];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = own.find((one) => one.name === token.name);
    if (!flag)
      throw unknown(
        '--',
        token.name,
        own.map((one) => one.name),
      );
    const isSwallowed = !token.inlineValue && token.value?.startsWith('--') === true;
    if (flag.value && (token.value === undefined || isSwallowed)) {
      throw new Refusal({
        es: `Falta algo después de --${flag.name}: ${flag.about.es}.`,
        en: `Something is missing after --${flag.name}: ${flag.about.en}.`,
      });
    }
    if (!flag.value && token.value !== undefined) {
      throw new Refusal({
        es: `--${flag.name} no lleva valor, pero tiene «${token.value}».`,
        en: `--${flag.name} takes no value, but has “${token.value}”.`,
      });
    }
    const before = values.get(flag.name);
    if (before && flag.multiple !== true) {
      throw new Refusal({ es: `--${flag.name} aparece dos veces.`, en: `--${flag.name} is written twice.` });
    }
    values.set(flag.name, [...(before ?? []), token.value ?? '']);
  }
  if (more !== undefined) {
    throw new Refusal({
      es: `No se entiende «${more}»: pon entre comillas los textos con espacios.`,
      en: `“${more}” is not understood: put texts with spaces in quotation marks.`,
    });
  }
  return { errand, given: { has: (flag) => values.has(flag), values: (flag) => values.get(flag) ?? [] } };
}

/** The flags that an errand cannot do without and that were not given. */
export function missingFlags({ flags }: Errand, given: Given): readonly Flag[] {
  return flags.filter(({ name, required }) => required === true && !given.has(name));
}

function unknown(dashes: string, name: string, known: readonly string[]): Refusal {
  const near = nearest(name, known) ?? known.find((one) => name.length > 1 && one.startsWith(name));
  const list = known.map((one) => dashes + one).join(', ');
  return new Refusal({
    es: `No existe ${dashes}${name}. ${near === undefined ? `Hay: ${list}.` : `¿Querías escribir ${dashes}${near}?`}`,
    en: `There is no ${dashes}${name}. ${near === undefined ? `There are: ${list}.` : `Did you mean ${dashes}${near}?`}`,
  });
}
