import type { YAMLError } from 'yaml';
import type { Localized } from '../domain/locale.ts';
import { shown } from '../domain/quoted.ts';
import type { TextFinding } from '../rules/finding.ts';

type Told = Pick<TextFinding, 'wrong' | 'fix'>;

const LOOK_CLOSELY = {
  es: 'revisa la sangría, las comillas y los dos puntos de esta línea y de la anterior; un texto con dos puntos, # o corchetes va entre comillas',
  en: 'check the indentation, the quotation marks and the colons of this line and the one before it; a text with a colon, a # or brackets goes in quotation marks',
};

/** How to keep YAML from taking a text for something else. */
export const QUOTE = { es: 'pon el texto entre comillas', en: 'put the text in quotation marks' };

const INDENT = {
  es: 'alinea la línea con las vecinas de su mismo nivel, solo con espacios',
  en: 'line it up with its neighbours of the same level, with spaces only',
};

/** What the parser's error codes mean to an editor, where more can be said than that it is not YAML. */
const ERRORS: Partial<Record<YAMLError['code'], readonly [why: Localized, fix?: Localized]>> = {
  BAD_DQ_ESCAPE: [
    { es: 'tiene una \\ dentro de comillas dobles', en: 'has a \\ within double quotation marks' },
    {
      es: 'escribe \\\\ en lugar de \\, o usa comillas simples',
      en: 'write \\\\ for \\, or use single quotation marks',
    },
  ],
  BAD_INDENT: [{ es: 'la sangría no es la de su nivel', en: 'the indentation is not that of its level' }, INDENT],
  BAD_SCALAR_START: [
    { es: 'un texto empieza con un signo reservado', en: 'a text begins with a reserved sign' },
    QUOTE,
  ],
  BLOCK_AS_IMPLICIT_KEY: [{ es: 'hay dos veces dos puntos en una línea', en: 'a line has a colon twice' }, QUOTE],
  BLOCK_IN_FLOW: [
    { es: 'un guion o una sangría dentro de corchetes', en: 'a hyphen or an indentation within brackets' },
  ],
  MISSING_CHAR: [
    {
      es: 'falta cerrar unas comillas, un corchete o una llave, o faltan dos puntos',
      en: 'a quotation mark, a bracket or a brace is not closed, or a colon is missing',
    },
  ],
  MULTILINE_IMPLICIT_KEY: [
    { es: 'falta el signo de dos puntos después de un campo', en: 'the colon after a field is missing' },
  ],
  TAB_AS_INDENT: [
    { es: 'tiene un tabulador en la sangría', en: 'has a tab in its indentation' },
    { es: 'escribe espacios en lugar del tabulador', en: 'write spaces in place of the tab' },
  ],
};

/** What an error of the YAML parser means to an editor. */
export function parserFinding(code: YAMLError['code']): Told {
  if (code === 'DUPLICATE_KEY') {
    return {
      wrong: { es: 'escribe un campo dos veces', en: 'writes a field twice' },
      fix: { es: 'deja uno de los dos', en: 'keep one of the two' },
    };
  }
  const [why, fix = LOOK_CLOSELY] = ERRORS[code] ?? [
    { es: 'no se entiende lo que sigue', en: 'what follows cannot be understood' },
  ];
  return { wrong: { es: `no es YAML: ${why.es}`, en: `is not YAML: ${why.en}` }, fix };
}

/** What is wrong with an alias of a name that no value before it has. */
export function aliasFinding(name: string): Told {
  const alias = `*${shown(name)}`;
  return {
    wrong: {
      es: `usa un nombre que no se puede seguir, ${alias}: ningún valor de antes lo tiene`,
      en: `uses a name that cannot be followed, ${alias}: no value before it has that name`,
    },
    fix: { es: `escribe el valor mismo en lugar de ${alias}`, en: `write the value itself instead of ${alias}` },
  };
}
