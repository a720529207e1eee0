import type { Localized } from '../domain/locale.ts';
import { quoted, shown } from '../domain/quoted.ts';
import { type Kind, KINDS } from '../rules/content.ts';
import { fileFinding, type Finding } from '../rules/finding.ts';

/** Where the files of each kind stand below content/; the groups of a pattern, joined, are the id. */
const PATHS: Readonly<Record<Kind, RegExp>> = {
  site: /^(site)\.yaml$/,
  editions: /^editions\/(\d{4})\/edition\.yaml$/,
  objectives: /^editions\/(\d{4})\/objectives\.yaml$/,
  participants: /^editions\/(\d{4})\/participants\.yaml$/,
  references: /^editions\/(\d{4})\/references\.yaml$/,
  agenda: /^editions\/(\d{4})\/agenda\/(\d{4}-\d\d-\d\d(?:-[a-z0-9-]+)?)\.yaml$/,
  recordings: /^editions\/(\d{4})\/recordings\/([a-z0-9-]+)\.yaml$/,
  transcripts: /^editions\/(\d{4})\/recordings\/([a-z0-9-]+)\.(es|en)\.vtt$/,
  note: /^editions\/(\d{4})\/note\/(es|en)\/([a-z0-9-]+)\.mdx$/,
  people: /^people\/([a-z0-9-]+)\.yaml$/,
  organizations: /^organizations\/([a-z0-9-]+)\.yaml$/,
  glossary: /^(glossary)\.yaml$/,
  subjects: /^(subjects)\.yaml$/,
};

/** What systems and editors leave beside the files that one works on: nobody's content. */
const LEFT_BEHIND = /(?:^|\/)(?:\.|~\$|#[^/]*#$|(?:eh)?thumbs\.db$|desktop\.ini$)|(?:~|\.swp|\.tmp)$/i;

/** Whether a file below content/ is one that systems and editors leave there. */
export function isLeftBehind(path: string): boolean {
  return LEFT_BEHIND.test(path);
}

/** What a path below content/ is the file of, and its id; nothing where no content has that name and place. */
export function kindOf(path: string): { readonly kind: Kind; readonly id: string } | undefined {
  for (const kind of KINDS) {
    const match = PATHS[kind].exec(path);
    if (match) return { kind, id: match.slice(1).join('/') };
  }
  return undefined;
}

/** The edition that a path below content/ is in, as its folder is called. */
export function editionFolder(path: string): string | undefined {
  return /^editions\/([^/]+)(?:\/|$)/.exec(path)?.[1];
}

/** The years that an edition can be of: the conference is of 1996, and its addresses have four digits. */
export function isEditionYear(name: string): boolean {
  return /^(?:199[6-9]|2[01]\d\d)$/.test(name);
}

/** What is wrong with the folder of an edition whose name is no year: once, whatever it holds. */
export function editionFolderFinding(folder: string, name: string): Finding {
  const year = quoted(folder);
  return fileFinding(
    `${name}/editions/${folder}`,
    { es: `${year.es} no es el año de una edición`, en: `${year.en} is not the year of an edition` },
    {
      es: 'llama a la carpeta de una edición por su año, con cuatro cifras, como 2027; o sácala de content/',
      en: 'name the folder of an edition after its year in four digits, as 2027; or move it out of content/',
    },
  );
}

/** What is wrong with a folder whose name is that of a file. */
export function folderFinding(file: string): Finding {
  return fileFinding(
    file,
    { es: 'es una carpeta, con el nombre de un archivo', en: 'is a folder, with the name of a file' },
    { es: 'pon en su lugar el archivo mismo', en: 'put the file itself in its place' },
  );
}

/** What is wrong with a file that is no content, and the name that it might be meant to have. */
export function misplacedFinding(path: string, name: string): Finding {
  const wrong = {
    es: 'ningún contenido del sitio tiene este nombre y lugar',
    en: 'no content of the site has this name and place',
  };
  return fileFinding(`${name}/${path}`, wrong, transcriptFix(path) ?? renamed(path) ?? ELSEWHERE);
}

const ELSEWHERE = {
  es: 'compáralo con los archivos vecinos, o sácalo de la carpeta del contenido',
  en: 'compare it with its neighbours, or move it out of the content folder',
};

/** The name in small letters, without accents or spaces and with the ending of its neighbours, where that is content. */
function renamed(path: string): Localized | undefined {
  const plain = path
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/\.txt$/, '')
    .replace(/\.yml$/, '.yaml')
    .replace(/\.md$/, '.mdx');
  if (!kindOf(plain)) return undefined;
  const meant = shown(plain);
  return { es: `llámalo ${meant}`, en: `name it ${meant}` };
}

/** How to name what stands beside a recording and is nearly its transcript. */
function transcriptFix(path: string): Localized | undefined {
  const [, recording, form] = /^editions\/\d{4}\/recordings\/([^./]+)[^/]*\.(vtt|srt)$/i.exec(path) ?? [];
  if (recording === undefined) return undefined;
  const name = shown(recording.toLowerCase());
  const es = `llámalo ${name}.es.vtt o ${name}.en.vtt, por su grabación y el idioma en que está, todo en minúsculas`;
  const en = `name it ${name}.es.vtt or ${name}.en.vtt, after its recording and the language it is in, all in small letters`;
  return form?.toLowerCase() === 'srt'
    ? { es: `expórtalo como WebVTT, y ${es}`, en: `export it as WebVTT, and ${en}` }
    : { es, en };
}
