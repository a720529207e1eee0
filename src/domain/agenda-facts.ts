import type { Session } from './agenda.ts';
import { countriesOfItem, facilitatorsOf, type Item, peopleOfItem } from './item.ts';
import { type Directory, personOf } from './directory.ts';
import { hasRecording, type Recording } from './recordings.ts';

/** What a search knows of an agenda item: who and what takes part in it, and the places it is about. */
export function factsOf(
  item: Item,
  { people }: Pick<Directory, 'people'>,
): Readonly<Record<'kind' | 'place' | 'person' | 'organization' | 'subject', readonly string[]>> {
  const persons = peopleOfItem(item);
  const bodies = [
    ...facilitatorsOf(item).flatMap((who) => ('organization' in who ? [who.organization] : [])),
    ...persons.map((id) => personOf(id, { people }).organization),
    ...item.organizations,
  ];
  return {
    kind: [item.kind],
    place: countriesOfItem(item),
    person: persons,
    organization: [...new Set(bodies)],
    subject: item.subjects,
  };
}

/** What a search knows of everything that belongs to a session: its edition, and its date in the zone it is written in. */
export function sessionFacts({
  edition,
  date,
  timeZone,
}: Session): Readonly<Record<'edition' | 'date' | 'zone', string>> {
  return { edition, date, zone: timeZone };
}

/** What a search knows of a session's recording: whether it was published, and who can open it. */
export function recordingFacts(recording: Recording): {
  readonly recording: string;
  readonly access: readonly string[];
} {
  const { ecampus } = recording;
  const isRestricted = ecampus.state === 'published' && ecampus.access === 'restricted';
  const access = [...(hasRecording(recording) ? ['public'] : []), ...(isRestricted ? ['participants'] : [])];
  return { recording: access.length > 0 ? 'yes' : 'no', access };
}
