import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { editionOf } from '../domain/edition.ts';
import type { Lang, Localized } from '../domain/locale.ts';
import type { Absence, Chapter, EcampusVideo, Recording, Video, YoutubeVideo } from '../domain/recordings.ts';
import type { Cue } from '../domain/transcript.ts';
import { ecampusAddress, secondsOf, watchUrl, youtubeId } from '../domain/video.ts';
import type { Instant } from '../domain/time.ts';
import { agendaFilesOf } from './agenda.ts';
import { byEdition } from './during-build.ts';
import { editions } from './editions.ts';

type Data = CollectionEntry<'recordings'>['data'];

const entriesOf = byEdition(() => getCollection('recordings'));
/** Whether the content has files of the recordings of an edition. */
export async function hasRecordingFiles(edition: string): Promise<boolean> {
  return (await entriesOf(edition)).length > 0;
}

/** Where the sessions of an edition can be watched, in their order; a session without a file has nothing yet. */
export async function recordingsOf(edition: string): Promise<readonly Recording[]> {
  const entries = await entriesOf(edition);
  const sessions = (await agendaFilesOf(edition)).flatMap(({ data }) => data.session ?? []);
  const founded = editionOf(edition, await editions()).published;
  const titles = new Map(
    sessions.flatMap(({ items }) => items).map(({ id, title }): [string, Localized] => [id, title]),
  );
  const known = new Set(entries.map(({ data }) => data.session));
  const others = sessions.filter(({ number }) => !known.has(number));
  return [
    ...others.map(({ number }) => pendingRecording(edition, number)),
    ...entries.map(({ data }): Recording => ({
      edition,
      session: data.session,
      youtube: youtubeOf(data.youtube, founded),
      ecampus: ecampusOf(data.ecampus, founded),
      summary: data.summary,
      chapters: data.chapters.map(({ at, item, title }) => chapterOf(secondsOf(at), item, title ?? titles.get(item))),
      transcripts: data.transcripts,
    })),
  ].toSorted((a, b) => a.session - b.session);
}

/** What is known of the recording of a session without a file. */
function pendingRecording(edition: string, session: number): Recording {
  const pending = { state: 'pending' } as const;
  return { edition, session, youtube: pending, ecampus: pending, summary: undefined, chapters: [], transcripts: [] };
}

/**
 * What is said in a recording, in each language that its transcript exists in.
 * @throws Error where a transcript that it names is missing
 */
export async function transcriptsOf({
  edition,
  session,
  transcripts,
}: Pick<Recording, 'edition' | 'session' | 'transcripts'>): Promise<ReadonlyMap<Lang, readonly Cue[]>> {
  const entries = await entriesOf(edition);
  const id = entries.find(({ data }) => data.session === session)?.id;
  const pairs = transcripts.map(async (language): Promise<[Lang, readonly Cue[]]> => {
    const entry = await getEntry('transcripts', `${String(id)}/${language}`);
    if (!entry) throw new Error(`The transcript of session ${String(session)} of ${edition} in ${language} is missing`);
    return [language, entry.data.cues];
  });
  return new Map(await Promise.all(pairs));
}

function chapterOf(at: number, item: string, title: Localized | undefined): Chapter {
  if (!title) throw new RangeError(`A chapter names the item "${item}", which the agenda does not have`);
  return { at, item, title };
}

function videoOf(
  {
    published,
    announced,
    language,
    interpretation,
    duration,
  }: Omit<Extract<Data['ecampus'], { state: 'published' }>, 'url' | 'access'>,
  founded: Instant,
): Video {
  return {
    state: 'published',
    published,
    // What was on YouTube before the edition was published here is announced with that.
    announced: announced ?? (published > founded ? published : founded),
    language,
    interpretation,
    duration: secondsOf(duration),
  };
}

function youtubeOf(outlet: Data['youtube'], founded: Instant): Absence | YoutubeVideo {
  if (outlet.state !== 'published') return outlet;
  const { value, wrong } = youtubeId(outlet.url);
  if (wrong !== undefined) throw new RangeError(`The address of a video ${wrong.en}`);
  return { ...videoOf(outlet, founded), id: value, url: watchUrl(value) };
}

/** An address that only participants may have ends here: what leaves this module does not know it. */
function ecampusOf(outlet: Data['ecampus'], founded: Instant): Absence | EcampusVideo {
  if (outlet.state !== 'published') return outlet;
  const video = videoOf(outlet, founded);
  if (outlet.access === 'restricted') return { ...video, access: 'restricted' };
  const { value, wrong } = ecampusAddress(outlet.url ?? '');
  if (wrong !== undefined) throw new RangeError(`The address of a recording ${wrong.en}`);
  return { ...video, access: 'public', url: value };
}
