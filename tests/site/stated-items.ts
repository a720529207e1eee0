import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { parseHTML } from 'linkedom';
import { child, children, readXml, textOf } from '../xml.ts';

/** What a page or a file says of an item of the agenda. */
export interface StatedItem {
  readonly contributors: readonly string[];
  readonly facilitators: readonly string[];
  /** What it is made of: its parts, and the groups that it is held in at once. */
  readonly parts: readonly string[];
  readonly numbered: boolean;
  readonly places: readonly string[];
  readonly withdrawn: boolean;
}

/** The words by which a language introduces each. */
export const LABELS = {
  es: { contributors: 'Intervienen', facilitators: 'Facilita', places: 'Lugares' },
  en: { contributors: 'Speakers', facilitators: 'Facilitated by', places: 'Places' },
} as const;

export type Labels = (typeof LABELS)[keyof typeof LABELS];

const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** A list in words, of names that hold no such words themselves. */
const listed = (text: string) => text.split(/, | y | e | and /).filter(Boolean);

/** What a page says of its items, by id; a session's, the agenda's or a reader's own. */
export function onPage(html: string, labels: Labels): ReadonlyMap<string, StatedItem> {
  const { document } = parseHTML(html);
  return new Map(
    [...document.querySelectorAll('[data-item]:not(#course)')].map((item) => {
      const under = (label: string) =>
        [...item.querySelectorAll('dl.who')]
          .filter((list) => clean(list.querySelector('dt')?.textContent) === label)
          .flatMap((list) => [...list.querySelectorAll('dd')].map(({ textContent }) => clean(textContent)));
      return [
        item.id,
        {
          contributors: under(labels.contributors),
          facilitators: under(labels.facilitators),
          parts: [...item.querySelectorAll('.parts li')].map(({ textContent }) => clean(textContent)),
          numbered: item.querySelector('ol.parts') !== null,
          places: under(labels.places).flatMap(listed),
          withdrawn: item.classList.contains('withdrawn'),
        },
      ];
    }),
  );
}

/** What the sheet of a country says of the items, in their order. */
export function onSheet(html: string, labels: Labels): readonly StatedItem[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('.sheet tr:has(time)')].map((row) => {
    const [what, leads] = [...row.querySelectorAll('td:not(.clock)')];
    const lines = [...(what?.querySelectorAll('p') ?? [])].map(({ textContent }) => clean(textContent));
    const stated = fromLines(lines, labels);
    return {
      ...stated,
      // Under the activity where the clocks of a country leave no room for a column.
      facilitators: leads ? clean(leads.textContent).split('; ').filter(Boolean) : stated.facilitators,
      parts: [...(what?.querySelectorAll('li') ?? [])].map(({ textContent }) => clean(textContent)),
      numbered: what?.querySelector('ol.parts') !== null,
      withdrawn: row.classList.contains('withdrawn'),
    };
  });
}

/** What lines of plain text say of an item; the parts among them begin with a dash or their number. */
function fromLines(lines: readonly string[], labels: Labels): StatedItem {
  const after = (label: string) =>
    lines.flatMap((line) => (line.startsWith(`${label}: `) ? line.slice(label.length + 2).split('; ') : []));
  const parts = lines.filter((line) => /^(?:-|\d+\.) /.test(line));
  return {
    contributors: after(labels.contributors),
    facilitators: after(labels.facilitators),
    parts: parts.map((line) => line.replace(/^(?:-|\d+\.) /, '')),
    numbered: parts.some((line) => line.startsWith('1.')),
    places: after(labels.places),
    withdrawn: false,
  };
}

/** What a calendar says of the items, by id. */
export function inCalendar(file: string, labels: Labels): ReadonlyMap<string, StatedItem> {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')) as unknown[]);
  return new Map(
    calendar
      .getAllSubcomponents('vevent')
      .map((event): [string, StatedItem] => [
        /^\d+-(.*)@/.exec(String(event.getFirstPropertyValue('uid')))?.[1] ?? '',
        {
          ...fromLines(String(event.getFirstPropertyValue('description')).split('\n'), labels),
          withdrawn: event.getFirstPropertyValue('status') === 'CANCELLED',
        },
      ])
      .filter(([id]) => id !== 'course'),
  );
}

/** What schedule.xml says of the items, by id; those that were withdrawn are not in it. */
export function inSchedule(file: string, labels: Labels): ReadonlyMap<string, StatedItem> {
  const days = children(child(readXml(readFileSync(file, 'utf8')), 'schedule'), 'day');
  const events = days.flatMap((day) => children(day, 'room')).flatMap((room) => children(room, 'event'));
  return new Map(
    events.map((event) => {
      const lines = `${textOf(event, 'abstract') ?? ''}\n${textOf(event, 'description') ?? ''}`.split('\n');
      return [textOf(event, 'slug')?.replace(/^rcm\d+-/, '') ?? '', fromLines(lines, labels)];
    }),
  );
}

interface Data {
  readonly items: readonly (Pick<StatedItem, 'facilitators' | 'parts'> & {
    readonly id: string;
    readonly contributors: readonly { readonly name: string; readonly role: string }[];
    readonly places: readonly { readonly country: string; readonly locality?: string }[];
    readonly partsNumbered: boolean;
    readonly groups?: readonly { readonly title: string }[];
    readonly status: string;
  })[];
}

/** What agenda.json says of the items, by id; its countries in the words of a language. */
export function inData(file: string, lang: string): ReadonlyMap<string, StatedItem> {
  const countries = new Intl.DisplayNames(lang, { type: 'region' });
  const { items } = JSON.parse(readFileSync(file, 'utf8')) as Data;
  return new Map(
    items.map(({ id, contributors, facilitators, parts, groups = [], partsNumbered, places, status }) => [
      id,
      {
        contributors: contributors.map(({ name, role }) => `${name}, ${role}`),
        facilitators,
        parts: [...parts, ...groups.map(({ title }) => title)],
        numbered: partsNumbered,
        places: [
          ...new Set(
            places.map(({ country, locality }) => {
              const name = countries.of(country) ?? country;
              return locality === undefined ? name : `${locality} (${name})`;
            }),
          ),
        ],
        withdrawn: status === 'withdrawn',
      },
    ]),
  );
}
