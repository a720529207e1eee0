import { cueAnchor, secondAt } from '../domain/video.ts';

/**
 * Where the address names a second at which nobody begins to speak (the other language begins its phrases at others),
 * goes to what is being said then. Without this script the page opens at its top.
 */
export function goToNearestMoment(document: Document): void {
  const go = () => {
    const anchor = location.hash.slice(1);
    const second = secondAt(anchor);
    if (second === undefined || anchor !== cueAnchor(second) || document.getElementById(anchor)) return;
    const spoken = [...document.querySelectorAll(`.transcript [id]`)].filter(({ id }) => secondAt(id) !== undefined);
    const near = spoken.filter(({ id }) => (secondAt(id) ?? 0) <= second).at(-1) ?? spoken[0];
    if (near) location.replace(`#${near.id}`);
  };
  window.addEventListener('hashchange', go);
  go();
}
