import { isTimed } from '../domain/hours.ts';
import type { Localized } from '../domain/locale.ts';
import { quoted, shown } from '../domain/quoted.ts';
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
            { es: `el grupo ${quoted(key).es} aparece dos veces`, en: `the group ${quoted(key).en} appears twice` },
            { es: 'da a cada grupo del punto su propio identificador', en: 'give each group of the item its own id' },
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
    findingAt(
      day,
      [...path, 'eventPerGroup'],
      { es: 'pide un evento por grupo, y no hay grupos', en: 'asks for one event per group, and there are no groups' },
      { es: 'quítalo', en: 'remove it' },
    ),
  ];
}

const WITHIN = {
  es: 'ponlo dentro del punto, o quita las dos horas',
  en: 'put it within the item, or remove both hours',
};

function hourFindings(day: DayEntry, item: ItemData, group: GroupData, path: DataPath): readonly Finding[] {
  if (!isTimed(group)) return [];
  const refuse = (edge: 'start' | 'end', wrong: Localized, fix = WITHIN) => findingAt(day, [...path, edge], wrong, fix);
  const at = (
    edge: 'start' | 'end',
    of: { start: NonNullable<GroupData['start']>; end: NonNullable<GroupData['end']> },
  ) => writtenTime(of[edge], day.data.date);
  const named = shown(`${item.id}-${group.id}`);
  if (!isTimed(item)) {
    return [
      refuse(
        'start',
        { es: `${named} tiene horas, y su punto no`, en: `${named} has hours, and its item has none` },
        { es: 'quítalas, o escribe las horas del punto', en: 'remove them, or give the item its hours' },
      ),
    ];
  }
  const findings: Finding[] = [];
  if (group.end.instant <= group.start.instant) {
    const [end, start] = [at('end', group), at('start', group)];
    return [
      refuse('end', {
        es: `${named} termina a las ${end}, no después de su inicio a las ${start}`,
        en: `${named} ends at ${end}, not after its start at ${start}`,
      }),
    ];
  }
  if (group.start.instant < item.start.instant) {
    const [start, own] = [at('start', group), at('start', item)];
    findings.push(
      refuse('start', {
        es: `${named} empieza a las ${start}, antes que su punto a las ${own}`,
        en: `${named} starts at ${start}, before its item at ${own}`,
      }),
    );
  }
  if (group.end.instant > item.end.instant) {
    const [end, own] = [at('end', group), at('end', item)];
    findings.push(
      refuse('end', {
        es: `${named} termina a las ${end}, después que su punto a las ${own}`,
        en: `${named} ends at ${end}, after its item at ${own}`,
      }),
    );
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
      {
        es: `el grupo ${quoted(other.id).es} ya ocupa la sala ${quoted(group.room).es}`,
        en: `the room ${quoted(group.room).en} is taken by the group ${quoted(other.id).en}`,
      },
      {
        es: 'da otra sala a cada grupo que se reúne a la misma hora, o escribe la sala solo en el punto',
        en: 'give each group that is held at the same time another room, or leave the room to the item',
      },
    ),
  ];
}

/** Whether two groups of an item are held at once: as long as the item is, where they say no hours. */
function areAtOnce(a: Pick<GroupData, 'start' | 'end'>, b: Pick<GroupData, 'start' | 'end'>): boolean {
  if (!isTimed(a) || !isTimed(b)) return true;
  return a.start.instant < b.end.instant && b.start.instant < a.end.instant;
}
