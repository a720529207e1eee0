import type { SearchState } from '../state.ts';
import type { Answer } from './engine.ts';
import { element, numberIn, resultOf, textOf, type View } from './view.ts';

/** Milliseconds after which is said what was found, not at each key, and that it is still being looked for. */
const AFTER = { found: 500, waiting: 700 };

/** What a search came to: whether anything was found, how the title says it, a sentence below that, and what is heard. */
interface Outcome {
  readonly name: '' | 'pending' | 'found' | 'none' | 'failed';
  readonly title: string;
  readonly lead?: string;
  readonly said: string;
}

/** The part of a search page that says what was found. */
export class Results {
  readonly #view: View;
  #said = '';
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
    if (found) this.#show(outcomeOf(found, state, this.#view));
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
    this.#say(`${this.#said}. ${textOf(this.#view, 'elsewhere')}: ${numberIn(this.#view, total)}.`);
  }

  /** Offers other words to be asked. */
  suggest(texts: readonly string[]): void {
    const { notes } = this.#view.parts;
    if (texts.length > 0) notes.append(element('p', '', textOf(this.#view, 'suggestions')));
    notes.append(...texts.map((text) => Object.assign(element('button', 'chip ask', text), { type: 'button' })));
  }

  /** Says why there is no search. */
  fail(text: string): void {
    this.#show({ name: 'failed', title: textOf(this.#view, 'title'), lead: text, said: text });
  }

  /** Says that the answer is being looked for: at once where nothing stands there, else where it takes long. */
  wait(): void {
    const { parts, place } = this.#view;
    parts.status.setAttribute('aria-busy', 'true');
    const title = textOf(this.#view, 'searching');
    if (place.dataset['outcome'] === 'found') this.#say(title, AFTER.waiting);
    else this.#show({ name: 'pending', title, said: title }, AFTER.waiting);
  }

  #show({ name, title, lead = '', said }: Outcome, milliseconds = AFTER.found): void {
    const { parts, place } = this.#view;
    place.dataset['outcome'] = name;
    parts.title.textContent = title;
    parts.lead.textContent = lead;
    this.#said = said;
    this.#say(said, milliseconds);
  }

  /** Says something to those who hear the page, once they have stopped typing. */
  #say(text: string, milliseconds = AFTER.found): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#view.parts.status.textContent = text;
    }, milliseconds);
  }
}

/** Signs that turn the direction of what follows them (Unicode Bidirectional Algorithm, UAX 9). */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** What a reader wrote, so short that a message stays one, and turning nothing of the message around. */
function short(text: string): string {
  const letters = Array.from(text.replace(TURNING, ''));
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : letters.join('');
}

/** What a search came to: how many results, or why there are none. */
function outcomeOf({ total, empty, unknown, corrected }: Answer, { q, filters }: SearchState, view: View): Outcome {
  const isBlank = q.trim() === '';
  const title = textOf(view, 'title');
  if (empty !== undefined && !isBlank) {
    const lead = textOf(view, empty === 'stop-words' ? 'stopWords' : 'noWords');
    return { name: 'none', title, lead, said: lead };
  }
  if (isBlank && filters.size === unknown.length) return { name: '', title, lead: textOf(view, 'lead'), said: '' };
  const query = short(corrected ?? q);
  if (total === 0) {
    const none = textOf(view, isBlank ? 'noneFilters' : filters.size > 0 ? 'noneBoth' : 'none', { query });
    return { name: 'none', title: none, said: none };
  }
  const form = new Intl.PluralRules(view.lang).select(total);
  const count = textOf(view, `count_${form}`, { shown: numberIn(view, total) });
  return { name: 'found', title: isBlank ? count : textOf(view, 'for', { count, query }), said: count };
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
