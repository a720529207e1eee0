import type { Lang } from '../../src/domain/locale.ts';

/** A question and what answers it. */
export interface BenchQuery {
  readonly lang: Lang;
  readonly q: string;
  /** Places that answer it, each as good as the others, as `page#anchor` without its language and edition; none where nothing does. */
  readonly answers: readonly string[];
}

export const es = (q: string, ...answers: string[]): BenchQuery => ({ lang: 'es', q, answers });
export const en = (q: string, ...answers: string[]): BenchQuery => ({ lang: 'en', q, answers });

const PERSON = {
  fabio: 'fabio-jimenez#',
  rudi: 'rudi-maxwald#',
  michelle: 'michelle-klein-solomon#',
  luis: 'luis-alonso-serrano#',
  rocio: 'rocio-gonzalez-higuera#',
  david: 'david-martineau#',
  yoselin: 'yoselin-manzano#',
  heidy: 'heidy-gonzalez#',
};

/** Questions that the readers of the 2021 edition ask, over its real content. */
export const QUERIES: readonly BenchQuery[] = [
  // Names, whole and in part, with and without accents, with a wrong letter.
  es('Fabio Jiménez', PERSON.fabio),
  es('fabio jimenez', PERSON.fabio),
  es('Jimenes', PERSON.fabio),
  es('Maxwal', PERSON.rudi, 'session-2#s2-1'),
  es('Maxwold', PERSON.rudi, 'session-2#s2-1'),
  es('Klein Salomon', PERSON.michelle, 'session-1#s1-1'),
  en('Klein-Solomon', PERSON.michelle, 'session-1#s1-1'),
  en('Rocio Gonzalez Higuera', PERSON.rocio, 'session-1#s1-1'),
  en('Martinau', PERSON.david, 'session-2#s2-2'),
  en('Yoslin Manzano', PERSON.yoselin),
  es('heydi gonzález', PERSON.heidy, 'session-3#s3-4'),
  es('Serano', PERSON.luis),
  en('Executive Secretary of the RCM', PERSON.luis),
  // Places.
  en('indicators in Colombia', 'session-2#s2-3', 'session-2#s2-2'),
  es('indicadores Colombia', 'session-2#s2-3', 'session-2#s2-2'),
  es('Coto Brus', 'coto-brus#', 'session-3#s3-4'),
  es('Chihuahua', 'daim-chihuahua#', 'coespo#', 'session-3#s3-4'),
  es('San Marcos Guatemala', 'session-3#s3-1'),
  en('Brazil certification', 'session-3#s3-1'),
  en('Santiago de Chile', 'session-3#s3-4'),
  es('panel Guatemala República Dominicana', 'session-1#s1-2'),
  en('dominican republic', 'session-1#s1-2'),
  es('el salvador diplomado', 'session-3#s3-1'),
  en('Mexico City training of local governments', 'session-3#s3-4'),
  // Acronyms, in the reader's language and in the other.
  es('OIM', 'iom#', 'acronyms#iom'),
  es('IOM', 'iom#', 'acronyms#iom'),
  en('OIM', 'iom#', 'acronyms#iom'),
  es('IGM', 'session-2#s2-2', 'session-2#s2-3', 'acronyms#mgi'),
  es('MGI', 'session-2#s2-2', 'session-2#s2-3', 'acronyms#mgi'),
  en('CRM', 'rcm#', 'acronyms#rcm'),
  es('acnur', 'unhcr#', 'acronyms#unhcr'),
  en('ACNUR', 'unhcr#', 'acronyms#unhcr'),
  es('FLACMA', 'flacma#', 'acronyms#flacma', 'session-1#s1-2'),
  es('RROCM', 'rncom#', 'acronyms#rncom', 'participants#observers'),
  es('cepal', 'acronyms#eclac'),
  en('ECLAC', 'acronyms#eclac'),
  es('Organización Internacional del Trabajo', 'ilo#', 'acronyms#ilo'),
  en('International Labor Organization', 'ilo#', 'acronyms#ilo'),
  es('SEGOB', 'segob#', 'acronyms#segob'),
  // Subjects, in singular and plural, in other words, in the other language.
  es('alcaldesas', 'participants#profile'),
  en('mayors', 'participants#profile'),
  es('taller desafíos', 'session-1#s1-4'),
  en('workshop', 'session-1#s1-4'),
  es('integracion socioeconomica', 'session-3#s3-4'),
  en('socio-economic integration', 'session-3#s3-4'),
  es('trabajo decente', 'session-3#s3-4'),
  en('decent work', 'session-3#s3-4'),
  es('certificado', 'participants#certificate', 'participants#step-certificate'),
  en('certificate', 'participants#certificate', 'participants#step-certificate'),
  es('pacto mundial', 'concept-note#global-compact', 'concept-note#ref-global-compact'),
  en('Global Compact objective 23', 'concept-note#global-compact', 'concept-note#ref-global-compact-idem'),
  es('agenda 2030', 'concept-note#local-level', 'concept-note#ref-agenda-2030-guide'),
  en('cities of arrival', 'concept-note#arrival-cities'),
  es('revisión regional', 'concept-note#regional-review', 'concept-note#ref-regional-review-2021'),
  es('todo el gobierno', 'concept-note#whole-of-government'),
  en('interpretation', 'participants#interpretation'),
  es('traducción', 'participants#interpretation'),
  es('ponerse en línea curso tendencias', 'agenda#course', 'concept-note#ref-trends-course'),
  en('online course', 'agenda#course', 'methodology#approach'),
  es('encuestas', 'methodology#surveys'),
  en('survey before and after', 'methodology#surveys'),
  es('youtube', 'recordings#', 'participants#recordings', 'recordings#access'),
  en('recordings', 'recordings#', 'participants#recordings'),
  en('how do I get the certificate', 'participants#certificate', 'participants#step-certificate'),
  es('cómo me inscribo', 'participants#registration', 'participants#step-registration'),
  en('civil society', 'participants#observers'),
  es('objetivo general', 'objectives#general'),
  en('lessons learned', 'session-3#', 'objectives#objective-4'),
  es('primer programa 2020', 'concept-note#first-programme', '2020#'),
  en('role of local governments', 'session-2#s2-1'),
  es('break', 'session-3#s3-3'),
  es('palabras de bienvenida', 'session-1#s1-1'),
  // Half words and phrases.
  es('indicad', 'session-2#s2-2', 'acronyms#mgi'),
  es('metodol', 'methodology#'),
  en('refug', 'unhcr#', 'acronyms#unhcr', 'session-3#s3-4'),
  es('"origen y retorno"', 'session-1#s1-4'),
  en('"forcibly displaced people"', 'session-3#s3-4'),
  es('«ciudades de llegada»', 'concept-note#arrival-cities'),
  // Nothing to find.
  es('bitcoin'),
  en('quantum chromodynamics'),
  es('zanahoria azul'),
  en('weather tomorrow'),
];
