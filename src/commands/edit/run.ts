import { join } from 'node:path';
import { readContent } from '../../loaders/content.ts';
import type { Readings } from '../../loaders/source.ts';
import type { Content } from '../../rules/content.ts';
import { ContentError, type Finding, findingText } from '../../rules/finding.ts';
import { contentWarnings } from '../../rules/integrity.ts';
import { restrictedAddresses } from '../../rules/restricted.ts';
import { inTerminal, type Terminal } from '../../i18n/terminal.ts';
import type { Localized } from '../../domain/locale.ts';
import { instant } from '../../schemas/times.ts';
import { reasonOf } from '../terminal/failure.ts';
import { Refusal } from '../terminal/refusal.ts';
import { answersOf } from './answers.ts';
import { contentWith } from './content-with.ts';
import { type Dialogue, Left } from './dialogue.ts';
import { changeText } from './diff.ts';
import { draftIn } from './draft.ts';
import { ERRANDS } from './errands.ts';
import type { Errand, Outcome } from './errand.ts';
import { type Given, missingFlags, readFlags } from './flags.ts';
import { helpText } from './help.ts';
import { writeAll } from './write.ts';

/** What the assistant runs on. */
export interface Machine {
  /** The project's folder, with content/ and public/. */
  readonly root: string;
  readonly terminal: Terminal;
  /** The clock. */
  readonly now: Date;
  /** How someone is asked; nobody can be where there is none. */
  readonly dialogue: Dialogue | undefined;
  /** What is known of the files of the content. */
  readonly readings: Readings;
  /** Prints something. */
  readonly print: (text: string) => void;
}

/**
 * The assistant: asks what is to be changed, shows the change, holds it against every rule of the content, and writes it
 * whole or not at all.
 * @returns the exit status: 0 where it was done, or help or a place was asked for; 1 where nothing was written
 */
export async function runEdit(machine: Machine): Promise<0 | 1> {
  const say = (said: Localized) => inTerminal(said, machine.terminal);
  try {
    return await edit(machine, say);
  } catch (error) {
    if (error instanceof Left) {
      machine.print(say({ es: 'No se cambió nada.', en: 'Nothing was changed.' }));
      return 1;
    }
    if (error instanceof Refusal) {
      machine.print(say(error.said));
      return 1;
    }
    const reason = error instanceof Error ? reasonOf(error) : undefined;
    if (!reason) throw error;
    machine.print(say(reason));
    return 1;
  }
}

/** The clock by which the change is held: what it writes as now, to the second, or a second after what was told, is past. */
const soonAfter = (now: Date) => new Date(now.getTime() + 60_000);

const warningKey = ({ file, field }: Finding) => `${file} ${field}`;

async function edit(machine: Machine, say: (said: Localized) => string): Promise<0 | 1> {
  const { root, readings, print } = machine;
  const { errand: named, given } = readFlags(machine.terminal.argv, ERRANDS);
  if (given.has('help')) {
    print(helpText(ERRANDS, named, say));
    return 0;
  }
  const dialogue = given.has('yes') ? undefined : machine.dialogue;
  const content = wholeContent(machine, BROKEN, () => readContent(join(root, 'content'), { readings }));
  if (!content) return 1;
  const errand = named ?? (await chosenErrand(dialogue, say));
  if (!dialogue) refuseMissing(errand, given);
  const draft = draftIn(root);
  const now = momentOf(given, machine.now);
  const outcome = await errand.plan({ content, draft, now, ask: answersOf(given, say, dialogue) });
  const changes = draft.changes();
  if (changes.length === 0) {
    tellNext(outcome, say, print);
    // Somebody who was shown where to write has what they came for; a command that was to write has not.
    return dialogue ? 0 : 1;
  }
  const result = wholeContent(machine, WOULD_BREAK, () => contentWith(root, changes, readings));
  if (!result) return 1;
  print(changeText(changes, [...restrictedAddresses(content), ...restrictedAddresses(result)], say));
  const known = new Set(contentWarnings(content, machine.now).map(warningKey));
  for (const warning of contentWarnings(result, soonAfter(machine.now))) {
    if (!known.has(warningKey(warning))) print(`\n${findingText(warning, machine.terminal)}`);
  }
  if (!(await isAgreed(given, dialogue, say))) {
    print(
      say(
        dialogue
          ? { es: 'No se cambió nada.', en: 'Nothing was changed.' }
          : {
              es: 'No se escribió nada: agrega --yes para escribirlo.',
              en: 'Nothing was written: add --yes to write it.',
            },
      ),
    );
    return 1;
  }
  writeAll(root, changes);
  print(say({ es: 'Escrito.', en: 'Written.' }));
  tellNext(outcome, say, print);
  return 0;
}

const BROKEN: Localized = {
  es: 'El contenido ya tiene errores. Corrígelos primero:',
  en: 'The content has mistakes already. Put them right first:',
};

const WOULD_BREAK: Localized = {
  es: 'No se escribió nada: con este cambio el contenido tendría errores.',
  en: 'Nothing was written: with this change the content would have mistakes.',
};

/** What a reading of the content gives, or nothing where that has mistakes, which are printed. */
function wholeContent({ print, terminal }: Machine, mistakes: Localized, reading: () => Content): Content | undefined {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    print(inTerminal(mistakes, terminal));
    print(error.findings.map((finding) => findingText(finding, terminal)).join('\n\n'));
    return undefined;
  }
}

async function chosenErrand(dialogue: Dialogue | undefined, say: (said: Localized) => string): Promise<Errand> {
  const names = ERRANDS.map(({ name }) => name);
  if (!dialogue) {
    throw new Refusal({
      es: `Di qué quieres hacer: ${names.join(', ')}. Con --help se explica.`,
      en: `Say what you want to do: ${names.join(', ')}. --help explains it.`,
    });
  }
  const message = say({ es: '¿Qué quieres hacer?', en: 'What do you want to do?' });
  const choices = ERRANDS.map(({ name, title }) => ({ value: name, label: say(title) }));
  const chosen = await dialogue.choose({ message, choices });
  const errand = ERRANDS.find(({ name }) => name === chosen);
  if (!errand) throw new RangeError(`There is no errand ${chosen}`);
  return errand;
}

function refuseMissing(errand: Errand, given: Given): void {
  const missing = missingFlags(errand, given);
  if (missing.length === 0) return;
  const list = (lang: 'es' | 'en') => missing.map(({ name, about }) => `  --${name}: ${about[lang]}`).join('\n');
  throw new Refusal({
    es: `No hay a quién preguntar, y en la orden falta:\n${list('es')}`,
    en: `There is nobody to ask, and the command lacks:\n${list('en')}`,
  });
}

/** When the change is made: as `--at` says, else now, to the second. */
function momentOf(given: Given, clock: Date): string {
  const [at] = given.values('at');
  if (at === undefined) return `${clock.toISOString().slice(0, 19)}Z`;
  if (instant.safeParse(at).success) return at;
  throw new Refusal({
    es: `--at no puede ser «${at}»: escribe un momento en UTC, como 2027-01-15T18:00:00Z.`,
    en: `--at cannot be “${at}”: write a moment in UTC, for example 2027-01-15T18:00:00Z.`,
  });
}

async function isAgreed(
  given: Given,
  dialogue: Dialogue | undefined,
  say: (said: Localized) => string,
): Promise<boolean> {
  if (given.has('yes')) return true;
  const message = say({ es: '¿Escribir este cambio?', en: 'Write this change?' });
  return dialogue ? dialogue.confirm({ message, initial: true }) : false;
}

function tellNext({ next, review = [] }: Outcome, say: (said: Localized) => string, print: Machine['print']): void {
  if (review.length > 0) {
    print(say({ es: '\nRevisa estos lugares:', en: '\nLook at these places:' }));
    print(review.map(({ file, line, text }) => `${file}:${String(line)}\n  ${shortened(text)}`).join('\n'));
  }
  if (next.length === 0) return;
  print(say({ es: '\nQué sigue:', en: '\nWhat comes next:' }));
  print(next.map((sentence) => `- ${say(sentence)}`).join('\n'));
}

/** How many letters of a line are shown of a place to look at. */
const SHOWN = 160;

const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
