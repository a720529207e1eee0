import { isScalar, Scalar } from 'yaml';
import { shown } from '../domain/quoted.ts';
import { fieldName } from '../rules/finding.ts';
import { edgeFinding, edgeSpace, type TextPlace, unseenFinding, unseenLetters } from '../rules/letters.ts';
import { type Written, type YamlFile, type YamlFinding } from './yaml-nodes.ts';

/** A number as people write it: digits, and a point before the rest. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** What YAML reads as a number, or as none that is finite. */
const isNumber = ({ node }: Written) =>
  node.type === Scalar.PLAIN && /^[-+]?\.?(?:\d|inf|nan)/i.test(node.source ?? '') && typeof node.value === 'number';

/** What is wrong with single names and values: letters that nobody sees, numbers in a form that is read as another, fields that a text has swallowed. */
export function valueFindings(file: YamlFile): readonly YamlFinding[] {
  const { all, braced } = file.written;
  const keys = new Set(['es', 'en', ...all.filter(({ isKey }) => isKey).map(({ node }) => String(node.value))]);
  return [
    ...all.flatMap((written) => {
      const at = { ...file.placeAt(written.at), field: fieldName(written.path) };
      return [
        ...letters(written, at),
        ...(written.isKey ? keyFault(written) : isNumber(written) ? number(written) : swallowed(file, written, keys)),
      ].map((finding) => ({ ...at, ...finding }));
    }),
    ...braced.flatMap(({ pair, path }) =>
      pair.value === null && isScalar(pair.key)
        ? [{ ...file.placeAt(pair.key.range?.[0] ?? 0), field: fieldName(path), ...COMMA }]
        : [],
    ),
  ];
}

type Told = Pick<YamlFinding, 'wrong' | 'fix'>;

/** What a comma within braces makes of a text. */
const COMMA: Told = {
  wrong: {
    es: 'es un campo sin valor: entre llaves, una coma termina el texto',
    en: 'is a field without a value: within braces, a comma ends the text',
  },
  fix: {
    es: 'pon entre comillas el texto que tiene la coma, o escribe el valor del campo',
    en: 'put the text that has the comma in quotation marks, or write the value of the field',
  },
};

function letters({ node }: Written, place: TextPlace): readonly YamlFinding[] {
  if (typeof node.value !== 'string') return [];
  const edge = edgeSpace(node.value);
  return [
    ...unseenLetters(node.value).map((unseen) => unseenFinding(place, unseen)),
    ...(edge ? [edgeFinding(place, edge)] : []),
  ];
}

function keyFault({ node }: Written): readonly Told[] {
  if (node.value === null || node.value === '') {
    return [
      {
        wrong: { es: 'hay un campo sin nombre', en: 'there is a field without a name' },
        fix: {
          es: 'escribe el nombre del campo antes de los dos puntos, o quita la línea',
          en: 'write the name of the field before the colon, or remove the line',
        },
      },
    ];
  }
  if (node.value !== '<<') return [];
  return [
    {
      wrong: {
        es: '<< no copia aquí los campos de otro valor',
        en: '<< does not copy the fields of another value here',
      },
      fix: { es: 'escribe los campos mismos', en: 'write the fields themselves' },
    },
  ];
}

function number({ node }: Written): readonly Told[] {
  const { source = '', value } = node as Scalar<number>;
  const written = shown(source);
  if (!Number.isFinite(value)) {
    return [
      {
        wrong: { es: `${written} no es un número finito`, en: `${written} is not a finite number` },
        fix: {
          es: 'escribe un número con cifras; si es un texto, ponlo entre comillas',
          en: 'write a number in digits; if it is a text, put it in quotation marks',
        },
      },
    ];
  }
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return [
      {
        wrong: {
          es: 'es un número con más cifras de las que se conservan',
          en: 'is a number of more digits than are kept',
        },
        fix: {
          es: 'escribe un número menor; si es un texto, ponlo entre comillas',
          en: 'write a smaller number; if it is a text, put it in quotation marks',
        },
      },
    ];
  }
  if (NUMBER.test(source) && source !== '-0') return [];
  return [
    {
      wrong: { es: `${written} se lee como ${String(value)}`, en: `${written} is read as ${String(value)}` },
      fix: {
        es: `escribe ${String(value)}; si es un texto, pon ${written} entre comillas`,
        en: `write ${String(value)}; if it is a text, put ${written} in quotation marks`,
      },
    },
  ];
}

/** A field or an entry of a list on a further line of a text, which it has become a part of. */
function swallowed(
  { yaml, placeAt }: YamlFile,
  { node, at }: Written,
  keys: ReadonlySet<string>,
): readonly (Told & Partial<YamlFinding>)[] {
  const isPlain = node.type === Scalar.PLAIN;
  if (!isPlain && node.type !== Scalar.QUOTE_DOUBLE && node.type !== Scalar.QUOTE_SINGLE) return [];
  const lines = yaml.slice(at, node.range?.[1]).split('\n');
  return lines.flatMap((text, index) => {
    const [, item, name = ''] = /^\s*(-\s+)?(?:([A-Za-z][\w-]*):(?!\/\/))?/.exec(text) ?? [];
    const isField = name !== '' && keys.has(name) && (isPlain || index > 0);
    if (!isField && !(isPlain && index > 0 && item !== undefined)) return [];
    return [
      {
        line: placeAt(at).line + index,
        column: undefined,
        wrong: isField
          ? { es: `«${shown(name)}:» quedó dentro de un texto`, en: `"${shown(name)}:" has become a part of a text` }
          : {
              es: 'un guion de lista quedó dentro de un texto',
              en: 'the hyphen of a list has become a part of a text',
            },
        fix: {
          es: 'alinéalo con los campos vecinos, con un espacio después de los dos puntos o del guion; o pon el texto entero entre comillas, en una línea',
          en: 'align it with the fields around it, with a space after the colon or the hyphen; or put the whole text in quotation marks, on one line',
        },
      },
    ];
  });
}
