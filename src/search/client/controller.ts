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

/**
 * Runs the search page: answers what is typed, keeps its state in the address, says what goes wrong.
 * @throws Error where the document is no search page
 */
export function runSearchPage(document: Document): void {
  const place = document.querySelector<HTMLElement>('[data-search]');
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!place || !field) throw new Error('This is no search page');
  new SearchPage(viewOf(place), field).begin();
}

/** The search page of a document, from the first question to the last. */
class SearchPage {
  readonly #field: HTMLInputElement;
  readonly #view: View;
  readonly #results: Results;
  readonly #title = document.title;
  #state: SearchState;
  #unknown: readonly string[];
  /** What the browser's history keeps: how many results were shown, how far down the reader was (CSS pixels). */
  #left = (history.state ?? {}) as { readonly shown?: number; readonly top?: number };
  #shown = this.#left.shown ?? STEP;
  #turn = 0;
  #failures = 0;
  #engine: Engine | undefined;
  #answer: Answer | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(view: View, field: HTMLInputElement) {
    [this.#view, this.#field, this.#results] = [view, field, new Results(view)];
    ({ state: this.#state, unknown: this.#unknown } = readState(new URLSearchParams(location.search)));
  }

  /** Listens, and answers what the address asks, or what was typed while the script was being loaded. */
  begin(): void {
    this.#listen();
    if (this.#field.value.slice(0, LONGEST_QUESTION) === this.#state.q) void this.#ask();
    else void this.#change({ q: this.#field.value });
  }

  #listen(): void {
    const { sort, clear, filters, more, results, offer, others } = this.#view.parts;
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.#change({ q: this.#field.value }), PAUSE);
    });
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#change({ q: this.#field.value });
    });
    moveThrough(this.#field, this.#view.place, () => void this.#change({ q: '' }));
    sort.value = this.#state.sort;
    this.#view.place.addEventListener('change', ({ target }) => {
      const { name, value } = target as HTMLSelectElement | HTMLInputElement;
      const filter = FILTERS.find((one) => one === name);
      const others = [...this.#kept()].filter(([one]) => one !== filter);
      if (filter) void this.#change({ filters: new Map(value === '' ? others : [...others, [filter, value]]) });
      else if (target === sort) void this.#change({ sort: value === 'date' ? 'date' : 'relevance' });
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
      history.replaceState({ shown: this.#shown, top: scrollY }, '');
    });
  }

  /** The search, opened when it is first asked for, and anew after a failure. */
  #opened(): Engine {
    const { search, folder } = this.#view.place.dataset;
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

  #change(next: Partial<SearchState>): Promise<void> {
    clearTimeout(this.#pause);
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
    const isAsked = q.trim() !== '' || filters.size > 0;
    if (isAsked) this.#results.wait();
    let found: Answer | undefined;
    try {
      // What was asked while the search was being opened is asked no more.
      await this.#timely(this.#opened().open());
      found = await this.#timely(this.#opened().search(this.#state, this.#shown));
      this.#draw(found, from);
      if (this.#left.top !== undefined) scrollTo(0, this.#left.top);
      this.#left = {};
      // What filters would leave of what the question was taken for.
      const taken = { ...this.#state, q: found.corrected ?? q };
      const names = this.#view.parts.filters.open ? FILTERS : (['kind'] as const);
      if (isAsked) drawFilters(this.#view, ...(await this.#timely(this.#opened().counts(taken, names))), this.#state);
      if (found.empty === undefined && q.trim() !== '') await this.#goOn(found);
    } catch (error) {
      // Whatever the cause, there is no search now, and there are other ways. What was found stays, whatever else could
      // not be had.
      if (found === undefined || found.hits.length === 0) this.#fail(error);
    }
    this.#view.parts.status.removeAttribute('aria-busy');
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
    this.#results.suggest(await this.#timely(this.#opened().suggestions(this.#state.q)));
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
    // Beside the closed filters stands how many of them are set; the kind is in sight.
    const kept = this.#kept();
    const size = kept.size - (kept.has('kind') ? 1 : 0);
    clear.hidden = kept.size === 0;
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
    this.#results.fail(textOf(this.#view, isReleased ? 'released' : runsPrograms() ? 'failed' : 'refused'));
  }
}
