import type { Lang } from '../../domain/locale.ts';
import type { Filter } from '../record.ts';
import { LONGEST_QUESTION, readState, type SearchState, writeState } from '../state.ts';
import { STEP } from './answers.ts';
import { ReleaseError } from './bundle.ts';
import { type Answer, Engine } from './engine.ts';
import { Filters } from './filters.ts';
import { moveThrough } from './keys.ts';
import { Results } from './results.ts';
import { elementIn, textOf, type View } from './view.ts';

/** Milliseconds without a key after which a question is taken for asked. */
const PAUSE = 50;

/** So few results that those of the other language are offered too. */
const FEW = 2;

/** Where filters and results have room beside one another. */
const WIDE = '(min-width: 48rem)';

/** What the browser's history keeps of a search, beside its address. */
interface Left {
  /** How many results were shown. */
  readonly shown?: number;
  /** How far down the reader was, in CSS pixels. */
  readonly top?: number;
}

/**
 * Runs the search page: answers what is typed, keeps its state in the address, says what goes wrong.
 * @throws Error where the document is no search page
 */
export function runSearchPage(document: Document): void {
  const place = elementIn(document, HTMLElement, '[data-search]');
  const root = new URL(place.dataset['search'] ?? '', location.href);
  const page = new SearchPage(
    elementIn(document, HTMLInputElement, 'input[type="search"]'),
    place,
    {
      texts: JSON.parse(place.dataset['texts'] ?? '{}') as View['texts'],
      lang: document.documentElement.lang as Lang,
      root: root.pathname,
    },
    new URL(place.dataset['folder'] ?? '', root).href,
  );
  page.listen();
  page.begin();
}

/** The search page of a document, from the first question to the last. */
class SearchPage {
  readonly #field: HTMLInputElement;
  readonly #place: HTMLElement;
  readonly #view: View;
  readonly #folder: string;
  readonly #results: Results;
  readonly #filters: Filters;
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

  /** @param folder the address of the files of the search */
  constructor(field: HTMLInputElement, place: HTMLElement, view: View, folder: string) {
    [this.#field, this.#place, this.#view, this.#folder] = [field, place, view, folder];
    this.#results = new Results(place, view);
    this.#filters = new Filters(place, view);
    ({ state: this.#state, unknown: this.#unknown } = readState(new URLSearchParams(location.search)));
  }

  /** Answers what the address asks, or what was typed while the script was being loaded. */
  begin(): void {
    // On a narrow screen the filters would push the results off it; the number beside them tells of those that are set.
    if (this.#state.filters.size > 0 && matchMedia(WIDE).matches) this.#filters.open();
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
      const kept = [...this.#kept()].filter(([own]) => own !== name);
      this.#change({ filters: new Map(value === '' ? kept : [...kept, [name, value]]) });
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
    // Whoever comes back finds as many results as there were, at the place where they were left.
    addEventListener('pagehide', () => {
      history.replaceState({ shown: this.#shown, top: scrollY } satisfies Left, '');
    });
  }

  /** The search, opened when it is first asked for, and anew after a failure. */
  #opened(): Engine {
    // A browser never asks again for a module that failed; it does for another address.
    const again = this.#failures > 0 ? `?again=${String(this.#failures)}` : '';
    return (this.#engine ??= new Engine(
      this.#folder,
      this.#view.lang,
      (address) => import(/* @vite-ignore */ address + again),
      (filter, value) => Object.hasOwn(this.#view.texts, `${filter}.${value}`),
    ));
  }

  /** The filters, without those that the last answer left aside. */
  #kept(): ReadonlyMap<Filter, string> {
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
    if (this.#state.q.trim() !== '' || this.#state.filters.size > 0) this.#results.wait();
    let found: Answer | undefined;
    try {
      const engine = this.#opened();
      found = await engine.search(this.#state, this.#shown);
      if (isLate()) return;
      this.#draw(found, from);
      if (this.#left.top !== undefined) scrollTo(0, this.#left.top);
      this.#left = {};
      if (this.#filters.areOpen) await this.#count(engine, found, isLate);
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
    const q = this.#state.q.trim();
    this.#answer = found;
    document.title = q === '' ? this.#title : `${q} · ${this.#title}`;
    this.#results.draw(found, this.#state, this.#unknown, from);
    this.#filters.tell(this.#kept().size);
  }

  #fail(error: unknown): void {
    // A page of another release stays one, however often it asks.
    const isReleased = error instanceof ReleaseError;
    if (!isReleased) {
      this.#failures++;
      this.#engine = undefined;
    }
    this.#draw(undefined);
    this.#results.say(textOf(this.#view, isReleased ? 'released' : 'failed'));
  }

  /**
   * What follows the first results: the other language, other words. Each language has an index of its own to load: it is
   * asked unbidden only where this one has nothing.
   */
  async #goOn(engine: Engine, { hits, total, partial }: Answer, isLate: () => boolean): Promise<void> {
    if (hits.length > 0) {
      this.#results.offer(partial || total <= FEW);
      return;
    }
    // Where filters are in the way, other words are no help.
    if ((await this.#lookElsewhere(false)) || isLate() || this.#state.filters.size > 0) return;
    const texts = await engine.suggestions(this.#state.q);
    if (isLate()) return;
    this.#results.suggest(texts, (text) => {
      this.#askFor(text);
      this.#field.focus();
    });
  }

  /**
   * Shows what the other language has, where it is asked for or answers the whole question; else offers it.
   * @returns whether anything is shown
   */
  async #lookElsewhere(isAsked: boolean): Promise<boolean> {
    const turn = this.#turn;
    try {
      const other = await this.#opened().elsewhere(this.#state, this.#answer?.hits ?? []);
      if (turn !== this.#turn) return true;
      const isShown = isAsked || (other.hits.length > 0 && !other.partial);
      if (isShown) this.#results.drawElsewhere(other);
      else this.#results.offer(other.hits.length > 0);
      if (isAsked) this.#results.focusElsewhere();
      return isShown;
    } catch (error) {
      if (!isAsked) throw error;
      if (turn === this.#turn) this.#fail(error);
      return false;
    }
  }
}
