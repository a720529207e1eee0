import type { Filter } from '../record.ts';
import type { SearchState } from '../state.ts';
import type { FilterValues } from './bundle.ts';
import type { Counts } from './answers.ts';
import { elementIn } from './results.ts';
import { element, type View } from './view.ts';

/** The part of a search page that narrows a search. */
export interface Filters {
  areOpen(): boolean;
  open(isOpen: boolean): void;
  /** Says beside the closed filters how many are set. */
  tell(number: number): void;
  draw(values: FilterValues, counts: ReadonlyMap<Filter, Counts>, state: SearchState): void;
  onChange(take: (name: Filter, value: string) => void): void;
  onClear(then: () => void): void;
  onOpen(then: () => void): void;
}

/**
 * Takes charge of the filters on a search page.
 * @throws Error where it has no place for them
 */
export function filtersOn(place: HTMLElement, view: View): Filters {
  const details = elementIn(place, HTMLDetailsElement, '[data-filters]');
  const set = elementIn(details, HTMLElement, '[data-set]');
  const selects = elementIn(details, HTMLElement, '[data-selects]');
  const clear = elementIn(details, HTMLButtonElement, '[data-clear]');
  const isFilter = (name: string): name is Filter => Object.hasOwn(view.words.filters, name);
  return {
    areOpen: () => details.open,
    open: (isOpen) => {
      details.open = isOpen;
    },
    tell: (number) => {
      clear.hidden = number === 0;
      set.textContent = number === 0 ? '' : `(${String(number)})`;
    },
    draw: (values, counts, { filters }) => {
      const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
      selects.replaceChildren(
        ...[...counts].flatMap(([filter, left]) => selectOf(filter, left, filters.get(filter), values, view) ?? []),
      );
      if (focused !== '') selects.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
    },
    onChange: (take) => {
      selects.addEventListener('change', ({ target }) => {
        if (target instanceof HTMLSelectElement && isFilter(target.name)) take(target.name, target.value);
      });
    },
    onClear: (then) => {
      clear.addEventListener('click', then);
    },
    onOpen: (then) => {
      details.addEventListener('toggle', () => {
        if (details.open) then();
      });
    },
  };
}

/** A native select of a filter, with how much each value would leave; none where it tells nothing apart. */
function selectOf(
  filter: Filter,
  counts: Counts,
  chosen: string | undefined,
  values: FilterValues,
  { words, lang }: View,
): HTMLElement | undefined {
  const options = [...counts]
    .filter(([value, count]) => count !== 0 || chosen === value)
    // An edition goes by its year.
    .map(([value, count]) => ({
      value,
      count,
      name: words.values[filter]?.[value] ?? ((filter === 'edition' ? '' : values[filter]?.[value]) || value),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  if (options.length === 0) return undefined;
  const select = element('select', '', new Option(words.any, ''));
  select.name = filter;
  for (const { value, count, name } of options) {
    const text = `${name} (${new Intl.NumberFormat(lang).format(count)})`;
    select.append(new Option(text, value, false, chosen === value));
  }
  select.id = `filter-${filter}`;
  const label = element('label', '', words.filters[filter] ?? filter);
  label.htmlFor = select.id;
  return element('div', '', label, select);
}
