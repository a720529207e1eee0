import { getSystemErrorMap } from 'node:util';
import type { Localized } from '../../domain/locale.ts';
import { inTerminal } from '../../i18n/terminal.ts';

/** Errors whose message is all there is to say. By name, for Astro loads the content with classes of its own. */
const TOLD = ['ContentError', 'SettingError', 'Refusal'];

/** What the file system and the network refuse, by the code of the error, given the file or the port. */
const REASONS: Readonly<Record<string, (what: string) => Localized>> = {
  ENOSPC: (what) => ({
    es: `No queda espacio en el disco (o no admite más archivos)${what}: libera espacio y repite la orden.`,
    en: `The disk is full, or has no room for more files${what}: free some space and run the command again.`,
  }),
  EDQUOT: (what) => ({
    es: `Se agotó la cuota de disco de este usuario${what}: libera espacio y repite la orden.`,
    en: `The disk quota of this user is used up${what}: free some space and run the command again.`,
  }),
  EROFS: (what) => ({
    es: `El disco es de solo lectura${what}: copia el proyecto a una carpeta donde puedas escribir.`,
    en: `The disk is read-only${what}: copy the project to a folder that you may write to.`,
  }),
  EACCES: (what) => ({
    es: `Falta permiso${what}: da permiso de lectura y escritura a quien ejecuta la orden.`,
    en: `Permission is missing${what}: let the user who runs the command read and write there.`,
  }),
  EPERM: (what) => ({
    es: `El sistema no lo permite${what}: revisa los permisos, y cierra los programas que usen esa carpeta.`,
    en: `The system does not allow it${what}: check the permissions, and close the programs that use that folder.`,
  }),
  EBUSY: (what) => ({
    es: `Otro programa ocupa la carpeta${what}: ciérralo y repite la orden.`,
    en: `Another program holds the folder${what}: close it and run the command again.`,
  }),
  ENOTDIR: (what) => ({
    es: `Hay un archivo donde debe haber una carpeta${what}: quítalo o cámbiale el nombre.`,
    en: `There is a file where a folder has to be${what}: remove it, or give it another name.`,
  }),
  EEXIST: (what) => ({
    es: `Ya existe otra cosa con ese nombre${what}: quítala o cámbiale el nombre.`,
    en: `There is something else of that name already${what}: remove it, or give it another name.`,
  }),
  EISDIR: (what) => ({
    es: `Hay una carpeta donde debe haber un archivo${what}: quítala o cámbiale el nombre.`,
    en: `There is a folder where a file has to be${what}: remove it, or give it another name.`,
  }),
  EXDEV: (what) => ({
    es: `La carpeta está en otro disco que el proyecto${what}: pon una carpeta común en su lugar.`,
    en: `The folder is on another disk than the project${what}: put a plain folder in its place.`,
  }),
  EIO: (what) => ({
    es: `El disco está fallando${what}: revísalo antes de repetir la orden.`,
    en: `The disk is failing${what}: have it checked before you run the command again.`,
  }),
  EMFILE: (what) => ({
    es: `Hay demasiados archivos abiertos a la vez${what}: cierra otros programas y repite la orden.`,
    en: `Too many files are open at once${what}: close other programs and run the command again.`,
  }),
  ENFILE: (what) => ({
    es: `El sistema tiene demasiados archivos abiertos${what}: cierra otros programas y repite la orden.`,
    en: `The system has too many files open${what}: close other programs and run the command again.`,
  }),
  ENOMEM: () => ({
    es: 'No queda memoria en este equipo: cierra otros programas y repite la orden.',
    en: 'This machine is out of memory: close other programs and run the command again.',
  }),
  EADDRNOTAVAIL: (what) => ({
    es: `Este equipo no tiene la dirección que pide --host${what}: quita --host, o escríbelo sin nada detrás.`,
    en: `This machine does not have the address that --host asks for${what}: remove --host, or write nothing after it.`,
  }),
  ENOTFOUND: (what) => ({
    es: `No existe ningún equipo con el nombre que pide --host${what}: quita --host, o escríbelo sin nada detrás.`,
    en: `There is no machine with the name that --host asks for${what}: remove --host, or write nothing after it.`,
  }),
  EADDRINUSE: (what) => ({
    es: `El puerto está ocupado${what}: elige otro, como en «npm start -- --port 8080».`,
    en: `The port is taken${what}: choose another, as in “npm start -- --port 8080”.`,
  }),
};

/** The same codes where a library hands on the words of the system: its code (`ENOSPC: …`), or its number (`os error 28`). */
function codeIn(message: string): string {
  const [, number] = /\(os error (\d+)\)/.exec(message) ?? [];
  const named = number === undefined ? undefined : getSystemErrorMap().get(-Number(number))?.[0];
  return named ?? /\b(E[A-Z]{3,}): /.exec(message)?.[1] ?? '';
}

/** A port below 1024 belongs to the system on many machines, which says so in the words for files. */
const RESERVED_PORT = (what: string): Localized => ({
  es: `El sistema no deja usar ese puerto${what}: elige uno mayor que 1023, como en «npm start -- --port 8080».`,
  en: `The system does not let that port be used${what}: choose one above 1023, as in “npm start -- --port 8080”.`,
});

type SystemError = Error & { code?: unknown; path?: unknown; port?: unknown };

/** The errors inside an error, from the outermost: causes, and those that a bundler or a group of tasks gathers. */
function* errorsWithin(error: unknown, depth = 0): Generator<SystemError> {
  if (!(error instanceof Error) || depth > 5) return;
  yield error;
  yield* errorsWithin(error.cause, depth + 1);
  const { errors } = error as { errors?: unknown };
  if (Array.isArray(errors)) for (const one of errors) yield* errorsWithin(one, depth + 1);
}

/** Why the machine refuses something, in a sentence; undefined for an error that is not the machine's. */
export function reasonOf(error: SystemError): Localized | undefined {
  const { message, code, path, port } = error;
  const known = typeof code === 'string' && code in REASONS ? code : codeIn(message);
  const named = typeof path === 'string' ? path : /'([^']+)'/.exec(message)?.[1];
  const what = named ?? (typeof port === 'number' ? String(port) : undefined);
  const reason = known === 'EACCES' && typeof port === 'number' ? RESERVED_PORT : REASONS[known];
  if (reason) return reason(what === undefined ? '' : ` (${what})`);
  if (!('syscall' in error)) return undefined;
  return { es: `Este equipo no lo permite: ${message}`, en: `This machine does not allow it: ${message}` };
}

/** What a command prints of what stopped it: a sentence wherever the reason is known, else all that the program knows. */
export function failureText(error: unknown): string {
  for (const one of errorsWithin(error)) {
    if (TOLD.includes(one.name)) return one.message;
    const reason = reasonOf(one);
    if (reason) return inTerminal(reason);
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
