import type { SearchState } from '../state.ts';
import type { Answer } from './engine.ts';
import { element, elementIn, resultOf, textOf, type View } from './view.ts';

/** Milliseconds after which what was found is announced: not at each key. */
const ANNOUNCED = 250;

/** Milliseconds without an answer after which a reader is told that it is being looked for. */
const PATIENCE = 300;

/** The part of a search page that says what was found. */
export class Results {
  readonly #view: View;
  readonly #status: HTMLElement;
  readonly #notes: HTMLElement;
  readonly #own: HTMLElement;
  readonly #elsewhere: HTMLElement;
  readonly #offer: HTMLButtonElement;
  readonly #more: HTMLButtonElement;
  #outcome = '';
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @throws Error where a page has no place for them */
  constructor(place: HTMLElement, view: View) {
    this.#view = view;
    this.#status = elementIn(place, HTMLElement, '[role="status"]');
    this.#notes = elementIn(place, HTMLElement, '[data-notes]');
    this.#own = elementIn(place, HTMLElement, '[data-own] ol');
    this.#elsewhere = elementIn(place, HTMLElement, '[data-elsewhere]');
    this.#offer = elementIn(place, HTMLButtonElement, '[data-offer]');
    this.#more = elementIn(place, HTMLButtonElement, '[data-more]');
  }

  /**
   * Shows an answer, or takes away what is shown.
   * @param unknown parameters of the address that say nothing to a search
   * @param from how many results stand already and stay: whoever reads on is not to lose the place
   */
  draw(found: Answer | undefined, state: SearchState, unknown: readonly string[], from: number): void {
    const next = found?.hits.slice(from).map((hit) => resultOf(hit, found.lang, this.#view)) ?? [];
    this.#own.replaceChildren(...[...this.#own.children].slice(0, from), ...next);
    this.#more.hidden = found === undefined || found.total <= found.hits.length;
    this.#offer.hidden = true;
    this.#listElsewhere([]);
    this.#outcome = found ? outcomeOf(found, state, this.#view) : '';
    if (found) this.say(this.#outcome);
    const notes = found ? notesOn(found, state, unknown, this.#view) : [];
    this.#notes.replaceChildren(...notes.map((text) => element('p', '', text)));
  }

  /** Shows what the other language has, and says so. */
  drawElsewhere({ hits, total, lang }: Answer): void {
    this.#offer.hidden = true;
    this.#listElsewhere(hits.map((hit) => resultOf(hit, lang, this.#view)));
    if (hits.length > 0) {
      const sentence = /[.!?]?$/.test(this.#outcome) ? this.#outcome : `${this.#outcome}.`;
      const count = new Intl.NumberFormat(this.#view.lang).format(total);
      this.say(`${sentence} ${textOf(this.#view, 'elsewhere')}: ${count}.`.trim());
    }
  }

  #listElsewhere(results: readonly HTMLElement[]): void {
    this.#elsewhere.hidden = results.length === 0;
    elementIn(this.#elsewhere, HTMLElement, 'ol').replaceChildren(...results);
  }

  /** Offers to look into the other language, or no longer. */
  offer(isOffered: boolean): void {
    this.#offer.hidden = !isOffered;
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
    this.#notes.append(element('p', '', textOf(this.#view, 'suggestions')), element('ul', 'inline', ...items));
  }

  /** Says something where readers and screen readers look for how many results there are. */
  say(text: string, milliseconds = ANNOUNCED): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#status.textContent = text;
    }, milliseconds);
  }

  /** Says that the answer is being looked for, where it takes long. */
  wait(): void {
    this.#status.setAttribute('aria-busy', 'true');
    this.say(textOf(this.#view, 'searching'), PATIENCE);
  }

  /** Nothing is being looked for any more. */
  ready(): void {
    this.#status.removeAttribute('aria-busy');
  }

  /** Takes a reader to a result, from 0. */
  focus(at: number): void {
    this.#own.children[at]?.querySelector('a')?.focus();
  }

  /** Takes a reader to the first result of the other language. */
  focusElsewhere(): void {
    this.#elsewhere.querySelector('a')?.focus();
  }

  onMore(then: () => void): void {
    this.#more.addEventListener('click', then);
  }

  onOffer(then: () => void): void {
    this.#offer.addEventListener('click', then);
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
