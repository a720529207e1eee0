/** Shows the buttons that print the page, and makes them print it. */
export function offerPrinting(document: Document): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      print();
    });
  }
}
