import { type Filter, FILTERS } from '../record.ts';
import type { SearchState } from '../state.ts';
import type { Counts } from './answers.ts';
import type { FilterValues } from './bundle.ts';
import { element, elementIn, textOf, type View } from './view.ts';

/** The part of a search page that narrows a search. */
export class Filters {
  readonly #view: View;
  readonly #details: HTMLDetailsElement;
  readonly #selects: HTMLElement;
  readonly #clear: HTMLButtonElement;

  /** @throws Error where a page has no place for them */
  constructor(place: HTMLElement, view: View) {
    this.#view = view;
    this.#details = elementIn(place, HTMLDetailsElement, '[data-filters]');
    this.#selects = elementIn(this.#details, HTMLElement, '[data-selects]');
    this.#clear = elementIn(this.#details, HTMLButtonElement, '[data-clear]');
  }

  get areOpen(): boolean {
    return this.#details.open;
  }

  open(): void {
    this.#details.open = true;
  }

  /** Says beside the closed filters how many are set. */
  tell(number: number): void {
    this.#clear.hidden = number === 0;
    elementIn(this.#details, HTMLElement, '[data-set]').textContent = number === 0 ? '' : `(${String(number)})`;
  }

  draw(values: FilterValues, counts: ReadonlyMap<Filter, Counts>, { filters }: SearchState): void {
    const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
    const fields = [...counts].flatMap(([filter, left]) => {
      const options = optionsOf(filter, left, filters.get(filter) ?? '', values, this.#view);
      return options.length === 0 ? [] : [fieldOf(filter, options, this.#view)];
    });
    this.#selects.replaceChildren(...fields);
    if (focused !== '') this.#selects.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
  }

  /** @param take is given a filter and the value chosen for it, empty for any */
  onChange(take: (name: Filter, value: string) => void): void {
    this.#selects.addEventListener('change', ({ target }) => {
      const name = target instanceof HTMLSelectElement && FILTERS.find((filter) => filter === target.name);
      if (name) take(name, target.value);
    });
  }

  onClear(then: () => void): void {
    this.#clear.addEventListener('click', then);
  }

  onOpen(then: () => void): void {
    this.#details.addEventListener('toggle', () => {
      if (this.#details.open) then();
    });
  }
}

/** The values of a filter with how much each would leave, by name; those that would leave nothing are none. */
function optionsOf(filter: Filter, counts: Counts, chosen: string, values: FilterValues, { texts, lang }: View) {
  return [...counts]
    .filter(([value, count]) => count > 0 || chosen === value)
    .map(([value, count]) => {
      // An edition goes by its year.
      const name = texts[`${filter}.${value}`] ?? ((filter === 'edition' ? '' : values[filter]?.[value]) || value);
      return new Option(`${name} (${new Intl.NumberFormat(lang).format(count)})`, value, false, chosen === value);
    })
    .sort((a, b) => a.text.localeCompare(b.text, lang));
}

function fieldOf(filter: Filter, options: readonly HTMLOptionElement[], view: View): HTMLElement {
  const select = element('select', '', new Option(textOf(view, 'any'), ''), ...options);
  select.name = filter;
  select.id = `filter-${filter}`;
  const label = element('label', '', textOf(view, `filter.${filter}`));
  label.htmlFor = select.id;
  return element('div', '', label, select);
}
