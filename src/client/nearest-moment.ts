/**
 * Where the address names a second at which nobody begins to speak (the other language begins its phrases at others),
 * goes to what is being said then. Without this script the page opens at its top.
 */
export function goToNearestMoment(document: Document): void {
  const go = () => {
    const second = /^#t-(\d{1,6})$/.exec(location.hash)?.[1];
    if (second === undefined || document.getElementById(`t-${second}`)) return;
    const spoken = [...document.querySelectorAll('.transcript [id^="t-"]')];
    const near = spoken.findLast(({ id }) => Number(id.slice(2)) <= Number(second)) ?? spoken[0];
    if (near) location.replace(`#${near.id}`);
  };
  window.addEventListener('hashchange', go);
  go();
}
