import type { IsoDate } from '../../domain/time.ts';
import type { DataPath } from '../../rules/finding.ts';
import { removeIn, setIn, valueOf } from './yaml-edit.ts';

type Fields = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** What stands at a path of the values of a file. */
function at(value: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);
}

/** Removes those of some fields of a group that are there. */
function without(yaml: string, path: DataPath, names: readonly string[]): string {
  return names.reduce(
    (text, name) => (at(valueOf(text), [...path, name]) === undefined ? text : removeIn(text, [...path, name])),
    yaml,
  );
}

/** Removes the items of a list that are not to be kept, from its end on; an empty list goes whole. */
function keepOnly(yaml: string, path: DataPath, isKept: (item: unknown) => boolean): string {
  const list = listOf(at(valueOf(yaml), path));
  return list.reduceRight<string>(
    (text, item, index) => (isKept(item) ? text : removeIn(text, [...path, index])),
    yaml,
  );
}

/** The results and the announcements of an edition: a new one begins without them. */
const RESULTS = ['followUp', 'status', 'changes', 'announced', 'dates', 'presidency'];

/** What a new edition says of itself. */
export interface NewEdition {
  readonly published: string;
  readonly timeZone: string;
  readonly city: Fields;
  readonly dates: { readonly start: IsoDate; readonly end: IsoDate } | undefined;
  readonly presidency: string | undefined;
}

/** The file of an edition with the structure of another, and nothing of how that went. */
export function copyEdition(yaml: string, { dates, presidency, ...own }: NewEdition): string {
  const wasMoved = listOf(at(valueOf(yaml), ['status'])).some(
    (entry) => isGroup(entry) && entry['state'] === 'moved-online',
  );
  let text = setIn(without(yaml, [], RESULTS), ['outcomes'], []);
  for (const [field, value] of Object.entries(own)) text = setIn(text, [field], value);
  if (dates) text = setIn(text, ['dates'], dates, ['timeZone', 'published', 'city']);
  if (presidency !== undefined)
    text = setIn(text, ['presidency'], presidency, ['timeZone', 'published', 'city', 'dates']);
  if (isGroup(at(valueOf(text), ['venue']))) {
    text = wasMoved ? without(text, [], ['venue']) : setIn(text, ['venue'], 'to-be-confirmed');
  }
  text = without(text, ['online'], ['link']);
  listOf(at(valueOf(text), ['documents'])).forEach((_, index) => {
    text = pendingDocument(text, ['documents', index]);
  });
  return text;
}

function pendingDocument(yaml: string, path: DataPath): string {
  const old = without(yaml, path, ['month', 'published', 'announced', 'file', 'url']);
  const named = keepOnly(
    old,
    [...path, 'authors'],
    (author) => isGroup(author) && author['organization'] !== undefined,
  );
  return setIn(named, [...path, 'state'], 'pending');
}

/** How the day of a new edition differs from the one that it is made of. */
export interface NewDay {
  /** The day that takes the place of one of the old edition. */
  readonly dateOf: (date: IsoDate) => IsoDate;
  /** The Presidency of the old edition, and that of the new one where it is known. */
  readonly presidency: readonly [old: string | undefined, next: string | undefined];
  /** Whether its items are taken over. */
  readonly hasItems: boolean;
  /** Hours of the session, as its items gave them. */
  readonly hours: { readonly start: string; readonly end: string } | undefined;
}

const OF_PLACE = ['venue', 'online', 'mode', 'room', 'timeZone', 'city', 'status', 'changes', 'materials'];

/** A day with the structure of another: its session or course with its items, and nobody's name. */
export function copyDay(yaml: string, { dateOf, presidency, hasItems, hours }: NewDay): string {
  let text = yaml;
  for (const path of [['date'], ['until'], ['course', 'deadline']]) {
    const date = at(valueOf(text), path);
    if (typeof date === 'string') text = setIn(text, path, dateOf(date));
  }
  if (at(valueOf(text), ['course']) !== undefined) text = without(text, ['course'], ['changes']);
  if (at(valueOf(text), ['session']) === undefined) return text;
  text = without(text, ['session'], OF_PLACE);
  if (!hasItems) {
    text = without(text, ['session'], ['items']);
    const { start, hours: part } = (at(valueOf(text), ['session']) ?? {}) as Fields;
    if (start !== undefined || part !== undefined) return text;
    const told = ['number', 'kind', 'name', 'title', 'summary', 'focus'];
    if (!hours) return setIn(text, ['session', 'hours'], 'to-be-confirmed', told);
    return setIn(setIn(text, ['session', 'start'], hours.start, told), ['session', 'end'], hours.end, ['start']);
  }
  text = keepOnly(text, ['session', 'items'], (item) => isGroup(item) && item['status'] !== 'withdrawn');
  listOf(at(valueOf(text), ['session', 'items'])).forEach((item, index) => {
    const path = ['session', 'items', index];
    text = ofNobody(text, path, presidency);
    listOf(isGroup(item) ? item['groups'] : []).forEach((_, place) => {
      text = ofNobody(text, [...path, 'groups', place], presidency);
    });
  });
  return text;
}

/** An item or a group without the people, the room, the link and the materials of the old edition; bodies stay. */
function ofNobody(yaml: string, path: DataPath, [old, next]: NewDay['presidency']): string {
  const text = without(yaml, path, ['contributors', 'room', 'link', 'materials']);
  const isBody = (who: unknown) =>
    isGroup(who) && who['organization'] !== undefined && (who['organization'] !== old || next !== undefined);
  const bodies = keepOnly(text, [...path, 'facilitators'], isBody);
  return listOf(at(valueOf(bodies), [...path, 'facilitators'])).reduce<string>((whole, who, index) => {
    const isOld = next !== undefined && isGroup(who) && who['organization'] === old;
    return isOld ? setIn(whole, [...path, 'facilitators', index, 'organization'], next) : whole;
  }, bodies);
}

/** The references that some texts cite, or nothing where none is left. */
export function copyReferences(yaml: string, cited: ReadonlySet<string>): string | undefined {
  const isCited = (reference: unknown) => isGroup(reference) && cited.has(String(reference['id']));
  const isAny = listOf(at(valueOf(yaml), ['references'])).some(isCited);
  return isAny ? keepOnly(yaml, ['references'], isCited) : undefined;
}

/** The route of a new edition: its steps without dates and addresses. */
export function copyRoute(yaml: string, isThere: (target: Fields) => boolean): string {
  return listOf(at(valueOf(yaml), ['route'])).reduce<string>((text, step, index) => {
    const path = ['route', index];
    const { link, target } = step as Fields;
    const dateless = without(text, path, ['on', 'opens', 'closes']);
    const linked = isGroup(link)
      ? setIn(dateless, [...path, 'link'], { state: link['state'] === 'restricted' ? 'restricted' : 'pending' })
      : dateless;
    return isGroup(target) && !isThere(target) ? removeIn(linked, [...path, 'target']) : linked;
  }, yaml);
}

/** The recording of a session that nobody has seen yet. */
export function copyRecording(yaml: string): string {
  const text = without(yaml, [], ['summary', 'chapters', 'transcripts']);
  return ['youtube', 'ecampus'].reduce((whole, outlet) => setIn(whole, [outlet], { state: 'pending' }), text);
}

/** A text of the note whose links lead only where there is something; the words of the others stay. */
export function copyProse(mdx: string, isThere: (target: Fields) => boolean): string {
  return mdx.replace(/<PageLink\b([^>]*)>([^]*?)<\/PageLink>/g, (whole, attributes: string, words: string) => {
    const target = Object.fromEntries(
      [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value]) => [key, value]),
    );
    return isThere(target) ? whole : words;
  });
}
