import { isTimed } from '../domain/hours.ts';
import { writtenTime } from '../domain/time.ts';
import type { Content, ContentEntry } from './content.ts';
import { type DataPath, type Finding, findingAt } from './finding.ts';
import { repeated } from './ids.ts';

type DayEntry = ContentEntry<'agenda'>;
type ItemData = NonNullable<DayEntry['data']['session']>['items'][number];
type GroupData = ItemData['groups'][number];

/** The groups of an item have names of their own, are held while the item is, and share no room. */
export function groupFindings({ agenda }: Pick<Content, 'agenda'>): readonly Finding[] {
  return agenda.flatMap((day) =>
    (day.data.session?.items ?? []).flatMap((item, index) => {
      const path: DataPath = ['session', 'items', index];
      return [
        ...ownEventFindings(day, item, path),
        ...repeated(item.groups, ({ id }) => id).map(({ key, index: place }) =>
          findingAt(
            day,
            [...path, 'groups', place, 'id'],
            `the group "${key}" stands twice`,
            'give each group of an item a name of its own',
          ),
        ),
        ...item.groups.flatMap((group, place) => [
          ...hourFindings(day, item, group, [...path, 'groups', place]),
          ...roomFindings(day, item, place, [...path, 'groups', place, 'room']),
        ]),
      ];
    }),
  );
}

function ownEventFindings(day: DayEntry, { eventPerGroup, groups }: ItemData, path: DataPath): readonly Finding[] {
  if (!eventPerGroup || groups.length > 0) return [];
  return [
    findingAt(day, [...path, 'eventPerGroup'], 'asks for an event a group, and there are no groups', 'remove it'),
  ];
}

function hourFindings(day: DayEntry, item: ItemData, group: GroupData, path: DataPath): readonly Finding[] {
  if (!isTimed(group)) return [];
  const refuse = (edge: 'start' | 'end', wrong: string, fix: string) => findingAt(day, [...path, edge], wrong, fix);
  const fix = 'put it within the item, or leave both hours out';
  const at = (
    edge: 'start' | 'end',
    of: { start: NonNullable<GroupData['start']>; end: NonNullable<GroupData['end']> },
  ) => writtenTime(of[edge], day.data.date);
  const named = `${item.id}-${group.id}`;
  if (!isTimed(item)) {
    return [refuse('start', `${named} has hours, and its item has none`, 'remove them, or give the item its hours')];
  }
  const findings: Finding[] = [];
  if (group.end.instant <= group.start.instant) {
    const wrong = `${named} ends at ${at('end', group)}, not after its start at ${at('start', group)}`;
    return [refuse('end', wrong, fix)];
  }
  if (group.start.instant < item.start.instant) {
    findings.push(
      refuse('start', `${named} starts at ${at('start', group)}, before its item at ${at('start', item)}`, fix),
    );
  }
  if (group.end.instant > item.end.instant) {
    findings.push(refuse('end', `${named} ends at ${at('end', group)}, after its item at ${at('end', item)}`, fix));
  }
  return findings;
}

/** A group whose room another one before it has at the same time. */
function roomFindings(day: DayEntry, item: ItemData, place: number, path: DataPath): readonly Finding[] {
  const group = item.groups[place];
  if (group?.room === undefined) return [];
  const other = item.groups
    .slice(0, place)
    .find(({ room, ...hours }) => room === group.room && areAtOnce(hours, group));
  if (!other) return [];
  return [
    findingAt(
      day,
      path,
      `the room "${group.room}" is taken by the group "${other.id}"`,
      'give each group that is held at the same time another room, or leave the room to the item',
    ),
  ];
}

/** Whether two groups of an item are held at once: as long as the item is, where they say no hours. */
function areAtOnce(a: Pick<GroupData, 'start' | 'end'>, b: Pick<GroupData, 'start' | 'end'>): boolean {
  if (!isTimed(a) || !isTimed(b)) return true;
  return a.start.instant < b.end.instant && b.start.instant < a.end.instant;
}
