import type { Lang } from '../domain/locale.ts';
import type { Filter } from '../domain/search-items.ts';
import { LONGEST_QUESTION, readState, type SearchState, writeState } from '../domain/search-state.ts';
import type { SearchWords } from '../domain/search-words.ts';
import {
  type Answer,
  BATCH,
  type Engine,
  type Extent,
  isTold,
  openEngine,
  SEARCHED,
  STEP,
  wantsElsewhere,
} from './search-engine.ts';
import { moveThrough } from './search-keys.ts';
import { leaveAndReturn } from './search-return.ts';
import { elementIn, resultsOn } from './search-results.ts';
import { selectsOf, type View } from './search-view.ts';

/** Milliseconds without a key after which a question is taken for asked. */
const PAUSE = 50;

/** How soon after the first results the rest is loaded, in milliseconds, where it is as little as any search loads. */
const REST = 400;

/** Where filters and results have room beside one another. */
const WIDE = '(min-width: 48rem)';

/**
 * Runs the search page: answers what is typed, keeps its state in the address, says what goes wrong.
 * @throws Error where the document is no search page
 */
export function runSearchPage(document: Document): void {
  const field = elementIn(document, HTMLInputElement, 'input[type="search"]');
  const place = elementIn(document, HTMLElement, '[data-search]');
  const status = elementIn(place, HTMLElement, '[role="status"]');
  const words = JSON.parse(place.dataset['words'] ?? '{}') as SearchWords;
  const root = new URL(place.dataset['search'] ?? '', location.href);
  const view: View = { words, lang: document.documentElement.lang as Lang, root: root.pathname };
  const results = resultsOn(place, view);
  const filters = filtersOn(place, view);
  const engine = engineFor(new URL(place.dataset['folder'] ?? '', root).href, view);
  const returned = leaveAndReturn();

  let { state, unknown } = readState(new URLSearchParams(location.search));
  let extent: Extent = { ...STEP, ...returned.extent };
  let asked = 0;
  let answer: Answer | undefined;

  /** The filters, without those that the last answer left aside. */
  const kept = () => new Map([...state.filters].filter(([name]) => answer?.unknown.includes(name) !== true));

  const { title } = document;
  const draw = (found: Answer | undefined, isMore = false) => {
    answer = found;
    document.title = state.q.trim() === '' ? title : `${state.q.trim()} · ${title}`;
    results.draw(found, { state, unknown, results: extent.results, isMore });
    filters.tell(kept().size);
    returned.remember(extent);
  };

  const fail = () => {
    engine.forget();
    draw(undefined);
    results.say(words.failed);
  };

  const ask = async (isMore = false) => {
    const turn = ++asked;
    const late = () => turn !== asked;
    if (state.q.trim() !== '' || state.filters.size > 0) status.setAttribute('aria-busy', 'true');
    let found: Answer | undefined;
    try {
      const search = await engine.opened();
      found = await search.search(state, extent);
      if (late()) return;
      draw(found, isMore);
      returned.arrive();
      await goOn(search, found, late, isMore);
    } catch {
      // Whatever the cause, the reader is told the same: there is no search now, and there are other ways. What was found
      // stays, whatever else could not be had.
      if (!late() && (found === undefined || found.hits.length === 0)) fail();
    } finally {
      if (!late()) status.removeAttribute('aria-busy');
    }
  };

  /** What follows the first results: the rest of them, the filters, the other language, other words. */
  const goOn = async (search: Engine, first: Answer, late: () => boolean, isMore: boolean) => {
    let found = first;
    if (found.more && found.volumes <= SEARCHED) {
      // The first results come first; the rest is for a reader who stays with this question.
      await new Promise((resolve) => setTimeout(resolve, REST));
      if (late()) return;
      found = await search.search(state, { ...extent, volumes: SEARCHED });
      // Whoever has begun to go through the results is not to lose the place.
      if (late()) return;
      draw(found, isMore || results.isRead());
    }
    if (filters.areOpen()) await count(search, late);
    if (late() || found.empty !== undefined || state.q.trim() === '') return;
    if (!wantsElsewhere(found)) {
      results.offer(found.hits.length <= FEW || found.partial);
      return;
    }
    const other = await search.elsewhere(state, found.hits);
    if (late()) return;
    if (isTold(other)) {
      results.drawElsewhere(other);
      return;
    }
    results.offer(other.hits.length > 0);
    // Where filters are in the way, other words are no help.
    if (found.hits.length > 0 || state.filters.size > 0) return;
    const texts = await search.suggestions(state.q);
    if (!late()) results.suggest(texts, askFor);
  };

  const count = async (search: Engine, late: () => boolean) => {
    const [values, counts] = await Promise.all([search.values(), search.counts(state)]);
    if (!late()) filters.draw(selectsOf(view, values, counts, state.filters));
  };

  const change = (next: Partial<SearchState>) => {
    // What was left aside is gone from the address with the next question.
    state = { ...state, filters: kept(), ...next, q: (next.q ?? state.q).slice(0, LONGEST_QUESTION) };
    unknown = [];
    extent = STEP;
    const query = writeState(state);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    void ask();
  };
  const askFor = (text: string) => {
    field.value = text;
    change({ q: text });
    field.focus();
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      change({ q: field.value });
    }, PAUSE);
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    change({ q: field.value });
  });
  const sort = elementIn(place, HTMLSelectElement, '[data-sort]');
  sort.value = state.sort;
  sort.addEventListener('change', () => {
    change({ sort: sort.value === 'date' ? 'date' : 'relevance' });
  });
  filters.onChange((name, value) => {
    const next = kept();
    if (value === '') next.delete(name);
    else next.set(name, value);
    change({ filters: next });
  });
  elementIn(place, HTMLButtonElement, '[data-clear]').addEventListener('click', () => {
    change({ filters: new Map() });
    field.focus();
  });
  filters.onOpen(() => void ask());
  elementIn(place, HTMLButtonElement, '[data-more]').addEventListener('click', () => {
    const shown = extent.results;
    const { volumes } = extent;
    extent = {
      results: shown + STEP.results,
      volumes: answer && answer.hits.length <= shown ? answer.loaded + BATCH : volumes,
    };
    const first = place.querySelectorAll('[data-own] [data-search-result]').length;
    void ask(true).then(() => {
      results.focus(first);
    });
  });
  elementIn(place, HTMLButtonElement, '[data-offer]').addEventListener('click', () => {
    const turn = asked;
    void engine
      .opened()
      .then((search) => search.elsewhere(state, answer?.hits ?? []))
      .then((found) => {
        if (turn !== asked) return;
        results.drawElsewhere(found);
        results.focus(0, 'elsewhere');
      })
      .catch(() => {
        if (turn === asked) fail();
      });
  });
  moveThrough(field, place, () => {
    field.value = '';
    clearTimeout(pause);
    change({ q: '' });
  });

  // On a narrow screen the filters would push the results off it; the number beside them tells of those that are set.
  filters.open(state.filters.size > 0 && matchMedia(WIDE).matches);
  // Whoever typed while this was being loaded has asked already.
  if (field.value.slice(0, LONGEST_QUESTION) === state.q) void ask();
  else change({ q: field.value });
}

/** So few results that those of the other language are offered too. */
const FEW = 2;

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

/** The part of a search page that narrows a search. */
function filtersOn(place: HTMLElement, { words }: View) {
  const details = elementIn(place, HTMLDetailsElement, '[data-filters]');
  const set = elementIn(details, HTMLElement, '[data-set]');
  const selects = elementIn(details, HTMLElement, '[data-selects]');
  const forget = elementIn(details, HTMLButtonElement, '[data-clear]');
  const isFilter = (name: string): name is Filter => Object.hasOwn(words.filters, name);
  return {
    areOpen: () => details.open,
    open: (isOpen: boolean) => {
      details.open = isOpen;
    },
    /** Says beside the closed filters how many are set. */
    tell: (number: number) => {
      forget.hidden = number === 0;
      set.textContent = number === 0 ? '' : `(${String(number)})`;
    },
    draw: (all: readonly HTMLElement[]) => {
      const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
      selects.replaceChildren(...all);
      if (focused !== '') selects.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
    },
    onChange: (take: (name: Filter, value: string) => void) => {
      selects.addEventListener('change', ({ target }) => {
        if (target instanceof HTMLSelectElement && isFilter(target.name)) take(target.name, target.value);
      });
    },
    onOpen: (then: () => void) => {
      details.addEventListener('toggle', () => {
        if (details.open) then();
      });
    },
  };
}
