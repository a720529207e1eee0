import { wordsIn } from '../words.ts';

/** Says at each recording that it needs a network, as long as there is none. */
export function tellAtRecordings(document: Document): void {
  const notes: HTMLElement[] = [];
  const update = () => {
    for (const note of notes.splice(0)) note.remove();
    if (navigator.onLine) return;
    for (const caption of document.querySelectorAll('.player figcaption')) {
      const note = document.createElement('strong');
      note.textContent = ` ${wordsIn(document.documentElement.lang).recording}`;
      caption.append(note);
      notes.push(note);
    }
  };
  addEventListener('online', update);
  addEventListener('offline', update);
  update();
}
