import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** A piece of a line on paper: its text, its size in points, and where it stands, from the top of its page. */
export interface PrintedText {
  readonly text: string;
  readonly size: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page of a printed document, in points. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
}

/** The pages of a PDF, with what is written on each. */
export async function printedPages(pdf: Uint8Array): Promise<readonly PrintedPage[]> {
  // The reader keeps what it is given.
  const reading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await reading.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items
      .filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
      .map(({ str, transform }) => {
        const [, , , size = 0, , baseline = 0] = transform as readonly number[];
        return { text: str, size, top: height - baseline - size, bottom: height - baseline };
      });
    pages.push({ width, height, texts });
  }
  await reading.destroy();
  return pages;
}
