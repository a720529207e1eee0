import type { z } from 'astro/zod';
import { type Localized, localized } from '../domain/locale.ts';
import { quoted, shown } from '../domain/quoted.ts';
import { type DataPath, type Finding, findingAt, type Located } from '../rules/finding.ts';
import { refusalOf } from '../schemas/refusal.ts';
import { saysNoValues } from '../rules/unsaid.ts';
import { adviceOn } from './advice.ts';

type Issue = z.core.$ZodIssue;

/**
 * The issues to report to an editor: where a value may be of several shapes and has the fields of just one, what is wrong
 * with that one.
 */
export function issuesOf(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const shaped = issue.errors.filter((branch) => !branch.some(isOfAnotherShape));
  const [only] = shaped;
  if (!only || shaped.length > 1) return [issue];
  return only.flatMap((inner) => issuesOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Whether an issue says that a value is not of the shape that was tried at all: a group of fields is no word of a list. */
function isOfAnotherShape(issue: Issue): boolean {
  if (issue.code === 'unrecognized_keys') return true;
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

/** What stands for a value of a file whose values no message says. */
const UNSAID = Symbol('unsaid');

/**
 * What an issue of Zod with what was written in a file means to an editor.
 * @param line a line of the file, as it is written
 */
export function issueFinding(
  issue: Issue,
  written: unknown,
  source: Located,
  line: (number: number) => string,
): Finding {
  const value = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    written,
  );
  const isUnsaid = value !== undefined && value !== null && saysNoValues(source.file);
  const said = explain(issue, isUnsaid ? UNSAID : value);
  const advice = adviceOn(issue, value, isUnsaid ? '' : line(source.lineOf(issue.path)));
  const isSafe = !isUnsaid || advice?.quotes !== true;
  const { path = issue.path, wrong, fix } = { ...said, ...(isSafe && advice) };
  return findingAt(source, path, wrong, fix);
}

/** What is wrong and how to put it right; the path is given where it is not that of the issue. */
interface Explained {
  readonly path?: DataPath;
  readonly wrong: Localized;
  readonly fix: Localized;
}

function explain(issue: Issue, value: unknown): Explained {
  if (issue.code === 'unrecognized_keys') return unknownField(issue.path, issue.keys[0] ?? '', value === UNSAID);
  const refusal = refusalOf(issue);
  // A rule between fields says itself what is missing and why.
  if (value === undefined && issue.code !== 'custom') return missing(issue.path);
  if (refusal) {
    const { wrong, fix, unquoted = false } = refusal;
    const subject = subjectOf(issue, value, unquoted);
    return { wrong: localized((lang) => `${subject ? `${subject[lang]} ` : ''}${wrong[lang]}`), fix };
  }
  switch (issue.code) {
    case 'invalid_value':
      return notOneOf(value, issue.values);
    case 'invalid_type':
      return ofAnotherType(value, issue.expected);
    case 'invalid_union':
      // A group of fields whose kind one of them gives (a discriminated union): that one has a value of no kind.
      return 'options' in issue ? notOneOf(value, issue.options) : ofAnotherForm(value, '');
    case 'too_small': {
      const least = String(issue.minimum);
      return {
        wrong: { es: 'es demasiado pequeño o demasiado corto', en: 'is too small or too short' },
        fix:
          issue.inclusive === false
            ? { es: `escribe más de ${least}`, en: `give more than ${least}` }
            : { es: `escribe al menos ${least}`, en: `give at least ${least}` },
      };
    }
    case 'too_big': {
      const most = String(issue.maximum);
      return {
        wrong: { es: 'es demasiado grande o demasiado largo', en: 'is too large or too long' },
        fix: { es: `escribe ${most} como máximo`, en: `give at most ${most}` },
      };
    }
    default:
      return ofAnotherForm(value, 'format' in issue ? issue.format : '');
  }
}

function unknownField(path: DataPath, key: string, isUnsaid: boolean): Explained {
  // A value that was written in place of a field is no word.
  const isSaid = !isUnsaid || /^[a-z]{1,20}$/i.test(key);
  const name = isSaid ? quoted(key) : { es: 'una línea', en: 'a line' };
  return {
    path: isSaid ? [...path, key] : path,
    wrong: { es: `${name.es} no es un campo de aquí`, en: `${name.en} is not a field here` },
    fix: { es: 'revisa cómo está escrito, o quítalo', en: 'check its spelling, or remove it' },
  };
}

/** A value as the words about it begin: in quotation marks; nothing where it is a group of fields, or there is none. */
function subjectOf(issue: Issue, value: unknown, unquoted: boolean): Localized | undefined {
  if (unquoted) return { es: 'este valor', en: 'this value' };
  if (typeof value === 'object' || value === undefined || issue.code === 'invalid_union') return undefined;
  return typeof value === 'string' ? quoted(value) : valueOf(value);
}

/** A value as a message names it; an address may be for few to know, wherever it was written by mistake. */
function valueOf(value: unknown): Localized {
  if (value === UNSAID) return { es: 'este valor', en: 'this value' };
  if (value === null) return { es: 'un valor vacío', en: 'an empty value' };
  if (isAddress(value)) return { es: 'esta dirección', en: 'this address' };
  if (typeof value === 'string') return quoted(value);
  // As YAML writes them, .inf and .nan are no JSON.
  const text = shown(typeof value === 'number' ? String(value) : JSON.stringify(value));
  return { es: text, en: text };
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && value.includes('://');
}

function missing(path: DataPath): Explained {
  const last = path.at(-1);
  const name = quoted(String(last));
  return {
    wrong: { es: 'falta', en: 'is missing' },
    fix:
      last === 'es' || last === 'en'
        ? {
            es: 'escribe el texto en los dos idiomas, es y en',
            en: 'write the text in both languages, es and en',
          }
        : {
            es: `agrega ${name.es}, o recupéralo si se borró`,
            en: `add ${name.en}, or restore it if it was removed`,
          },
  };
}

function notOneOf(value: unknown, allowed: readonly unknown[]): Explained {
  const name = valueOf(value);
  const list = allowed.join(', ');
  return {
    wrong: { es: `${name.es} no es uno de los valores permitidos`, en: `${name.en} is not one of the values allowed` },
    fix: { es: `escribe uno de estos: ${list}`, en: `write one of: ${list}` },
  };
}

/** The types of values, as editors call them. */
const TYPES: Readonly<Record<string, Localized>> = {
  string: { es: 'un texto', en: 'a text' },
  object: { es: 'un grupo de campos', en: 'a group of fields' },
  array: { es: 'una lista', en: 'a list' },
  number: { es: 'un número', en: 'a number' },
  int: { es: 'un número entero', en: 'a whole number' },
  boolean: { es: 'true ni false', en: 'true or false' },
};

function ofAnotherType(value: unknown, expected: string): Explained {
  const [name, type] = [valueOf(value), TYPES[expected] ?? { es: `de tipo ${expected}`, en: `of type ${expected}` }];
  const wrong = { es: `${name.es} no es ${type.es}`, en: `${name.en} is not ${type.en}` };
  if (expected === 'array' && typeof value === 'string' && !isAddress(value)) {
    const list = `[${shown(value)}]`;
    return { wrong, fix: { es: `escribe una lista: ${list}`, en: `write a list here: ${list}` } };
  }
  return { wrong, fix: { es: `escribe aquí ${type.es.replace(' ni ', ' o ')}`, en: `write ${type.en} here` } };
}

/** What Zod itself has a form for. */
const FORMS: Readonly<Record<string, Pick<Explained, 'wrong' | 'fix'>>> = {
  email: {
    wrong: { es: 'no es una dirección de correo', en: 'is not an e-mail address' },
    fix: { es: 'escríbela como nombre@dominio', en: 'write it as name@domain' },
  },
};

function ofAnotherForm(value: unknown, form: string): Explained {
  const name = valueOf(value);
  const { wrong, fix } = FORMS[form] ?? {
    wrong: { es: 'no sirve aquí', en: 'does not work here' },
    fix: { es: 'compáralo con otra entrada del mismo tipo', en: 'compare it with another entry of the same kind' },
  };
  return { wrong: { es: `${name.es} ${wrong.es}`, en: `${name.en} ${wrong.en}` }, fix };
}
