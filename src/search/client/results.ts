import type { SearchState } from '../state.ts';
import type { Answer } from './engine.ts';
import { notesOn, outcomeOf } from './messages.ts';
import { element, resultOf, type View } from './view.ts';

/** What is shown of an answer. */
interface Shown {
  readonly state: SearchState;
  /** Parameters of the address that say nothing to a search. */
  readonly unknown: readonly string[];
  /** How many results stand already and stay: whoever reads on is not to lose the place. */
  readonly from: number;
}

/** The part of a search page that says what was found. */
export interface Results {
  /** Shows an answer, or takes away what is shown. */
  draw(found: Answer | undefined, shown: Shown): void;
  /** Says something where readers and screen readers look for how many results there are. */
  say(text: string): void;
  /** Says that the answer is being looked for, where it takes longer than so many milliseconds. */
  wait(milliseconds: number): void;
  /** Nothing is being looked for any more. */
  ready(): void;
  /** Shows what the other language has, and says so. */
  drawElsewhere(found: Answer): void;
  /** Offers to look into the other language, or no longer. */
  offer(offered: boolean): void;
  /** Offers other words, each to be asked with `ask`. */
  suggest(texts: readonly string[], ask: (text: string) => void): void;
  /** Takes a reader to a result, from 0, in this language or the other; nothing where there is none. */
  focus(place: number, where?: 'own' | 'elsewhere'): void;
  onMore(then: () => void): void;
  onOffer(then: () => void): void;
}

/** Milliseconds after which what was found is announced: not at each key. */
const ANNOUNCED = 250;

/**
 * An element of a page that must be there.
 * @throws Error where it is not
 */
export function elementIn<E extends HTMLElement>(within: ParentNode, kind: new () => E, selector: string): E {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}`);
  return found;
}

/**
 * Takes charge of the results on a search page.
 * @throws Error where it has no place for them
 */
export function resultsOn(place: HTMLElement, view: View): Results {
  const notes = elementIn(place, HTMLElement, '[data-notes]');
  const list = elementIn(place, HTMLElement, '[data-own] ol');
  const elsewhere = elementIn(place, HTMLElement, '[data-elsewhere]');
  const others = elementIn(elsewhere, HTMLElement, 'ol');
  const offer = elementIn(place, HTMLButtonElement, '[data-offer]');
  const more = elementIn(place, HTMLButtonElement, '[data-more]');
  const { say, wait, ready } = statusOn(place, view);
  let outcome = '';
  return {
    say,
    wait,
    ready,
    draw: (found, { state, unknown, from }) => {
      const next = found?.hits.slice(from).map((hit) => resultOf(hit, found.lang, view)) ?? [];
      list.replaceChildren(...[...list.children].slice(0, from), ...next);
      more.hidden = found === undefined || found.total <= found.hits.length;
      others.replaceChildren();
      elsewhere.hidden = true;
      offer.hidden = true;
      outcome = found ? outcomeOf(found, state, view) : '';
      if (found) say(outcome);
      notes.replaceChildren(
        ...(found ? notesOn(found, state, unknown, view) : []).map((text) => element('p', '', text)),
      );
    },
    drawElsewhere: ({ hits, total, lang }) => {
      offer.hidden = true;
      elsewhere.hidden = hits.length === 0;
      if (hits.length > 0) {
        const title = elementIn(elsewhere, HTMLElement, 'h2').textContent;
        const sentence = outcome === '' || /[.!?]$/.test(outcome) ? outcome : `${outcome}.`;
        say(`${sentence} ${title}: ${new Intl.NumberFormat(view.lang).format(total)}.`.trim());
      }
      others.replaceChildren(...hits.map((hit) => resultOf(hit, lang, view)));
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
    onMore: (then) => {
      more.addEventListener('click', then);
    },
    onOffer: (then) => {
      offer.addEventListener('click', then);
    },
  };
}

/** The line that says what was found, a live region: it changes when a reader pauses. */
function statusOn(place: HTMLElement, { words }: View): Pick<Results, 'say' | 'wait' | 'ready'> {
  const status = elementIn(place, HTMLElement, '[role="status"]');
  let later: ReturnType<typeof setTimeout> | undefined;
  const set = (text: string, milliseconds: number) => {
    clearTimeout(later);
    later = setTimeout(() => {
      status.textContent = text;
    }, milliseconds);
  };
  return {
    say: (text) => {
      set(text, ANNOUNCED);
    },
    wait: (milliseconds) => {
      status.setAttribute('aria-busy', 'true');
      set(words.searching, milliseconds);
    },
    ready: () => {
      status.removeAttribute('aria-busy');
    },
  };
}
