import { type Filter, FILTERS } from '../record.ts';
import { LONGEST_QUESTION, readState, type SearchState, writeState } from '../state.ts';
import { STEP } from './answers.ts';
import { ReleaseError, runsPrograms } from './bundle.ts';
import { type Answer, Engine } from './engine.ts';
import { drawFilters } from './filters.ts';
import { moveThrough } from './keys.ts';
import { Results } from './results.ts';
import { textOf, type View, viewOf } from './view.ts';

/** Milliseconds without a key after which a question is taken for asked. */
const PAUSE = 50;

/** So few results that those of the other language are offered too. */
const FEW = 2;

/** Where filters and results have room beside one another. */
const WIDE = '(min-width: 48rem)';

/** What the browser's history keeps of a search: how many results were shown, how far down the reader was (CSS pixels). */
interface Left {
  readonly shown?: number;
  readonly top?: number;
}

/**
 * Runs the search page: answers what is typed, keeps its state in the address, says what goes wrong.
 * @throws Error where the document is no search page
 */
export function runSearchPage(document: Document): void {
  const place = document.querySelector<HTMLElement>('[data-search]');
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!place || !field) throw new Error('This is no search page');
  new SearchPage(place, field).begin();
}

/** The search page of a document, from the first question to the last. */
class SearchPage {
  readonly #place: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #view: View;
  readonly #results: Results;
  readonly #title = document.title;
  #state: SearchState;
  #unknown: readonly string[];
  #left = (history.state ?? {}) as Left;
  #shown = this.#left.shown ?? STEP;
  #turn = 0;
  #failures = 0;
  #engine: Engine | undefined;
  #answer: Answer | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement, field: HTMLInputElement) {
    [this.#place, this.#field, this.#view] = [place, field, viewOf(place)];
    this.#results = new Results(this.#view);
    ({ state: this.#state, unknown: this.#unknown } = readState(new URLSearchParams(location.search)));
  }

  /** Listens, and answers what the address asks, or what was typed while the script was being loaded. */
  begin(): void {
    this.#listen();
    // On a narrow screen the filters would push the results off it; the number beside them tells of those that are set.
    if (this.#state.filters.size > 0 && matchMedia(WIDE).matches) this.#view.parts.filters.open = true;
    if (this.#field.value.slice(0, LONGEST_QUESTION) === this.#state.q) void this.#ask();
    else void this.#change({ q: this.#field.value });
  }

  #listen(): void {
    const { sort, selects, clear, filters, more, results, offer, others } = this.#view.parts;
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.#change({ q: this.#field.value }), PAUSE);
    });
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#askFor(this.#field.value);
    });
    moveThrough(this.#field, this.#place, () => void this.#askFor(''));
    sort.value = this.#state.sort;
    sort.addEventListener('change', () => void this.#change({ sort: sort.value === 'date' ? 'date' : 'relevance' }));
    selects.addEventListener('change', ({ target }) => {
      const name = target instanceof HTMLSelectElement && FILTERS.find((filter) => filter === target.name);
      if (!name) return;
      const kept = [...this.#kept()].filter(([own]) => own !== name);
      void this.#change({ filters: new Map(target.value === '' ? kept : [...kept, [name, target.value]]) });
    });
    clear.addEventListener('click', () => {
      void this.#change({ filters: new Map() });
      this.#field.focus();
    });
    filters.addEventListener('toggle', () => filters.open && void this.#ask());
    more.addEventListener('click', () => {
      const first = this.#shown;
      this.#shown += STEP;
      void this.#ask(first).then(() => results.children[first]?.querySelector('a')?.focus());
    });
    offer.addEventListener('click', () => {
      const shown = this.#lookElsewhere(true).then(() => others.querySelector('a')?.focus());
      shown.catch((error: unknown) => {
        this.#fail(error);
      });
    });
    // Whoever comes back finds as many results as there were, at the place where they were left.
    addEventListener('pagehide', () => {
      history.replaceState({ shown: this.#shown, top: scrollY } satisfies Left, '');
    });
  }

  /** The search, opened when it is first asked for, and anew after a failure. */
  #opened(): Engine {
    const { search, folder } = this.#place.dataset;
    // A browser never asks again for a module that failed; it does for another address.
    const again = this.#failures > 0 ? `?again=${String(this.#failures)}` : '';
    return (this.#engine ??= new Engine(
      new URL(folder ?? '', new URL(search ?? '', location.href)).href,
      this.#view.lang,
      (address) => import(/* @vite-ignore */ address + again),
      (filter, value) => Object.hasOwn(this.#view.texts, `${filter}.${value}`),
    ));
  }

  /** The filters, without those that the last answer left aside. */
  #kept(): ReadonlyMap<Filter, string> {
    return new Map([...this.#state.filters].filter(([name]) => this.#answer?.unknown.includes(name) !== true));
  }

  #askFor(q: string): Promise<void> {
    clearTimeout(this.#pause);
    this.#field.value = q;
    return this.#change({ q });
  }

  #change(next: Partial<SearchState>): Promise<void> {
    // What was left aside is gone from the address with the next question.
    const q = (next.q ?? this.#state.q).slice(0, LONGEST_QUESTION);
    this.#state = { ...this.#state, filters: this.#kept(), ...next, q };
    this.#unknown = [];
    this.#shown = STEP;
    const query = writeState(this.#state);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    return this.#ask();
  }

  /** What comes of a work; where something else was asked meanwhile, nothing ever does. */
  async #timely<Result>(work: Promise<Result>): Promise<Result> {
    const turn = this.#turn;
    await work.catch(() => undefined);
    return turn === this.#turn ? work : new Promise(() => undefined);
  }

  /** @param from how many of the results stand already, to be followed by further ones */
  async #ask(from = 0): Promise<void> {
    this.#turn++;
    const { q, filters } = this.#state;
    if (q.trim() !== '' || filters.size > 0) this.#results.wait();
    let found: Answer | undefined;
    try {
      found = await this.#timely(this.#opened().search(this.#state, this.#shown));
      this.#draw(found, from);
      if (this.#left.top !== undefined) scrollTo(0, this.#left.top);
      this.#left = {};
      if (this.#view.parts.filters.open) await this.#count(found);
      if (found.empty === undefined && q.trim() !== '') await this.#goOn(found);
    } catch (error) {
      // Whatever the cause, there is no search now, and there are other ways. What was found stays, whatever else could
      // not be had.
      if (found === undefined || found.hits.length === 0) this.#fail(error);
    }
    this.#results.ready();
  }

  /** Says how much each filter would leave of what the question was taken for. */
  async #count({ corrected: q = this.#state.q }: Answer): Promise<void> {
    const { values, counts } = await this.#timely(this.#opened().counts({ ...this.#state, q }));
    drawFilters(this.#view, values, counts, this.#state);
  }

  /**
   * What follows the first results: the other language, other words. Each language has an index of its own to load: it is
   * asked unbidden only where this one has nothing.
   */
  async #goOn({ hits, total, partial }: Answer): Promise<void> {
    if (hits.length > 0) {
      this.#view.parts.offer.hidden = !partial && total > FEW;
      return;
    }
    // Where filters are in the way, other words are no help.
    if ((await this.#lookElsewhere()) || this.#state.filters.size > 0) return;
    this.#results.suggest(await this.#timely(this.#opened().suggestions(this.#state.q)), (text) => {
      void this.#askFor(text);
      this.#field.focus();
    });
  }

  /**
   * Shows what the other language has, where it is asked for or answers the whole question; else offers it.
   * @returns whether anything is shown
   */
  async #lookElsewhere(isAsked = false): Promise<boolean> {
    const other = await this.#timely(this.#opened().elsewhere(this.#state, this.#answer?.hits ?? []));
    const isShown = isAsked || (other.hits.length > 0 && !other.partial);
    if (isShown) this.#results.drawElsewhere(other);
    else this.#view.parts.offer.hidden = other.hits.length === 0;
    return isShown;
  }

  #draw(found: Answer | undefined, from = 0): void {
    const { clear, set } = this.#view.parts;
    const q = this.#state.q.trim();
    this.#answer = found;
    document.title = q === '' ? this.#title : `${q} · ${this.#title}`;
    this.#results.draw(found, this.#state, this.#unknown, from);
    // Beside the closed filters stands how many are set.
    const { size } = this.#kept();
    clear.hidden = size === 0;
    set.textContent = size === 0 ? '' : `(${String(size)})`;
  }

  #fail(error: unknown): void {
    // A page of another release stays one, however often it asks.
    const isReleased = error instanceof ReleaseError;
    if (!isReleased) {
      this.#failures++;
      this.#engine = undefined;
    }
    this.#draw(undefined);
    this.#results.say(textOf(this.#view, isReleased ? 'released' : runsPrograms() ? 'failed' : 'refused'));
  }
}
