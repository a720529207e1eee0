import type { SearchState } from '../state.ts';
import type { Answer } from './engine.ts';
import { element, resultOf, textOf, type View } from './view.ts';

/** Milliseconds after which is said what was found, not at each key, and that it is still being looked for. */
const AFTER = { found: 250, waiting: 300 };

/** The part of a search page that says what was found. */
export class Results {
  readonly #view: View;
  #outcome = '';
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(view: View) {
    this.#view = view;
  }

  /**
   * Shows an answer, or takes away what is shown.
   * @param unknown parameters of the address that say nothing to a search
   * @param from how many results stand already and stay: whoever reads on is not to lose the place
   */
  draw(found: Answer | undefined, state: SearchState, unknown: readonly string[], from: number): void {
    const { results, more, offer, elsewhere, others, notes } = this.#view.parts;
    const next = found?.hits.slice(from).map((hit) => resultOf(hit, found.lang, this.#view)) ?? [];
    results.replaceChildren(...[...results.children].slice(0, from), ...next);
    more.hidden = found === undefined || found.total <= found.hits.length;
    offer.hidden = elsewhere.hidden = true;
    others.replaceChildren();
    this.#outcome = found ? outcomeOf(found, state, this.#view) : '';
    if (found) this.say(this.#outcome);
    const texts = found ? notesOn(found, state, unknown, this.#view) : [];
    notes.replaceChildren(...texts.map((text) => element('p', '', text)));
  }

  /** Shows what the other language has, and says so. */
  drawElsewhere({ hits, total, lang }: Answer): void {
    const { offer, elsewhere, others } = this.#view.parts;
    offer.hidden = true;
    elsewhere.hidden = hits.length === 0;
    others.replaceChildren(...hits.map((hit) => resultOf(hit, lang, this.#view)));
    if (hits.length === 0) return;
    const count = new Intl.NumberFormat(this.#view.lang).format(total);
    this.say(`${this.#outcome.replace(/\.?$/, '.')} ${textOf(this.#view, 'elsewhere')}: ${count}.`);
  }

  /** Offers other words, each to be asked with `ask`. */
  suggest(texts: readonly string[], ask: (text: string) => void): void {
    if (texts.length === 0) return;
    const items = texts.map((text) => {
      const button = element('button', 'button', text);
      button.type = 'button';
      button.addEventListener('click', () => {
        ask(text);
      });
      return element('li', '', button);
    });
    const list = element('ul', 'inline', ...items);
    this.#view.parts.notes.append(element('p', '', textOf(this.#view, 'suggestions')), list);
  }

  /** Says something where readers and screen readers look for how many results there are. */
  say(text: string, milliseconds = AFTER.found): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#view.parts.status.textContent = text;
    }, milliseconds);
  }

  /** Says that the answer is being looked for, where it takes long. */
  wait(): void {
    this.#view.parts.status.setAttribute('aria-busy', 'true');
    this.say(textOf(this.#view, 'searching'), AFTER.waiting);
  }

  /** Nothing is being looked for any more. */
  ready(): void {
    this.#view.parts.status.removeAttribute('aria-busy');
  }
}

/** Signs that turn the direction of what follows them (Unicode Bidirectional Algorithm, UAX 9). */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** What a reader wrote, so short that a message stays one, and turning nothing of the message around. */
function short(text: string): string {
  const letters = Array.from(text.replace(TURNING, ''));
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : letters.join('');
}

/** What a search came to, in a sentence: how many results, or why there are none. */
function outcomeOf({ total, empty, unknown }: Answer, { q, filters }: SearchState, view: View): string {
  const isBlank = q.trim() === '';
  if (empty !== undefined && !isBlank) return textOf(view, empty === 'stop-words' ? 'stopWords' : 'noWords');
  if (isBlank && filters.size === unknown.length) return textOf(view, 'start');
  if (total === 0) {
    const key = isBlank ? 'noneFilters' : filters.size > 0 ? 'noneBoth' : 'none';
    return textOf(view, key, { query: short(q) });
  }
  const form = new Intl.PluralRules(view.lang).select(total);
  return textOf(view, `count_${form}`, { shown: new Intl.NumberFormat(view.lang).format(total) });
}

/** What a reader is to know of how a question was taken: what was left aside, corrected, or answered in part. */
function notesOn(
  { unknown, corrected, partial }: Answer,
  { q, filters }: SearchState,
  parameters: readonly string[],
  view: View,
): readonly string[] {
  const named = unknown.map((name) => `${textOf(view, `filter.${name}`)} = ${filters.get(name) ?? ''}`);
  const left = [...parameters, ...named].map(short);
  return [
    ...(left.length > 0 ? [textOf(view, 'unknown', { names: left.join(', ') })] : []),
    ...(corrected === undefined ? [] : [textOf(view, 'corrected', { query: short(q), corrected: short(corrected) })]),
    ...(partial ? [textOf(view, 'partial')] : []),
  ];
}
