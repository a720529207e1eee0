import { posix } from 'node:path';
import { fold } from '../domain/fold.ts';
import type { Localized } from '../domain/locale.ts';
import { quoted } from '../domain/quoted.ts';
import { fileFinding, type Finding } from '../rules/finding.ts';
import { nearest } from '../rules/nearest.ts';
import { isEditionYear, kindOf } from './files.ts';

/** The folders that hold content, by the form of the folder they stand in, below content/. */
const FOLDERS: readonly (readonly [within: RegExp, folders: readonly string[]])[] = [
  [/^\.$/, ['editions', 'people', 'organizations']],
  [/^editions\/\d{4}$/, ['agenda', 'recordings', 'note']],
  [/^editions\/\d{4}\/note$/, ['es', 'en']],
];

/** The files that have one name only, below content/; of an edition, below its folder. */
const FILES = ['site.yaml', 'glossary.yaml', 'subjects.yaml'];
const EDITION_FILES = ['edition.yaml', 'objectives.yaml', 'participants.yaml', 'references.yaml'];

/** What is wrong with the names of folders: each once, whatever is in it. */
export function folderFindings(folders: readonly string[], name: string): readonly Finding[] {
  return folders
    .filter((folder) => !isTold(folder))
    .flatMap((folder) => (isFolder(folder) ? [] : [told(`${name}/${folder}`, folderFault(folder))]));
}

/** What is wrong with a file that is no content; `names` are all the files there. */
export function misplacedFinding(path: string, names: ReadonlySet<string>, name: string): Finding {
  return told(`${name}/${path}`, fileFault(path, names));
}

/** Whether a file or a folder stands in one that is none of the content's, and is told with that. */
export function isTold(path: string): boolean {
  const parts = path.split('/').slice(0, -1);
  return parts.some((_, index) => !isFolder(parts.slice(0, index + 1).join('/')));
}

/** Whether a folder of the content seems to be there by another name, or as a file, and not by its own: what it holds is not known. */
export function isFolderLost(folders: readonly string[], files: readonly string[]): boolean {
  const there = new Set(folders);
  return [...folders.filter((folder) => !isFolder(folder)), ...files].some((path) => {
    const meant = meantFolder(path);
    return meant !== undefined && !there.has(meant);
  });
}

/** The folder of the content that is meant by a path that leads to none. */
function meantFolder(path: string): string | undefined {
  if (isFolder(path)) return path;
  if (kindOf(path) || isTold(path)) return undefined;
  const [parent, own] = [posix.dirname(path), posix.basename(path)];
  const [year] = /(?<!\d)\d{4}(?!\d)/.exec(own) ?? [];
  if (year !== undefined && (parent === 'editions' || parent === '.')) return `editions/${year}`;
  const meant = nearest(own, foldersIn(parent));
  return meant === undefined ? undefined : posix.join(parent, meant);
}

const told = (file: string, { wrong, fix }: Fault) => fileFinding(file, wrong, fix);

const foldersIn = (parent: string) => FOLDERS.find(([within]) => within.test(parent))?.[1] ?? [];

function isFolder(folder: string): boolean {
  const [, edition] = /^editions\/([^/]+)$/.exec(folder) ?? [];
  if (edition !== undefined) return isEditionYear(edition);
  return foldersIn(posix.dirname(folder)).includes(posix.basename(folder));
}

type Fault = Pick<Finding, 'wrong' | 'fix'>;

function folderFault(folder: string): Fault {
  const [parent, own] = [posix.dirname(folder), posix.basename(folder)];
  if (kindOf(folder)) {
    return {
      wrong: { es: 'es una carpeta, con el nombre de un archivo', en: 'is a folder, with the name of a file' },
      fix: { es: 'pon en su lugar el archivo mismo', en: 'put the file itself in its place' },
    };
  }
  if (parent === 'editions' || (parent === '.' && /^\d{4}(?!\d)/.test(own))) {
    const year = quoted(own);
    return {
      wrong: { es: `${year.es} no es el año de una edición`, en: `${year.en} is not the year of an edition` },
      fix: {
        es: 'la carpeta de una edición es un año de cuatro cifras, dentro de editions, como editions/2027: llámala así; o sácala de content/',
        en: "an edition's folder is a year in four digits, within editions, such as editions/2027: name it so; or move it out of content/",
      },
    };
  }
  const meant = nearest(own, foldersIn(parent));
  return {
    wrong: { es: 'ninguna carpeta del contenido se llama así', en: 'no folder of the content has this name' },
    fix:
      meant === undefined
        ? { es: 'sácala de la carpeta content', en: 'move it out of the content folder' }
        : {
            es: `llámala ${meant}; si es una copia, sácala de la carpeta content`,
            en: `name it ${meant}; if it is a copy, move it out of the content folder`,
          },
  };
}

function fileFault(path: string, taken: ReadonlySet<string>): Fault {
  const wrong = {
    es: 'el sitio no lee ningún archivo con este nombre en este lugar',
    en: 'the site reads no file with this name in this place',
  };
  if (isFolder(path)) {
    return {
      wrong: { es: 'es un archivo, con el nombre de una carpeta', en: 'is a file, with the name of a folder' },
      fix: { es: 'pon en su lugar la carpeta', en: 'put the folder in its place' },
    };
  }
  const meant = meantPath(path);
  if (meant !== undefined) return { wrong, fix: renameFix(posix.basename(meant), taken.has(meant)) };
  return { wrong, fix: transcriptFix(path) ?? elsewhere };
}

const elsewhere: Localized = {
  es: 'compara su nombre con los de los archivos vecinos, o sácalo de la carpeta content',
  en: 'compare its name with those of the files beside it, or move it out of the content folder',
};

function renameFix(name: string, isTaken: boolean): Localized {
  return isTaken
    ? {
        es: `ya hay un archivo ${name}: pasa a él lo que falte, y saca este de la carpeta content`,
        en: `there is a file ${name} already: put into it what is missing, and move this one out of the content folder`,
      }
    : { es: `llámalo ${name}`, en: `name it ${name}` };
}

/** The path of a content file that is meant by another: in small letters, without accents and spaces, with its own ending. */
function meantPath(path: string): string | undefined {
  const plain = fold(posix.basename(path))
    .replace(/(?:\.(?:txt|bak|old|orig|tmp))+$/, '')
    .replace(/[\s_]*(?:\(\d+\)|- cop(?:ia|y)(?: \(\d+\))?)(?=\.|$)|^copy of |^copia de /g, '')
    .replace(/\.ya?ml$|\.json$/, '.yaml')
    .replace(/\.mdx?$|\.markdown$/, '.mdx')
    .replace(/[\s_-]+/g, '-')
    .replace(/^-|-(?=\.|$)/g, '');
  // What explains a folder, or says by whom it may be used, is no content.
  if (/^(?:readme|leeme|licen[cs](?:e|ia)|changelog)(?:\.|$)/.test(plain)) return undefined;
  const folder = posix.dirname(path);
  const place = folder === '.' ? '' : `${folder}/`;
  const stem = plain.replace(/\.[a-z]+$/, '');
  const forms = /\.(?!yaml$|mdx$)\w+$/.test(plain) ? [plain] : [plain, `${stem}.yaml`, `${stem}.mdx`];
  const meant = forms.map((own) => place + own).find((one) => kindOf(one) !== undefined);
  if (meant !== undefined) return meant;
  const names = folder === '.' ? FILES : /^editions\/\d{4}$/.test(folder) ? EDITION_FILES : [];
  const near = nearest(plain, names);
  return near === undefined ? undefined : place + near;
}

/** A transcript is nearly one where it stands beside its recording. */
function transcriptFix(path: string): Localized | undefined {
  const [, recording, form] = /^editions\/\d{4}\/recordings\/([^./]+)[^/]*\.(vtt|srt|sbv)$/i.exec(path) ?? [];
  if (recording === undefined) return undefined;
  const name = fold(recording).replace(/[\s_]+/g, '-');
  const isOther = form?.toLowerCase() !== 'vtt';
  return {
    es: `${isOther ? 'expórtalo como WebVTT, y llámalo' : 'llámalo'} ${name}.es.vtt o ${name}.en.vtt, según su grabación y el idioma en que está, todo en minúsculas`,
    en: `${isOther ? 'export it as WebVTT, and name it' : 'name it'} ${name}.es.vtt or ${name}.en.vtt, after its recording and the language it is in, all in small letters`,
  };
}
