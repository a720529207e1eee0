import type { Hit } from '../domain/search-rank.ts';
import type { SearchState } from '../domain/search-state.ts';
import type { Answer } from './search-engine.ts';
import { notesOn, outcomeOf } from './search-messages.ts';
import { element, resultOf, type View } from './search-view.ts';

/** What is shown of an answer. */
export interface Shown {
  readonly state: SearchState;
  /** Parameters of the address that say nothing to a search. */
  readonly unknown: readonly string[];
  /** How many results. */
  readonly results: number;
  /** Whether what is shown stays as it is and further results follow it: whoever reads on is not to lose the place. */
  readonly isMore: boolean;
}

/** The part of a search page that says what was found. */
export interface Results {
  /** Shows an answer, or takes away what is shown. */
  draw(found: Answer | undefined, shown: Shown): void;
  /** Says something where readers and screen readers look for how many results there are. */
  say(text: string): void;
  /** Shows what the other language has, and says so. */
  drawElsewhere(found: Answer): void;
  /** Offers to look into the other language, or no longer. */
  offer(offered: boolean): void;
  /** Offers other words, each to be asked with `ask`. */
  suggest(texts: readonly string[], ask: (text: string) => void): void;
  /** Takes a reader to a result, from 0, in this language or the other; nothing where there is none. */
  focus(place: number, where?: 'own' | 'elsewhere'): void;
  /** Whether a reader is among the results of this language. */
  isRead(): boolean;
}

/**
 * An element of a page that must be there.
 * @throws Error where it is not
 */
export function elementIn<E extends HTMLElement>(within: ParentNode, kind: new () => E, selector: string): E {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}`);
  return found;
}

const keyOf = ({ page, item }: Hit) => `${page.address}#${item.anchor}`;

/**
 * Takes charge of the results on a search page.
 * @throws Error where it has no place for them
 */
export function resultsOn(place: HTMLElement, view: View): Results {
  const status = elementIn(place, HTMLElement, '[role="status"]');
  const notes = elementIn(place, HTMLElement, '[data-notes]');
  const list = elementIn(place, HTMLElement, '[data-own] ol');
  const elsewhere = elementIn(place, HTMLElement, '[data-elsewhere]');
  const others = elementIn(elsewhere, HTMLElement, 'ol');
  const offer = elementIn(place, HTMLButtonElement, '[data-offer]');
  const more = elementIn(place, HTMLButtonElement, '[data-more]');
  let drawn: readonly Hit[] = [];
  let outcome = '';

  const say = (text: string) => {
    status.textContent = text;
  };

  return {
    say,
    draw: (found, { state, unknown, results, isMore }) => {
      const before = isMore ? drawn : [];
      const known = new Set(before.map(keyOf));
      const next = (found?.hits ?? []).filter((hit) => !known.has(keyOf(hit))).slice(0, results - before.length);
      drawn = [...before, ...next];
      if (!isMore) list.replaceChildren();
      list.append(...next.map((hit) => resultOf(hit, found?.lang ?? view.lang, view)));
      more.hidden = found === undefined || (found.hits.length <= drawn.length && !found.more);
      others.replaceChildren();
      elsewhere.hidden = true;
      offer.hidden = true;
      outcome = found ? outcomeOf(found, state, view) : '';
      if (found) say(outcome);
      notes.replaceChildren(
        ...(found ? notesOn(found, state, unknown, view) : []).map((text) => element('p', '', text)),
      );
    },
    drawElsewhere: (found) => {
      offer.hidden = true;
      elsewhere.hidden = found.hits.length === 0;
      if (found.hits.length > 0) {
        const title = elementIn(elsewhere, HTMLElement, 'h2').textContent;
        const sentence = outcome === '' || /[.!?]$/.test(outcome) ? outcome : `${outcome}.`;
        say(`${sentence} ${title}: ${String(found.hits.length)}.`.trim());
      }
      others.replaceChildren(...found.hits.slice(0, MOST_ELSEWHERE).map((hit) => resultOf(hit, found.lang, view)));
    },
    offer: (offered) => {
      offer.hidden = !offered;
    },
    suggest: (texts, ask) => {
      if (texts.length === 0) return;
      const items = texts.map((text) => {
        const button = element('button', 'button', text);
        button.type = 'button';
        button.addEventListener('click', () => {
          ask(text);
        });
        return element('li', '', button);
      });
      notes.append(element('p', '', view.words.suggestions), element('ul', 'inline', ...items));
    },
    focus: (at, where = 'own') => {
      (where === 'own' ? list : others).children[at]?.querySelector('a')?.focus();
    },
    isRead: () => list.contains(document.activeElement),
  };
}

/** How many results of the other language are shown. */
const MOST_ELSEWHERE = 20;
