import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '../../src/domain/agenda.ts';
import { stageOf } from '../../src/domain/growth.ts';
import { datedSteps, type Step } from '../../src/domain/milestone.ts';
import { type EventState, editionStateOf, sessionStateOf, type StatusEntry } from '../../src/domain/status.ts';
import type { Moment } from '../../src/domain/time.ts';
import { readContent } from '../../src/loaders/content.ts';
import { type Content, ofEdition } from '../../src/rules/content.ts';
import { copyContent } from '../builds/copy.ts';
import { addEditionOf, GROWING_EDITIONS } from '../builds/editions.ts';
import { readings } from './broken.ts';
import { item, session } from '../unit/agenda-of.ts';
import { dayOf, EDITION } from '../unit/programme.ts';

export type Name = keyof typeof GROWING_EDITIONS;

/** What one of the editions of the fixtures says, beside the frozen content; `change` changes its files first. */
export function readEdition(name: Name, change?: (copy: string) => void): ReadEdition {
  const copy = mkdtempSync(join(tmpdir(), `${name}-`));
  try {
    copyContent(copy);
    addEditionOf(copy, name);
    change?.(copy);
    return editionIn(readContent(join(copy, 'content'), { readings }), name);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What one of the editions says, of the files that a content has. */
function editionIn(content: Content, name: Name) {
  const id = GROWING_EDITIONS[name];
  const edition = content.editions.find((entry) => entry.id === id)?.data;
  if (!edition) throw new Error(`There is no edition ${id}`);
  const agenda = ofEdition(content.agenda, id).map(({ data }) => data);
  const sessions = agenda
    .flatMap(({ date, session: held }) => (held ? [{ date, ...held }] : []))
    .toSorted((a, b) => a.number - b.number);
  const route = ofEdition(content.participants, id).flatMap(({ data }) => data.route);
  return { id, edition, agenda, sessions, route };
}

type ReadEdition = ReturnType<typeof editionIn>;

/** When something is held: as instants, or by the part of the day. */
export function spanOf(of: {
  start?: Moment | undefined;
  end?: Moment | undefined;
  hours?: string | undefined;
}): string {
  return of.start && of.end ? `${of.start.instant}/${of.end.instant}` : String(of.hours);
}

/** When each session is held: by its own hours, else from its first item to its last. */
export function spansOf({ sessions }: ReadEdition): readonly string[] {
  return sessions.map(({ number, start, end, hours, items }) => {
    const whole = { start: start ?? items.at(0)?.start, end: end ?? items.at(-1)?.end, hours };
    return `${String(number)} ${spanOf(whole)}`;
  });
}

/** How far an edition has grown. */
export function stageIn({ edition, sessions }: ReadEdition): string {
  const days: readonly Day[] = sessions.map(({ number, items }) =>
    dayOf(
      session(
        number,
        items.map(() => item({})),
      ),
    ),
  );
  return stageOf({ edition: { ...EDITION, outcomes: edition.outcomes }, days, steps: [] });
}

/** How an edition is held, and each of its sessions. */
export function statesOf({ edition, sessions }: ReadEdition): readonly EventState[] {
  const state = editionStateOf(edition.status, edition.dates);
  const own = sessions.map(({ date, status }) => {
    const entries = status.map((entry): StatusEntry =>
      entry.state === 'postponed' ? { ...entry, from: { start: entry.from, end: entry.from } } : entry,
    );
    return sessionStateOf(entries, date, state);
  });
  return [state, ...own];
}

/** The steps that have a date, with the instants at which they begin and end. */
export function milestonesOf({ edition, route }: ReadEdition): readonly string[] {
  const steps = route.map(({ audience, on, opens, closes, order, link, target, ...step }): Step => ({
    ...step,
    ...{ audience, on, opens, closes, order, link, target },
  }));
  return datedSteps(steps, edition.timeZone).map(({ id, span }) => `${id} ${span.start}/${span.end}`);
}

/** What begins on each date: courses by their ids, sessions by their numbers. */
export function daysOf({ agenda }: ReadEdition): Readonly<Record<string, readonly (string | number | undefined)[]>> {
  const dates = Map.groupBy(agenda, ({ date }) => date);
  return Object.fromEntries(
    [...dates].map(([date, files]) => [
      date,
      files.map(({ course, session: held }) => course?.id ?? held?.number).toSorted(),
    ]),
  );
}
