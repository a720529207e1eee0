/** Names of files that systems and editors leave beside those that people write, in small letters. */
const NAMES = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '.ds_store',
  '.directory',
  '.localized',
  'icon\r',
  '__macosx',
  '4913',
]);

/** Forms of such names: copies of before, locks of what is open, what a change is kept in until it is saved. */
const FORMS = [
  /~$/,
  /^~\$/,
  /^\.~lock\..*#$/,
  /^#.*#$/,
  /^\.#/,
  /^\._/,
  /^\..*\.sw[a-p]$/,
  /^\.nfs[\da-f]+$/,
  /^\.goutputstream-/,
  /\.tmp$/,
  /\.kate-swp$/,
  /___jb_(?:tmp|old)___$/,
  /\.(?:part|crdownload)$/,
];

/**
 * Whether a file or a folder is one that nobody wrote: what Windows, macOS, an office suite or an editor of texts keeps there
 * for itself. It is no content, and never published.
 */
export function isStray(name: string): boolean {
  const small = name.toLowerCase();
  return NAMES.has(small) || FORMS.some((form) => form.test(small));
}

/** Whether a path, with slashes, leads to such a file or through such a folder. */
export function isStrayPath(path: string): boolean {
  return path.split('/').some(isStray);
}
