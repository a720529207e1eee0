// In a page that is being written: a banner with what is wrong with the content, and a click that opens the editor where a
// block of the page is written.
import { defineToolbarApp } from 'astro/toolbar';
import { BANNER } from './messages.ts';
import type { Banner } from './problems.ts';

/** Marks the blocks whose place is known while the app is on. */
const MARKED = 'data-open-in-editor';

const MARKS = `
  [${MARKED}] [data-source] { outline: 2px dashed #b33e66; outline-offset: -2px; cursor: pointer; }
  [${MARKED}] [data-source]:hover { outline-style: solid; }
`;

const STYLE = `
  aside { position: fixed; inset: 0 0 auto; z-index: 99999; max-height: 50vh; overflow: auto; padding: 12px 20px;
    background: #7a1f3d; color: #fff; font: 15px/1.45 system-ui, sans-serif; box-shadow: 0 2px 12px #0006; }
  strong { font-size: 17px; }
  ol { margin: 8px 0 0; padding: 0 0 0 22px; }
  li { margin: 6px 0; }
  p { margin: 0; overflow-wrap: anywhere; }
  button { all: unset; cursor: pointer; text-decoration: underline; font: 14px ui-monospace, monospace; }
  button:focus-visible { outline: 2px solid #fff; }
`;

/** Vite's opener takes \`file:line\`, from the project's root. */
function openEditor(source: string): void {
  void fetch(`${import.meta.env.BASE_URL}__open-in-editor?file=${encodeURIComponent(source)}`);
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...inside: readonly (string | Node)[]) {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}

/** The banner, which is there while something is wrong. */
function bannerAbove(): (banner: Banner) => void {
  const host = element('div');
  const shadow = host.attachShadow({ mode: 'open' });
  return ({ title, open, problems }) => {
    host.remove();
    if (problems.length === 0) return;
    const aside = element(
      'aside',
      element('strong', title),
      element('ol', ...problems.map((one) => problem(one, open))),
    );
    aside.setAttribute('role', 'alert');
    shadow.replaceChildren(element('style', STYLE), aside);
    document.body.append(host);
  };
}

function problem({ source, field, wrong, fix }: Banner['problems'][number], open: string): HTMLLIElement {
  const button = element('button', source);
  button.title = open;
  button.addEventListener('click', () => {
    openEditor(source);
  });
  return element('li', element('p', button, ` · ${field}`), element('p', wrong), element('p', `→ ${fix}`));
}

/** Opens the editor where the block under a click is written, and keeps the click from anything else. */
function onClick(event: MouseEvent): void {
  const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-source]') : null;
  if (block?.dataset['source'] === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  openEditor(block.dataset['source']);
}

export default defineToolbarApp({
  init(_canvas, app, server) {
    const show = bannerAbove();
    document.head.append(element('style', MARKS));
    server.on<Banner>(BANNER, (banner) => {
      show(banner);
      app.toggleNotification({ state: banner.problems.length > 0, level: 'error' });
    });
    app.onToggled(({ state }) => {
      document.documentElement.toggleAttribute(MARKED, state);
      if (state) document.addEventListener('click', onClick, true);
      else document.removeEventListener('click', onClick, true);
    });
  },
});
