import { embedUrl, videoClock } from '../domain/video.ts';

/**
 * Turns the poster of each YouTube recording into a button that plays it in place, and makes the chapters of the page
 * lead into that player. A chapter named in the address is ready to play. Nothing is asked of YouTube before the reader
 * plays; without this script, poster and chapters are links to it.
 */
export function preparePlayers(document: Document): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-player]')) prepare(figure);
}

function prepare(figure: HTMLElement): void {
  const { player: id = '', frame: title = '', play = '', from = '' } = figure.dataset;
  const poster = figure.querySelector<HTMLElement>('.poster');
  const action = poster?.querySelector('[data-action]');
  if (!poster || !action) return;
  const { ownerDocument: document } = figure;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = poster.className;
  button.append(...poster.childNodes);
  poster.replaceWith(button);
  const chapters = [...document.querySelectorAll<HTMLAnchorElement>('a[data-at]')];
  let stage: HTMLElement = button;
  let start = 0;

  const show = (at: number) => {
    start = at;
    action.textContent = at === 0 ? play : from.replace('{time}', videoClock(at));
  };
  const playFrom = (at: number) => {
    // A frame that is led elsewhere adds to the browser's history; a new one does not.
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.allow = 'autoplay; fullscreen; picture-in-picture';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.className = 'poster';
    frame.src = embedUrl(id, at);
    stage.replaceWith(frame);
    stage = frame;
    frame.focus();
  };
  const named = () => {
    const link = chapters.find(({ parentElement }) => `#${parentElement?.id ?? ''}` === location.hash);
    if (link && stage !== button) playFrom(Number(link.dataset['at']));
    else show(Number(link?.dataset['at'] ?? 0));
  };

  button.addEventListener('click', () => {
    playFrom(start);
  });
  for (const link of chapters) {
    link.addEventListener('click', (event) => {
      // With a key held down, a reader means a tab of their own.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      history.replaceState(null, '', `#${link.parentElement?.id ?? ''}`);
      playFrom(Number(link.dataset['at']));
    });
  }
  window.addEventListener('hashchange', named);
  named();
}
