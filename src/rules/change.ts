import { sessionId } from '../domain/changes.ts';
import type { ContentEntry } from './content.ts';
import { type Finding, findingAt } from './finding.ts';
import { danglingFindings } from './ids.ts';

type DayEntry = ContentEntry<'agenda'>;
type EditionData = ContentEntry<'editions'>['data'];
type SessionData = NonNullable<DayEntry['data']['session']>;

/** An item that was withdrawn is named by a change: calendars learn of it by that. */
export function withdrawnFindings(day: DayEntry, { items, changes }: SessionData): readonly Finding[] {
  const changed = new Set(changes.flatMap(({ items: touched }) => touched));
  return items.flatMap(({ id, status }, index) =>
    status === 'confirmed' || changed.has(id)
      ? []
      : [
          findingAt(
            day,
            ['session', 'items', index, 'status'],
            {
              es: 'el punto está retirado, y ningún cambio lo dice',
              en: 'the item is withdrawn, and no change says so',
            },
            {
              es: `agrégalo en changes de la sesión: at, text e items: [${id}]; así se enteran los calendarios suscritos`,
              en: `add it under changes of the session: at, text and items: [${id}]; that is how subscribed calendars learn of it`,
            },
          ),
        ],
  );
}

/** What a day holds that has changes: its session, or its course. */
function changesOf({ session, course }: DayEntry['data']): {
  readonly of: 'session' | 'course';
  readonly known: ReadonlySet<string>;
  readonly changes: SessionData['changes'];
} {
  if (session) {
    const known = new Set([sessionId(session.number), ...session.items.map(({ id }) => id)]);
    return { of: 'session', known, changes: session.changes };
  }
  return { of: 'course', known: new Set(course && [course.id]), changes: course?.changes ?? [] };
}

/** Every change comes after the agenda was published and after the change before it, and touches items that exist. */
export function changeFindings(day: DayEntry, { published }: EditionData): readonly Finding[] {
  const { of, known, changes } = changesOf(day.data);
  return changes.flatMap(({ at, items: touched }, index) => {
    const before = changes[index - 1];
    const path = [of, 'changes', index];
    const findings = [
      ...danglingFindings(
        day,
        touched.map((id, place) => ({ path: [...path, 'items', place], id })),
        known,
        'item',
        {
          es: `${of === 'course' ? 'este curso' : 'los puntos de esta sesión'} (el que se retira se queda, con status: withdrawn)`,
          en: `the items of this ${of} (one that is withdrawn stays, with status: withdrawn)`,
        },
      ),
    ];
    if (at <= published) {
      const wrong = {
        es: `${at} no es posterior a la publicación de la agenda, ${published} en edition.yaml`,
        en: `${at} is not later than the publication of the agenda, ${published} in edition.yaml`,
      };
      const fix = {
        es: 'corrige el momento del cambio; lo que aún no se publica se corrige sin más, sin anotar un cambio',
        en: 'correct the moment of the change; what is not published yet is simply corrected, without a change',
      };
      findings.push(findingAt(day, [...path, 'at'], wrong, fix));
    }
    if (before && at <= before.at) {
      const wrong = {
        es: `${at} no es posterior al cambio de arriba, de ${before.at}`,
        en: `${at} is not later than the change above, of ${before.at}`,
      };
      const fix = {
        es: 'pon los cambios en el orden en que se hicieron',
        en: 'put the changes in the order in which they were made',
      };
      findings.push(findingAt(day, [...path, 'at'], wrong, fix));
    }
    return findings;
  });
}
