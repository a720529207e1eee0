import { LANGS } from '../../domain/locale.ts';
import { danglingFindings, type Finding } from '../../domain/rules.ts';
import { type Content, type ContentEntry, ofEdition } from '../entries.ts';

/** What is told of how an edition went names sessions that it has and sections that exist, and was read after it was written. */
export function factFindings(content: Content): readonly Finding[] {
  return content.editions.flatMap((entry) =>
    (['outcomes', 'followUp'] as const).flatMap((list) =>
      entry.data[list].flatMap((fact, index) => factFinding(content, entry, fact, [list, index])),
    ),
  );
}

type Edition = ContentEntry<'editions'>;

function factFinding(
  content: Content,
  entry: Edition,
  { session, source }: Edition['data']['outcomes'][number],
  path: Finding['path'],
): readonly Finding[] {
  const sessions = new Set(ofEdition(content.agenda, entry.id).flatMap(({ data }) => data.session?.number ?? []));
  const ofSession = session === undefined ? [] : [{ path: [...path, 'session'], id: session }];
  const dangling = danglingFindings(entry, ofSession, sessions, 'session', `content/editions/${entry.id}/agenda`);
  if ('section' in source) {
    const folder = `content/editions/${source.edition}/note`;
    const sections = new Set(
      ofEdition(content.note, source.edition)
        .filter(({ id }) => id.includes(`/${LANGS[0]}/`))
        .map(({ id }) => id.split('/').at(-1) ?? id),
    );
    const at = [...path, 'source', 'section'];
    return [...dangling, ...danglingFindings(entry, [{ path: at, id: source.section }], sections, 'section', folder)];
  }
  if (source.date === undefined || source.date <= source.read) return dangling;
  return [
    ...dangling,
    {
      entry,
      path: [...path, 'source', 'read'],
      wrong: `the source was read on ${source.read}, before it was published on ${source.date}`,
      mend: 'correct one of the two dates',
    },
  ];
}
