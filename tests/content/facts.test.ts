import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { personNumber } from '../../src/formats/schedule-xml.ts';
import { readContent } from '../../src/loaders/content.ts';

const content = readContent(fileURLToPath(new URL('../../content', import.meta.url)));
const sessions = content.agenda.flatMap(({ data }) => (data.session ? [{ date: data.date, ...data.session }] : []));

describe('the subjects of 2021', () => {
  it('are those that the titles of the eighteen items name', () => {
    expect(
      Object.fromEntries(sessions.flatMap(({ items }) => items.map(({ id, subjects }) => [id, subjects]))),
    ).toEqual({
      's1-1': [],
      's1-2': ['local-needs'],
      's1-3': [],
      's1-4': ['local-needs', 'local-governance', 'migration-stages'],
      's1-5': ['local-needs'],
      's1-6': [],
      's1-7': [],
      's2-1': ['governance-frameworks', 'local-governance'],
      's2-2': ['indicators-and-data', 'local-governance'],
      's2-3': ['indicators-and-data', 'local-governance', 'good-practices'],
      's2-4': [],
      's2-5': [],
      's3-1': ['local-governance', 'good-practices', 'municipal-policies', 'training-local-governments'],
      's3-2': [],
      's3-3': [],
      's3-4': ['socio-economic-integration', 'good-practices', 'training-local-governments'],
      's3-5': [],
      's3-6': [],
    });
  });

  it('are all used: the vocabulary holds no word for what the agenda does not have', () => {
    const courses = content.agenda.flatMap(({ data }) => data.course?.subjects ?? []);
    expect(courses).toEqual(['migration-trends']);
    const used = new Set([...courses, ...sessions.flatMap(({ items }) => items.flatMap(({ subjects }) => subjects))]);
    expect([...used].sort()).toEqual(content.subjects.flatMap(({ data }) => data.subjects.map(({ id }) => id)).sort());
  });
});

describe('the agenda of 2021', () => {
  it('has its eighteen items at their hours', () => {
    expect(
      sessions.flatMap(({ date, items }) =>
        items.map(({ id, start, end, kind }) => `${date} ${id} ${String(start?.time)}-${String(end?.time)} ${kind}`),
      ),
    ).toEqual([
      '2021-08-18 s1-1 09:00-09:15 welcome',
      '2021-08-18 s1-2 09:15-09:50 panel',
      '2021-08-18 s1-3 09:50-10:00 questions',
      '2021-08-18 s1-4 10:00-10:30 group-work',
      '2021-08-18 s1-5 10:30-10:45 plenary',
      '2021-08-18 s1-6 10:45-10:55 questions',
      '2021-08-18 s1-7 10:55-11:00 closing',
      '2021-08-19 s2-1 09:00-09:30 presentation',
      '2021-08-19 s2-2 09:30-10:00 presentation',
      '2021-08-19 s2-3 10:00-10:45 panel',
      '2021-08-19 s2-4 10:45-10:55 questions',
      '2021-08-19 s2-5 10:55-11:00 closing',
      '2021-08-20 s3-1 09:00-09:45 presentation',
      '2021-08-20 s3-2 09:45-09:55 questions',
      '2021-08-20 s3-3 09:55-10:00 break',
      '2021-08-20 s3-4 10:00-10:45 panel',
      '2021-08-20 s3-5 10:45-10:55 questions',
      '2021-08-20 s3-6 10:55-11:00 closing',
    ]);
  });

  it('has no gap between the items of a session', () => {
    for (const { items } of filled(sessions)) {
      expect(items.slice(1).map(({ start }) => start)).toEqual(items.slice(0, -1).map(({ end }) => end));
    }
  });

  it('keeps the official titles of the sessions', () => {
    expect(sessions.map(({ title }) => title?.es)).toEqual([
      'Diagnóstico de las prioridades y necesidades de los gobiernos locales',
      'Herramientas para mejorar la gobernanza migratoria a nivel local',
      'Buenas prácticas y lecciones aprendidas a nivel local (fuera y dentro de CRM)',
    ]);
  });

  it('names who facilitates, and leaves to be confirmed what is to be confirmed', () => {
    const who = Object.fromEntries(
      sessions.flatMap(({ items }) =>
        items.map(({ id, facilitators }) => [
          id,
          facilitators.map((one) => {
            if ('person' in one) return one.person;
            return 'organization' in one
              ? `${one.organization}${one.toBeConfirmed ? ' (tbc)' : ''}`
              : one.representativeOf;
          }),
        ]),
      ),
    );
    const executiveSecretary = ['luis-alonso-serrano'];
    const presidency = ['ppt-mexico-2021 (tbc)'];
    expect(who).toEqual({
      's1-1': executiveSecretary,
      's1-2': presidency,
      's1-3': executiveSecretary,
      's1-4': ['fabio-jimenez', 'yoselin-manzano'],
      's1-5': presidency,
      's1-6': executiveSecretary,
      's1-7': presidency,
      's2-1': ['rudi-maxwald'],
      's2-2': ['david-martineau', 'yoselin-manzano'],
      's2-3': ['MX', 'CO', 'CA'],
      's2-4': executiveSecretary,
      's2-5': executiveSecretary,
      's3-1': ['fabio-jimenez'],
      's3-2': [],
      's3-3': [],
      's3-4': ['heidy-gonzalez'],
      's3-5': [],
      's3-6': presidency,
    });
  });

  it('has the course with its link, its language and its deadline', () => {
    const course = content.agenda.find(({ data }) => data.course)?.data;
    expect(course).toMatchObject({
      date: '2021-08-16',
      until: '2021-08-17',
      course: {
        url: 'https://www.ecampus.iom.int/enrol/index.php?id=197',
        language: 'es',
        hours: 4,
        deadline: '2021-08-20',
      },
    });
  });
});

describe('the objectives of 2021', () => {
  const [objectives] = content.objectives;

  it('are exact in Spanish', () => {
    expect(objectives?.data.general.es).toBe(
      'Fortalecer las capacidades de actores públicos a nivel local, en los Países Miembros de la CRM, en materia de diseño, implementación y evaluación de políticas públicas migratorias, para mejorar la gobernanza migratoria.',
    );
    expect(objectives?.data.specific.map(({ text }) => text.es)).toEqual([
      'Identificar prioridades y necesidades de los gobiernos locales en cuanto a gobernanza migratoria y su rol en la implementación de acuerdos globales.',
      'Analizar los beneficios de la integración de actores locales en los procesos de gobernanza migratoria.',
      'Difundir y promover el uso de herramientas de generación de datos y evidencia sobre migración para el diseño, seguimiento y evaluación de políticas migratorias.',
      'Compartir buenas prácticas y lecciones aprendidas de localidades específicas, en Países Miembros de la CRM y otros fuera de la CRM, que han tenido experiencias exitosas en cuanto al desarrollo de su gobernanza migratoria a nivel local.',
    ]);
  });

  it('are served by sessions 1, 2, 2 and 3', () => {
    expect(objectives?.data.specific.map(({ session }) => session)).toEqual([1, 2, 2, 3]);
  });
});

describe('the references of 2021', () => {
  const references = content.references[0]?.data.references ?? [];

  it('are fourteen, with the links of the source', () => {
    expect(references.map(({ url }) => url)).toEqual([
      'https://www.un.org/en/desa/international-migration-2020-highlights',
      'https://publications.iom.int/books/migration-and-2030-agenda-guide-practitioners',
      'https://publications.iom.int/system/files/wmr2015_en.pdf',
      'https://refugeesmigrants.un.org/sites/default/files/180713_agreed_outcome_global_compact_for_migration.pdf',
      'https://undocs.org/pdf?symbol=es/A/RES/73/195#:~:text=El%20Pacto%20Mundial%20es%20un,nivel%20internacional%2C%20regional%20y%20bilateral',
      undefined,
      'https://migrationnetwork.un.org/country-regional-network/latin-america-caribbean',
      undefined,
      'https://cursos.iadb.org/es/indes/migraciones-y-pol-ticas-p-blicas-intergubernamentales-e-intersectoriales-0',
      'https://portal.crmsv.org/es/eventos/programa-de-formacion-sobre-politicas-migratorias',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the participants of 2021', () => {
  it('are two and two and one and one of each country', () => {
    expect(content.participants[0]?.data).toMatchObject({ perCountry: 6 });
    expect(content.participants[0]?.data.profiles?.map(({ count }) => count)).toEqual([2, 2, 1, 1]);
  });

  it('go seven steps from nomination to certificate', () => {
    expect(content.participants[0]?.data.route.map(({ id }) => id)).toEqual([
      'step-nomination',
      'step-registration',
      'step-entry-survey',
      'step-course',
      'step-sessions',
      'step-exit-survey',
      'step-certificate',
    ]);
  });
});

describe('the recordings of 2021', () => {
  it('are those of the three sessions; what they hold is for the host to publish', () => {
    expect(content.recordings.map(({ id, data }) => [id, data.session])).toEqual([
      ['2021/session-1', 1],
      ['2021/session-2', 2],
      ['2021/session-3', 3],
    ]);
  });
});

describe('the people of the site', () => {
  it('have a number each in the schedule, and never the same one for two', () => {
    const ids = content.people.map(({ id }) => id);
    expect(ids).toContain('luis-alonso-serrano');
    expect(new Set(ids.map(personNumber)).size).toBe(ids.length);
  });
});
