import type { Filter } from '../record.ts';
import type { SearchState } from '../state.ts';
import type { Counts } from './answers.ts';
import type { FilterValues } from './bundle.ts';
import { element, numberIn, textOf, type View } from './view.ts';

/** What a reader may choose: its value, what it is called with how much it leaves, and whether it is chosen. */
type Choice = readonly [value: string, name: string, count: number, chosen: boolean];

/**
 * Draws a chip for each kind that leaves anything, the kinds of most results first, and a field for each other filter that
 * does, its values by name; each with how much it would leave.
 */
export function drawFilters(view: View, values: FilterValues, counts: Counts, { filters }: SearchState): void {
  const { id = '' } = document.activeElement ?? {};
  const { kinds, selects } = view.parts;
  const fields = [...counts].map(([filter, left]) => {
    const chosen = filters.get(filter) ?? '';
    const choices = [...left]
      .filter(([value, count]) => count > 0 || value === chosen)
      .map(([value, count]): Choice => [value, nameOf(filter, value, values, view), count, value === chosen]);
    return [
      filter,
      [['', textOf(view, filter === 'kind' ? 'all' : 'any'), 0, chosen === ''], ...choices] as readonly Choice[],
    ] as const;
  });
  const ofKind = fields.find(([filter]) => filter === 'kind')?.[1] ?? [];
  kinds.replaceChildren(
    ...[...(ofKind.length > 1 ? ofKind : [])]
      .sort(([a, , one], [b, , other]) => (a && b ? other - one : 0))
      .map(chipOf(view)),
  );
  const others = fields.filter(([filter, choices]) => filter !== 'kind' && choices.length > 1);
  selects.replaceChildren(...others.map(([filter, choices]) => selectOf(filter, choices, view)));
  // Who was on one of them is on it still.
  document.getElementById(id)?.focus();
}

/** What a value of a filter is called; an edition goes by its year. */
function nameOf(filter: Filter, value: string, values: FilterValues, { texts }: View): string {
  return texts[`${filter}.${value}`] ?? ((filter === 'edition' ? '' : values[filter]?.[value]) || value);
}

const chipOf =
  (view: View) =>
  ([value, name, count, checked]: Choice) => {
    const input = Object.assign(element('input', ''), {
      type: 'radio',
      name: 'kind',
      value,
      id: `kind-${value}`,
      checked,
    });
    return element('label', '', input, element('span', 'chip', count > 0 ? `${name} ${numberIn(view, count)}` : name));
  };

function selectOf(filter: Filter, choices: readonly Choice[], view: View): HTMLElement {
  const [any, ...named] = choices.map(([value, name, count, chosen]) => {
    return new Option(count > 0 ? `${name} (${numberIn(view, count)})` : name, value, false, chosen);
  });
  named.sort((a, b) => a.text.localeCompare(b.text, view.lang));
  const select = element('select', '', ...(any ? [any] : []), ...named);
  select.name = filter;
  select.id = `filter-${filter}`;
  const label = element('label', '', textOf(view, `filter.${filter}`));
  label.htmlFor = select.id;
  return element('div', '', label, select);
}
