import { glob, readFile } from 'node:fs/promises';

/** How many files are open at once: while one waits for the disk, others are read. */
const OPEN = 16;

/**
 * Reads the HTML files of a built site that match a pattern, several at once and in no order.
 * @param folder the folder of the site, with a slash at its end
 * @param work is given each file's name from there, with slashes, and its text
 */
export async function eachHtmlFile(
  folder: string,
  pattern: string,
  work: (file: string, html: string) => void | Promise<void>,
): Promise<void> {
  const names = glob(pattern, { cwd: folder })[Symbol.asyncIterator]();
  const readOn = async () => {
    for (let next = await names.next(); next.done !== true; next = await names.next()) {
      const file = next.value.replaceAll('\\', '/');
      await work(file, await readFile(folder + file, 'utf8'));
    }
  };
  await Promise.all(Array.from({ length: OPEN }, readOn));
}
