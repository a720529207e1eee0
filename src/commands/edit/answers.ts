import { type Lang, LANGS, type Localized } from '../../domain/locale.ts';
import { Refusal } from '../terminal/refusal.ts';
import type { Choice, Dialogue } from './dialogue.ts';
import type { Given } from './flags.ts';

/** What a value has to be: what is said where it is not. */
type Check = (value: string) => Localized | undefined;

interface Question {
  readonly ask: Localized;
  /** What is taken where nobody is asked, and stands there where somebody is. */
  readonly initial?: string | undefined;
  /** What is wrong with an answer; every text that is not empty is right without it. */
  readonly check?: Check;
}

/** A choice with its label in both languages, or one that is a name. */
export interface LabelledChoice<Value extends string> {
  readonly value: Value;
  readonly label: Localized | string;
  readonly hint?: Localized | string | undefined;
}

/** Where answers come from: the flags of the command, else whoever is at the terminal. */
export interface Answers {
  /** Whether there is somebody to ask. */
  readonly canAsk: boolean;
  /** What a flag says, where it was given. */
  given(flag: string): string | undefined;
  /** All that a flag says that may stand several times. */
  all(flag: string): readonly string[];
  /** A text that there has to be. */
  text(flag: string, question: Question): Promise<string>;
  /** A text that may be left out; undefined where it is. */
  maybe(flag: string, question: Question): Promise<string | undefined>;
  /** Text of several lines that may be left out. */
  lines(flag: string, question: Question): Promise<string | undefined>;
  /**
   * A text in both languages, from two flags: `--reason-es` and `--reason-en`. Whoever says it in one of them says it in the
   * other too: nothing else is put beside it.
   */
  both(
    flag: string,
    question: { readonly ask: Localized; readonly initial?: Localized | undefined },
  ): Promise<Localized>;
  /** The same where it may be left out in both. */
  maybeBoth(flag: string, question: { readonly ask: Localized }): Promise<Localized | undefined>;
  choose<Value extends string>(
    flag: string,
    question: {
      readonly ask: Localized;
      readonly choices: readonly LabelledChoice<Value>[];
      readonly initial?: Value | undefined;
    },
  ): Promise<Value>;
  /** A yes or no: a flag without a value is a yes. */
  confirm(flag: string, question: { readonly ask: Localized; readonly initial: boolean }): Promise<boolean>;
}

const IN_LANG: Localized<Localized> = {
  es: { es: 'en español', en: 'in Spanish' },
  en: { es: 'en inglés', en: 'in English' },
};

const EMPTY: Localized = { es: 'Escribe algo.', en: 'Write something.' };

/** The answers of a command. `say` speaks the language of the terminal; without a dialogue nobody is asked. */
export function answersOf(given: Given, say: (said: Localized) => string, dialogue?: Dialogue): Answers {
  const valid = (flag: string, value: string, check: Check | undefined): string => {
    const wrong = value === '' ? EMPTY : check?.(value);
    if (!wrong) return value;
    throw new Refusal({ es: `--${flag}: ${wrong.es}`, en: `--${flag}: ${wrong.en}` });
  };
  const needed = (flag: string): never => {
    throw new Refusal({
      es: `Falta --${flag}. No hay a quién preguntar: escríbelo en la orden.`,
      en: `--${flag} is missing. There is nobody to ask: write it in the command.`,
    });
  };
  const askText = async (
    { ask, initial, check }: Question,
    isNeeded: boolean,
    how: 'text' | 'lines',
    at: Dialogue,
  ): Promise<string> => {
    const validate = (value: string) => {
      const tidy = tidied(value, how);
      if (tidy === '') return isNeeded ? say(EMPTY) : undefined;
      const wrong = check?.(tidy);
      return wrong && say(wrong);
    };
    return tidied(await at[how]({ message: say(ask), initial, validate }), how);
  };
  const maybe = async (flag: string, question: Question, how: 'text' | 'lines'): Promise<string | undefined> => {
    const own = given.values(flag)[0];
    if (own !== undefined) return valid(flag, tidied(own, how), question.check);
    if (!dialogue) return question.initial;
    const answer = await askText(question, false, how, dialogue);
    return answer === '' ? undefined : answer;
  };
  const answers: Answers = {
    canAsk: dialogue !== undefined,
    given: (flag) => given.values(flag)[0],
    all: (flag) => given.values(flag),
    async text(flag, question) {
      const own = given.values(flag)[0];
      if (own !== undefined) return valid(flag, tidied(own, 'text'), question.check);
      if (dialogue) return askText(question, true, 'text', dialogue);
      return question.initial ?? needed(flag);
    },
    maybe: (flag, question) => maybe(flag, question, 'text'),
    lines: (flag, question) => maybe(flag, question, 'lines'),
    async both(flag, { ask, initial }) {
      const isSaid = LANGS.some((lang) => given.has(`${flag}-${lang}`));
      const known = isSaid && !dialogue ? undefined : initial;
      const inLang = (lang: Lang) =>
        answers.text(`${flag}-${lang}`, { ask: inWords(ask, lang), initial: known?.[lang] });
      return { es: await inLang('es'), en: await inLang('en') };
    },
    async maybeBoth(flag, { ask }) {
      const [es, en] = LANGS.map((lang) => given.values(`${flag}-${lang}`)[0]);
      const first =
        es ?? (en === undefined ? await answers.maybe(`${flag}-es`, { ask: inWords(ask, 'es') }) : undefined);
      if (first === undefined && en === undefined) return undefined;
      const written = first ?? (await answers.text(`${flag}-es`, { ask: inWords(ask, 'es') }));
      return {
        es: valid(`${flag}-es`, tidied(written, 'text'), undefined),
        en: await answers.text(`${flag}-en`, { ask: inWords(ask, 'en') }),
      };
    },
    async choose(flag, { ask, choices, initial }) {
      const own = given.values(flag)[0];
      const found = choices.find(({ value }) => value === own);
      if (found) return found.value;
      if (own !== undefined) throw notOne(flag, own, choices);
      if (dialogue) {
        const told = choices.map(({ value, label, hint }): Choice<typeof value> => ({
          value,
          label: inOne(label, say),
          hint: hint === undefined ? undefined : inOne(hint, say),
        }));
        return dialogue.choose({ message: say(ask), choices: told, initial });
      }
      return initial ?? needed(flag);
    },
    async confirm(flag, { ask, initial }) {
      if (given.has(flag)) return true;
      return dialogue ? dialogue.confirm({ message: say(ask), initial }) : initial;
    },
  };
  return answers;
}

function inWords(ask: Localized, lang: Lang): Localized {
  return { es: `${ask.es}, ${IN_LANG[lang].es}`, en: `${ask.en}, ${IN_LANG[lang].en}` };
}

const inOne = (label: Localized | string, say: (said: Localized) => string) =>
  typeof label === 'string' ? label : say(label);

function notOne(flag: string, own: string, choices: readonly { readonly value: string }[]): Refusal {
  const list = choices.map(({ value }) => value).join(', ');
  if (list === '') {
    return new Refusal({ es: `--${flag}: no hay de qué elegir.`, en: `--${flag}: there is nothing to choose from.` });
  }
  return new Refusal({
    es: `--${flag} no puede ser «${own}». Escribe uno de estos: ${list}.`,
    en: `--${flag} cannot be “${own}”. Write one of: ${list}.`,
  });
}

/** An answer without what pasting leaves around and within it: spaces, line ends in a text of one line, unseen letters. */
function tidied(value: string, how: 'text' | 'lines'): string {
  const seen = value.replace(/[\p{Cf}\uFEFF]/gu, '').replace(/\r\n?/g, '\n');
  return (how === 'text' ? seen.replace(/\s+/g, ' ') : seen).trim();
}
