import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Content,
  editionOf,
  EDITION_KINDS,
  type Kind,
  KINDS,
  SCHEMAS,
  type Source,
  type Unread,
  type WrittenContent,
} from '../rules/content.ts';
import { missingFiles, withoutFolders } from '../rules/files.ts';
import { ContentError, type Finding, foremost, inOrder } from '../rules/finding.ts';
import { integrityFindings } from '../rules/integrity.ts';
import { restrictedAddresses } from '../rules/restricted.ts';
import { folderFindings, isFolderLost, isTold, misplacedFinding } from './file-names.ts';
import { isEditionYear, kindOf } from './files.ts';
import { publicFindings } from './finished-files.ts';
import { datedDay } from './hours.ts';
import { publicFiles } from './public-files.ts';
import { type Readings, readSource } from './source.ts';
import { treeOf } from './tree.ts';

/** What reading the content came to. */
export interface Inspection {
  /** What could be read, of which some may be missing: whole and right where there is no finding. */
  readonly content: Content;
  /** All that is wrong, in the order of files and lines. */
  readonly findings: readonly Finding[];
}

/** How a folder of content is read. */
interface Manner {
  /** How messages name the folder. */
  readonly name?: string;
  /** What is known of its files from an earlier reading. */
  readonly readings?: Readings;
}

/**
 * Reads all content below `folder` and holds it against every schema and every rule. What can be read is, and all that is
 * wrong is reported together, but for what would only follow from a file that could not be read. The documents and
 * photographs that the content names are in the folder `public` beside it.
 * @param folder the content folder on this machine
 */
export function inspectContent(folder: string, { name = 'content', readings }: Manner = {}): Inspection {
  const publicFolder = join(folder, '../public');
  const published = existsSync(publicFolder) ? treeOf(publicFolder, 'public') : undefined;
  const refused = [...(published?.refused.values() ?? [])];
  const files = readFiles(folder, name, readings);
  const { content, findings } = datedContent(files);
  const found = [...refused, ...files.findings, ...findings];
  // Of what is behind a link, or in a folder that cannot be opened or has another name, nobody knows what it holds.
  const rules = files.isTreeWhole && refused.length === 0 ? integrityFindings(content, publicFiles(publicFolder)) : [];
  const told = withoutFolders(rules, new Set(files.folders.map((own) => `${name}/${own}`)));
  const telling = publicFindings(publicFolder, published?.files ?? [], restrictedAddresses(content));
  return { content, findings: foremost(inOrder([...found, ...told, ...telling])) };
}

/**
 * The content, as `inspectContent` reads it.
 * @throws ContentError with everything that is wrong, where anything is
 */
export function readContent(folder: string, manner?: Manner): Content {
  const { content, findings } = inspectContent(folder, manner);
  if (findings.length > 0) throw new ContentError(findings);
  return content;
}

/** The files of the content that can be read, each by itself. */
interface FilesReading {
  readonly written: WrittenContent;
  readonly unread: readonly Unread[];
  readonly findings: readonly Finding[];
  /** Whether all folders could be looked into. */
  readonly isTreeWhole: boolean;
  readonly folders: readonly string[];
}

function readFiles(folder: string, name: string, readings?: Readings): FilesReading {
  const { files, folders, refused } = treeOf(folder, name);
  const content: Record<Kind, (Source<unknown> & { id: string })[]> = Object.fromEntries(
    KINDS.map((kind) => [kind, []]),
  ) as never;
  const unread: Unread[] = [...refused.keys(), ...folders].flatMap((path) => kindOf(path) ?? []);
  const findings = [...refused.values(), ...folderFindings(folders, name)];
  const names = new Set(files);
  for (const path of files) {
    // What its folder tells of, or what is hidden and nobody's content.
    if (isTold(path) || /(?:^|\/)\./.test(path)) continue;
    const found = kindOf(path);
    if (!found) {
      findings.push(misplacedFinding(path, names, name));
      continue;
    }
    const reading = readSource(join(folder, path), `${name}/${path}`, SCHEMAS[found.kind], readings);
    if ('findings' in reading) {
      findings.push(...reading.findings);
      unread.push(found);
    } else content[found.kind].push({ ...reading.source, id: found.id });
  }
  const written = content as unknown as WrittenContent;
  const isTreeWhole = [...refused.keys()].every((path) => kindOf(path)) && !isFolderLost(folders, files);
  const years = folders.map((path) => /^editions\/([^/]+)$/.exec(path)?.[1] ?? '').filter(isEditionYear);
  if (isTreeWhole) findings.push(...missingFiles(written, unread, years, name));
  return { written, unread, findings, isTreeWhole, folders };
}

/**
 * The content with the hours of its agenda as moments of the zone of their edition; what belongs to an edition whose own
 * file could not be read counts as unread.
 */
function datedContent({ written, unread }: FilesReading): Inspection {
  const zones = new Map(written.editions.map(({ id, data }) => [id, data.timeZone]));
  const isKnown = ({ id }: { readonly id: string }) => zones.has(editionOf(id));
  const kept = { ...written };
  const lost: Unread[] = [];
  for (const kind of EDITION_KINDS) {
    lost.push(...written[kind].filter((entry) => !isKnown(entry)).map(({ id }) => ({ kind, id })));
    Object.assign(kept, { [kind]: written[kind].filter(isKnown) });
  }
  const days = kept.agenda.map((day) => ({ day, read: datedDay(day, String(zones.get(editionOf(day.id)))) }));
  for (const { day, read } of days) if ('findings' in read) lost.push({ kind: 'agenda', id: day.id });
  return {
    content: {
      ...kept,
      agenda: days.flatMap(({ read }) => ('day' in read ? [read.day] : [])),
      unread: [...unread, ...lost],
    },
    findings: days.flatMap(({ read }) => ('findings' in read ? read.findings : [])),
  };
}
