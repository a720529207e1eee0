import type { Lang } from '../domain/locale.ts';
import type { Filter } from '../domain/search-items.ts';
import { LONGEST_QUESTION, readState, type SearchState, writeState } from '../domain/search-state.ts';
import type { SearchWords } from '../domain/search-words.ts';
import { type Answer, BATCH, type Engine, openEngine, isTold, SEARCHED, wantsElsewhere } from './search-engine.ts';
import { moveThrough } from './search-keys.ts';
import { notesOn, outcomeOf } from './search-messages.ts';
import { element, resultOf, selectsOf, type View } from './search-view.ts';

/** Milliseconds without a key after which a question is taken for asked. */
const PAUSE = 50;

/** Results shown at once, and volumes loaded for them. */
const STEP = { results: 20, volumes: BATCH };

/** Up to how many pages are all loaded after the first results, so that their number is known, and how soon, in milliseconds. */
const REST = { volumes: SEARCHED, after: 400 };

/** Where filters and results have room beside one another. */
const WIDE = '(min-width: 48rem)';

/** Runs the search page: answers what is typed, keeps its state in the address, says what goes wrong. */
export function runSearchPage(document: Document): void {
  const find = <E extends HTMLElement>(kind: new () => E, selector: string, within: ParentNode = document): E => {
    const found = within.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}`);
    return found;
  };
  const field = find(HTMLInputElement, 'input[type="search"]');
  const place = find(HTMLElement, '[data-search]');
  const status = find(HTMLElement, '[role="status"]', place);
  const notes = find(HTMLElement, '[data-notes]');
  const list = find(HTMLElement, '[data-own] ol');
  const elsewhere = find(HTMLElement, '[data-elsewhere]');
  const others = find(HTMLElement, 'ol', elsewhere);
  const offer = find(HTMLButtonElement, '[data-offer]');
  const more = find(HTMLButtonElement, '[data-more]');
  const sort = find(HTMLSelectElement, '[data-sort]');
  const details = find(HTMLDetailsElement, '[data-filters]');
  const set = find(HTMLElement, '[data-set]', details);
  const selects = find(HTMLElement, '[data-selects]');
  const forget = find(HTMLButtonElement, '[data-clear]');
  const words = JSON.parse(place.dataset['words'] ?? '{}') as SearchWords;
  const lang = document.documentElement.lang as Lang;
  const root = new URL(place.dataset['search'] ?? '', location.href).href;
  const view: View = { words, lang, root: new URL(root).pathname };

  const first = readState(new URLSearchParams(location.search));
  let { state } = first;
  let { unknown } = first;
  let engine: Promise<Engine> | undefined;
  let failures = 0;
  let shown = STEP;
  let asked = 0;
  let answer: Answer | undefined;

  const opened = () => {
    engine ??= openEngine(
      `${root}${place.dataset['folder'] ?? ''}`,
      lang,
      // A browser never asks again for a module that failed; it does for another address.
      (address) => import(/* @vite-ignore */ failures > 0 ? `${address}?again=${String(failures)}` : address),
    );
    return engine;
  };
  const say = (text: string) => {
    status.textContent = text;
  };
  const clear = () => {
    notes.replaceChildren();
    list.replaceChildren();
    others.replaceChildren();
    elsewhere.hidden = true;
    more.hidden = true;
    offer.hidden = true;
  };

  const draw = (found: Answer) => {
    clear();
    answer = found;
    say(outcomeOf(found, state, view));
    list.append(...found.hits.slice(0, shown.results).map((hit) => resultOf(hit, found.lang, view)));
    more.hidden = found.hits.length <= shown.results && !found.more;
    forget.hidden = state.filters.size === 0;
    set.textContent = state.filters.size === 0 ? '' : `(${String(state.filters.size)})`;
    notes.append(...notesOn(found, state, unknown, view).map((text) => element('p', '', text)));
  };

  const drawElsewhere = (found: Answer) => {
    offer.hidden = true;
    elsewhere.hidden = found.hits.length === 0;
    if (found.hits.length > 0) {
      say(
        `${answer ? outcomeOf(answer, state, view) : ''} ${find(HTMLElement, 'h2', elsewhere).textContent}: ${String(found.hits.length)}.`.trim(),
      );
    }
    others.replaceChildren(...found.hits.slice(0, STEP.results).map((hit) => resultOf(hit, found.lang, view)));
  };

  const suggest = (texts: readonly string[]) => {
    if (texts.length === 0) return;
    const items = texts.map((text) => {
      const button = element('button', 'button', text);
      button.type = 'button';
      button.addEventListener('click', () => {
        field.value = text;
        change({ q: text });
        field.focus();
      });
      return element('li', '', button);
    });
    notes.append(element('p', '', words.suggestions), element('ul', 'inline', ...items));
  };

  const fail = () => {
    failures++;
    engine = undefined;
    answer = undefined;
    clear();
    say(words.failed);
  };

  const ask = async () => {
    const turn = ++asked;
    const late = () => turn !== asked;
    if (state.q.trim() !== '' || state.filters.size > 0) status.setAttribute('aria-busy', 'true');
    let found: Answer | undefined;
    try {
      const search = await opened();
      found = await search.search(state, shown.volumes);
      if (late()) return;
      draw(found);
      await goOn(search, found, late);
    } catch {
      // Whatever the cause, the reader is told the same: there is no search now, and there are other ways. What was found
      // stays, whatever else could not be had.
      if (!late() && (found === undefined || found.hits.length === 0)) fail();
    } finally {
      if (!late()) status.removeAttribute('aria-busy');
    }
  };

  /** What follows the first results: the rest of them, the filters, the other language, other words. */
  const goOn = async (search: Engine, first: Answer, late: () => boolean) => {
    let found = first;
    if (found.more && found.volumes <= REST.volumes) {
      // The first results come first; the rest is for a reader who stays with this question.
      await new Promise((resolve) => setTimeout(resolve, REST.after));
      if (late()) return;
      found = await search.search(state, REST.volumes);
      // Whoever has begun to go through the results is not to lose the place.
      if (late() || list.contains(document.activeElement)) return;
      draw(found);
    }
    if (details.open) await count(search, late);
    if (late() || found.empty !== undefined || state.q.trim() === '') return;
    if (!wantsElsewhere(found)) {
      offer.hidden = found.hits.length > 2;
      return;
    }
    const other = await search.elsewhere(state, found.hits);
    if (late()) return;
    if (isTold(other)) drawElsewhere(other);
    else if (found.hits.length === 0) {
      offer.hidden = other.hits.length === 0;
      const texts = await search.suggestions(state.q);
      if (!late()) suggest(texts);
    }
  };

  const count = async (search: Engine, late: () => boolean) => {
    const [values, counts] = await Promise.all([search.values(), search.counts(state)]);
    if (late()) return;
    const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
    selects.replaceChildren(...selectsOf(view, values, counts, state.filters));
    if (focused !== '') selects.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
  };

  const change = (next: Partial<SearchState>) => {
    state = { ...state, ...next, q: (next.q ?? state.q).slice(0, LONGEST_QUESTION) };
    unknown = [];
    shown = STEP;
    const query = writeState(state);
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
    void ask();
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
  sort.addEventListener('change', () => {
    change({ sort: sort.value === 'date' ? 'date' : 'relevance' });
  });
  selects.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const filters = new Map(state.filters);
    const name = target.name as Filter;
    if (target.value === '') filters.delete(name);
    else filters.set(name, target.value);
    change({ filters });
  });
  forget.addEventListener('click', () => {
    change({ filters: new Map() });
  });
  details.addEventListener('toggle', () => {
    if (details.open) void ask();
  });
  more.addEventListener('click', () => {
    const place = list.children.length;
    const isSpent = answer !== undefined && answer.hits.length <= shown.results;
    shown = {
      results: shown.results + STEP.results,
      volumes: isSpent ? shown.volumes + STEP.volumes : shown.volumes,
    };
    void ask().then(() => list.children[place]?.querySelector('a')?.focus());
  });
  offer.addEventListener('click', () => {
    const turn = asked;
    void opened()
      .then((search) => search.elsewhere(state, answer?.hits ?? []))
      .then((found) => {
        if (turn !== asked) return;
        drawElsewhere(found);
        others.querySelector('a')?.focus();
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

  sort.value = state.sort;
  // On a narrow screen the filters would push the results off it; the number beside them tells of those that are set.
  details.open = state.filters.size > 0 && matchMedia(WIDE).matches;
  // Whoever typed while this was being loaded has asked already.
  if (field.value.slice(0, LONGEST_QUESTION) === state.q) void ask();
  else change({ q: field.value });
}
