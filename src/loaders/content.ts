import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Localized } from '../domain/locale.ts';
import {
  type Content,
  editionOf,
  type Kind,
  KINDS,
  SCHEMAS,
  type Source,
  type WrittenContent,
} from '../rules/content.ts';
import { missingFiles } from '../rules/files.ts';
import { ContentError, fileFinding, type Finding } from '../rules/finding.ts';
import { integrityFindings } from '../rules/integrity.ts';
import { PATHS } from './files.ts';
import { datedDay } from './hours.ts';
import { linkFindings } from './links.ts';
import { publicFiles } from './public-files.ts';
import { readSource } from './source.ts';

/**
 * Reads all content below `folder` and holds it against every schema and every rule. What is wrong is reported in steps, each
 * once the one before finds nothing: links in place of files, each file by itself, the files that are missing, the hours, the rules between files.
 * @param folder the content folder on this machine
 * @param name how messages name that folder
 * @param publicFolder where the documents and photographs are that the content names
 * @throws ContentError with every finding of a step, where there is one
 */
export function readContent(folder: string, name = 'content', publicFolder = join(folder, '../public')): Content {
  refuse([...linkFindings(folder, name), ...linkFindings(publicFolder, 'public')]);
  const written = readFiles(folder, name);
  refuse(missingFiles(written, name));
  const content = { ...written, agenda: datedAgenda(written) };
  refuse(integrityFindings(content, publicFiles(publicFolder)));
  return content;
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new ContentError(findings);
}

function readFiles(folder: string, name: string): WrittenContent {
  const content: Record<Kind, (Source<unknown> & { id: string })[]> = Object.fromEntries(
    KINDS.map((kind) => [kind, []]),
  ) as never;
  const findings: Finding[] = [];
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();

  for (const path of paths) {
    const found = kindOf(path);
    if (!found) {
      const wrong = {
        es: 'ningún contenido del sitio tiene este nombre y lugar',
        en: 'no content of the site has this name and place',
      };
      findings.push(fileFinding(`${name}/${path}`, wrong, nameFix(path)));
      continue;
    }
    const reading = readSource(join(folder, path), `${name}/${path}`, SCHEMAS[found.kind]);
    if ('findings' in reading) findings.push(...reading.findings);
    else content[found.kind].push({ ...reading.source, id: found.id });
  }
  refuse(findings);
  return content as unknown as WrittenContent;
}

/** The agenda of every edition with its hours as moments of the edition's zone. */
function datedAgenda({ agenda, editions }: WrittenContent): Content['agenda'] {
  const zones = new Map(editions.map(({ id, data }) => [id, data.timeZone]));
  const read = agenda.map((day) => {
    const zone = zones.get(editionOf(day.id));
    if (zone === undefined) throw new RangeError(`${day.file} is of no edition`);
    return datedDay(day, zone);
  });
  refuse(read.flatMap((one) => ('findings' in one ? one.findings : [])));
  return read.flatMap((one) => ('day' in one ? [one.day] : []));
}

/** How to put right the name of a file that is no content; a transcript is nearly one where it stands beside its recording. */
function nameFix(path: string): Localized {
  const [, folder, recording, form] = /^(editions\/\d{4}\/recordings)\/([^./]+)[^/]*\.(vtt|srt)$/i.exec(path) ?? [];
  if (folder === undefined || recording === undefined) {
    return {
      es: 'compáralo con los archivos vecinos, o sácalo de la carpeta del contenido',
      en: 'compare it with its neighbours, or move it out of the content folder',
    };
  }
  const name = recording.toLowerCase();
  const es = `llámalo ${name}.es.vtt o ${name}.en.vtt, por su grabación y el idioma en que está, todo en minúsculas`;
  const en = `name it ${name}.es.vtt or ${name}.en.vtt, after its recording and the language it is in, all in small letters`;
  return form?.toLowerCase() === 'srt'
    ? { es: `expórtalo como WebVTT, y ${es}`, en: `export it as WebVTT, and ${en}` }
    : { es, en };
}

function kindOf(path: string): { kind: Kind; id: string } | undefined {
  for (const kind of KINDS) {
    const match = PATHS[kind].exec(path);
    if (match) return { kind, id: match.slice(1).join('/') };
  }
  return undefined;
}
