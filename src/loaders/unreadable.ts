import type { Localized } from '../domain/locale.ts';
import { shown } from '../domain/quoted.ts';
import { fileFinding, type Finding } from '../rules/finding.ts';

const NO_PERMISSION = [
  { es: 'no se puede leer: falta el permiso', en: 'cannot be read: permission is missing' },
  { es: 'da a tu usuario permiso de lectura', en: 'give your user permission to read it' },
] as const;

/** What the codes of a file system's refusals mean (POSIX errno), and what helps. */
const REASONS: Readonly<Record<string, readonly [wrong: Localized, fix: Localized]>> = {
  ENOENT: [
    { es: 'falta', en: 'is missing' },
    { es: 'recupéralo de una copia', en: 'restore it from a copy' },
  ],
  EISDIR: [
    { es: 'es una carpeta', en: 'is a folder' },
    { es: 'pon en su lugar el archivo mismo', en: 'put the file itself in its place' },
  ],
  ENOTDIR: [
    { es: 'es un archivo, donde va una carpeta', en: 'is a file, where a folder belongs' },
    { es: 'recupera la carpeta de una copia', en: 'restore the folder from a copy' },
  ],
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
};

/**
 * What to tell of a file or a folder that the file system would not give.
 * @param file how messages name it
 * @param error what the file system threw
 */
export function unreadableFinding(file: string, error: unknown): Finding {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const why = shown(code || message);
  const [wrong, fix] = REASONS[code] ?? [
    { es: `no se puede leer (${why})`, en: `cannot be read (${why})` },
    {
      es: 'ábrelo tú; si no se abre, recupéralo de una copia',
      en: 'open it yourself; if that fails, restore it from a copy',
    },
  ];
  return fileFinding(file, wrong, fix);
}
