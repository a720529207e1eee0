import { shown } from '../domain/quoted.ts';
import { fieldName } from '../rules/finding.ts';
import { QUOTE } from './yaml-errors.ts';
import type { Mark } from './yaml-lexemes.ts';
import { circleIn, valuesOf, type Written, type YamlFile, type YamlFinding } from './yaml-nodes.ts';

/** More values than any file has that a person writes; aliases of aliases make as many of a few lines. */
const MOST_VALUES = 50_000;

type Marks = readonly Mark[];

/** What may stand above the data: empty lines, comments and directives, which are told by themselves. */
const BEGINNING = /^(?:[ \t]*(?:[#%].*)?\r?\n)*$/;

/** What of a file YAML takes for a word to itself, and would not publish: tags, directives, further documents, unused names. */
export function markFindings(marks: Marks, { yaml, written, placeAt }: YamlFile): readonly YamlFinding[] {
  const lost = lostAnchors(marks, written.all);
  return marks.flatMap((mark): readonly YamlFinding[] => {
    const place = placeAt(mark.at);
    const sign = shown(mark.source);
    switch (mark.type) {
      case 'tag':
        return [
          {
            ...place,
            wrong: {
              es: `tiene ${sign}, que YAML toma por una etiqueta y no se publica`,
              en: `has ${sign}, which YAML takes for a tag and which is not published`,
            },
            fix: QUOTE,
          },
        ];
      case 'anchor':
        if (!lost.has(mark)) return [];
        return [
          {
            ...place,
            wrong: {
              es: `tiene ${sign}, que YAML toma por el nombre de un valor; nada lo usa y no se publica`,
              en: `has ${sign}, which YAML takes for the name of a value; nothing uses it, and it is not published`,
            },
            fix: QUOTE,
          },
        ];
      case 'directive-line':
        return [
          {
            ...place,
            wrong: { es: `tiene una instrucción para YAML: ${sign}`, en: `has an instruction for YAML: ${sign}` },
            fix: {
              es: 'quita la línea; si es un texto, ponlo entre comillas',
              en: 'remove the line; if it is a text, put it in quotation marks',
            },
          },
        ];
      case 'doc-start':
      case 'doc-end':
        return mark.type === 'doc-start' && BEGINNING.test(yaml.slice(0, mark.at))
          ? []
          : [
              {
                ...place,
                wrong: {
                  es: `tiene una línea ${sign}, después de la cual no se lee nada`,
                  en: `has a line ${sign}, after which nothing is read`,
                },
                fix: {
                  es: 'quita la línea; lo que sea otro archivo va en un archivo aparte',
                  en: 'remove the line; what is another file goes into a file of its own',
                },
              },
            ];
      default:
        return [];
    }
  });
}

/** The names of single values that no alias further down repeats; a list or a group of fields loses nothing by one. */
function lostAnchors(marks: Marks, all: readonly Written[]): ReadonlySet<Mark> {
  const lost = new Set(
    all.flatMap(({ node: { anchor }, at }) => {
      const mark = marks.findLast((one) => one.type === 'anchor' && one.at < at && one.source === `&${anchor ?? ''}`);
      return anchor === undefined || !mark ? [] : [mark];
    }),
  );
  const known = new Map<string, Mark>();
  for (const mark of marks) {
    const name = mark.source.slice(1);
    if (mark.type === 'anchor') known.set(name, mark);
    const repeated = mark.type === 'alias' ? known.get(name) : undefined;
    if (repeated) lost.delete(repeated);
  }
  return lost;
}

/** What cannot be made data: names of fields that are no texts, aliases that repeat what they stand in, or one another without bound. */
export function shapeFindings({ document, written, placeAt }: YamlFile): readonly YamlFinding[] {
  if (written.oddKeys.length > 0) {
    return written.oddKeys.map((at) => ({
      ...placeAt(at),
      wrong: {
        es: 'tiene corchetes, llaves o * en lugar del nombre de un campo',
        en: 'has brackets, braces or * in place of the name of a field',
      },
      fix: QUOTE,
    }));
  }
  const circle = circleIn(document);
  if (circle) {
    const name = shown(circle.name);
    return [
      {
        ...placeAt(circle.at),
        wrong: {
          es: `*${name} repite el valor en el que está, sin fin`,
          en: `*${name} repeats the value that it stands in, without end`,
        },
        fix: { es: `escribe el valor en lugar de *${name}`, en: `write the value instead of *${name}` },
      },
    ];
  }
  const values = valuesOf(document);
  if (values <= MOST_VALUES) return [];
  return [
    {
      line: 1,
      field: fieldName([]),
      wrong: {
        es: 'repite valores dentro de valores repetidos, hasta que son demasiados',
        en: 'repeats values within repeated values, until they are too many',
      },
      fix: { es: 'escribe los valores en lugar de *nombre', en: 'write the values instead of *name' },
    },
  ];
}
