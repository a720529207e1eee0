import type { Lang } from '../../domain/locale.ts';
import type { Filter } from '../record.ts';
import { LONGEST_QUESTION, readState, type SearchState, writeState } from '../state.ts';
import type { SearchWords } from '../words.ts';
import { ReleaseError } from './bundle.ts';
import { STEP } from './answers.ts';
import { type Answer, type Engine, isTold, openEngine, wantsElsewhere } from './engine.ts';
import { type Filters, filtersOn } from './filters.ts';
import { moveThrough } from './keys.ts';
import { elementIn, type Results, resultsOn } from './results.ts';
import { leaveAndReturn } from './return.ts';
import type { View } from './view.ts';

/** Milliseconds without a key after which a question is taken for asked. */
const PAUSE = 50;

/** Milliseconds without an answer after which a reader is told that it is being looked for. */
const PATIENCE = 300;

/** So few results that those of the other language are offered too. */
const FEW = 2;

/** Where filters and results have room beside one another. */
const WIDE = '(min-width: 48rem)';

/**
 * Runs the search page: answers what is typed, keeps its state in the address, says what goes wrong.
 * @throws Error where the document is no search page
 */
export function runSearchPage(document: Document): void {
  const field = elementIn(document, HTMLInputElement, 'input[type="search"]');
  const place = elementIn(document, HTMLElement, '[data-search]');
  const words = JSON.parse(place.dataset['words'] ?? '{}') as SearchWords;
  const root = new URL(place.dataset['search'] ?? '', location.href);
  const view: View = { words, lang: document.documentElement.lang as Lang, root: root.pathname };
  const page = new SearchPage(field, place, view, engineFor(new URL(place.dataset['folder'] ?? '', root).href, view));
  page.listen();
  page.begin();
}

/** Opens the search when it is first asked for, and anew after a failure. */
function engineFor(folder: string, { lang, words }: View) {
  let engine: Promise<Engine> | undefined;
  let failures = 0;
  return {
    opened: () =>
      (engine ??= openEngine(
        folder,
        lang,
        words.values,
        // A browser never asks again for a module that failed; it does for another address.
        (address) => import(/* @vite-ignore */ failures > 0 ? `${address}?again=${String(failures)}` : address),
      )),
    forget: () => {
      failures++;
      engine = undefined;
    },
  };
}

/** The search page of a document, from the first question to the last. */
class SearchPage {
  readonly #field: HTMLInputElement;
  readonly #place: HTMLElement;
  readonly #view: View;
  readonly #engine: ReturnType<typeof engineFor>;
  readonly #results: Results;
  readonly #filters: Filters;
  readonly #returned = leaveAndReturn();
  readonly #title = document.title;
  #state: SearchState;
  #unknown: readonly string[];
  #shown: number;
  #turn = 0;
  #answer: Answer | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(field: HTMLInputElement, place: HTMLElement, view: View, engine: ReturnType<typeof engineFor>) {
    [this.#field, this.#place, this.#view, this.#engine] = [field, place, view, engine];
    this.#results = resultsOn(place, view);
    this.#filters = filtersOn(place, view);
    ({ state: this.#state, unknown: this.#unknown } = readState(new URLSearchParams(location.search)));
    this.#shown = this.#returned.shown ?? STEP;
  }

  /** Answers what the address asks, or what was typed while the script was being loaded. */
  begin(): void {
    // On a narrow screen the filters would push the results off it; the number beside them tells of those that are set.
    this.#filters.open(this.#state.filters.size > 0 && matchMedia(WIDE).matches);
    if (this.#field.value.slice(0, LONGEST_QUESTION) === this.#state.q) void this.#ask();
    else this.#change({ q: this.#field.value });
  }

  listen(): void {
    const sort = elementIn(this.#place, HTMLSelectElement, '[data-sort]');
    sort.value = this.#state.sort;
    sort.addEventListener('change', () => {
      this.#change({ sort: sort.value === 'date' ? 'date' : 'relevance' });
    });
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => {
        this.#change({ q: this.#field.value });
      }, PAUSE);
    });
    this.#field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#askFor(this.#field.value);
    });
    moveThrough(this.#field, this.#place, () => {
      this.#askFor('');
    });
    this.#filters.onChange((name, value) => {
      const next = this.#kept();
      if (value === '') next.delete(name);
      else next.set(name, value);
      this.#change({ filters: next });
    });
    this.#filters.onClear(() => {
      this.#change({ filters: new Map() });
      this.#field.focus();
    });
    this.#filters.onOpen(() => void this.#ask());
    this.#results.onMore(() => {
      const first = this.#shown;
      this.#shown += STEP;
      void this.#ask(first).then(() => {
        this.#results.focus(first);
      });
    });
    this.#results.onOffer(() => void this.#lookElsewhere(true));
  }

  /** The filters, without those that the last answer left aside. */
  #kept(): Map<Filter, string> {
    return new Map([...this.#state.filters].filter(([name]) => this.#answer?.unknown.includes(name) !== true));
  }

  #askFor(q: string): void {
    clearTimeout(this.#pause);
    this.#field.value = q;
    this.#change({ q });
  }

  #change(next: Partial<SearchState>): void {
    // What was left aside is gone from the address with the next question.
    const q = (next.q ?? this.#state.q).slice(0, LONGEST_QUESTION);
    this.#state = { ...this.#state, filters: this.#kept(), ...next, q };
    this.#unknown = [];
    this.#shown = STEP;
    const query = writeState(this.#state);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    void this.#ask();
  }

  /** @param from how many of the results stand already, to be followed by further ones */
  async #ask(from = 0): Promise<void> {
    const turn = ++this.#turn;
    const isLate = () => turn !== this.#turn;
    const isBlank = this.#state.q.trim() === '' && this.#state.filters.size === 0;
    if (!isBlank) this.#results.wait(PATIENCE);
    let found: Answer | undefined;
    try {
      const engine = await this.#engine.opened();
      found = await engine.search(this.#state, this.#shown);
      if (isLate()) return;
      this.#draw(found, from);
      this.#returned.arrive();
      if (this.#filters.areOpen()) await this.#count(engine, found, isLate);
      if (!isLate() && found.empty === undefined && this.#state.q.trim() !== '')
        await this.#goOn(engine, found, isLate);
    } catch (error) {
      // Whatever the cause, there is no search now, and there are other ways. What was found stays, whatever else could
      // not be had.
      if (!isLate() && (found === undefined || found.hits.length === 0)) this.#fail(error);
    } finally {
      if (!isLate()) this.#results.ready();
    }
  }

  /** Says how much each filter would leave of what the question was taken for. */
  async #count(engine: Engine, { corrected: q = this.#state.q }: Answer, isLate: () => boolean): Promise<void> {
    const [values, counts] = await Promise.all([engine.values(), engine.counts({ ...this.#state, q })]);
    if (!isLate()) this.#filters.draw(values, counts, this.#state);
  }

  #draw(found: Answer | undefined, from = 0): void {
    const { q } = this.#state;
    this.#answer = found;
    document.title = q.trim() === '' ? this.#title : `${q.trim()} · ${this.#title}`;
    this.#results.draw(found, { state: this.#state, unknown: this.#unknown, from });
    this.#filters.tell(this.#kept().size);
    this.#returned.remember(this.#shown);
  }

  #fail(error: unknown): void {
    const { failed, released } = this.#view.words;
    // A page of another release stays one, however often it asks.
    const isReleased = error instanceof ReleaseError;
    if (!isReleased) this.#engine.forget();
    this.#draw(undefined);
    this.#results.say(isReleased ? released : failed);
  }

  /** What follows the first results: the other language, other words. */
  async #goOn(engine: Engine, found: Answer, isLate: () => boolean): Promise<void> {
    if (!wantsElsewhere(found)) {
      this.#results.offer(found.total <= FEW);
      return;
    }
    if (await this.#lookElsewhere(false)) return;
    // Where filters are in the way, other words are no help.
    if (isLate() || found.hits.length > 0 || this.#state.filters.size > 0) return;
    const texts = await engine.suggestions(this.#state.q);
    if (!isLate()) {
      this.#results.suggest(texts, (text) => {
        this.#askFor(text);
        this.#field.focus();
      });
    }
  }

  /**
   * Shows what the other language has, where it is asked for or answers the whole question; else offers it.
   * @returns whether anything is shown
   */
  async #lookElsewhere(isAsked: boolean): Promise<boolean> {
    const turn = this.#turn;
    try {
      const engine = await this.#engine.opened();
      const other = await engine.elsewhere(this.#state, this.#answer?.hits ?? []);
      if (turn !== this.#turn) return true;
      if (!isAsked && !isTold(other)) {
        this.#results.offer(other.hits.length > 0);
        return false;
      }
      this.#results.drawElsewhere(other);
      if (isAsked) this.#results.focus(0, 'elsewhere');
      return true;
    } catch (error) {
      if (!isAsked) throw error;
      if (turn === this.#turn) this.#fail(error);
      return false;
    }
  }
}
