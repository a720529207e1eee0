import type { Filter } from '../record.ts';
import type { SearchState } from '../state.ts';
import type { Counts } from './answers.ts';
import type { FilterValues } from './bundle.ts';
import { element, textOf, type View } from './view.ts';

/** Draws a field for each filter that leaves anything, its values with how much each would leave, by name. */
export function drawFilters(view: View, values: FilterValues, counts: Counts, { filters }: SearchState): void {
  const { selects } = view.parts;
  const focused = document.activeElement instanceof HTMLSelectElement ? document.activeElement.name : '';
  const fields = [...counts].flatMap(([filter, left]) => {
    const chosen = filters.get(filter) ?? '';
    const options = [...left]
      .filter(([value, count]) => count > 0 || chosen === value)
      .map(([value, count]) => {
        const name = `${nameOf(filter, value, values, view)} (${new Intl.NumberFormat(view.lang).format(count)})`;
        return new Option(name, value, false, chosen === value);
      })
      .sort((a, b) => a.text.localeCompare(b.text, view.lang));
    return options.length === 0 ? [] : [fieldOf(filter, options, view)];
  });
  selects.replaceChildren(...fields);
  if (focused !== '') selects.querySelector<HTMLSelectElement>(`select[name="${focused}"]`)?.focus();
}

/** What a value of a filter is called; an edition goes by its year. */
function nameOf(filter: Filter, value: string, values: FilterValues, { texts }: View): string {
  return texts[`${filter}.${value}`] ?? ((filter === 'edition' ? '' : values[filter]?.[value]) || value);
}

function fieldOf(filter: Filter, options: readonly HTMLOptionElement[], view: View): HTMLElement {
  const select = element('select', '', new Option(textOf(view, 'any'), ''), ...options);
  select.name = filter;
  select.id = `filter-${filter}`;
  const label = element('label', '', textOf(view, `filter.${filter}`));
  label.htmlFor = select.id;
  return element('div', '', label, select);
}
