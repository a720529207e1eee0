import type { Localized } from '../../src/domain/locale.ts';

const both = (es: string, en: string): Localized => ({ es, en });

/** What the sessions are about, the commonest first. */
export const TOPICS: readonly Localized[] = [
  both('la gobernanza migratoria local', 'local migration governance'),
  both('los indicadores de gobernanza', 'governance indicators'),
  both('la protección de la niñez migrante', 'the protection of migrant children'),
  both('la trata de personas', 'trafficking in persons'),
  both('el retorno y la reintegración', 'return and reintegration'),
  both('la integración de las personas refugiadas', 'the integration of refugees'),
  both('los servicios consulares', 'consular services'),
  both('la movilidad laboral', 'labour mobility'),
  both('los datos y la evidencia', 'data and evidence'),
  both('la salud en las fronteras', 'health at the borders'),
  both('la regularización', 'regularization'),
  both('las remesas y el ahorro', 'remittances and savings'),
  both('el desplazamiento por desastres', 'displacement by disasters'),
  both('la convivencia en los barrios', 'living together in neighbourhoods'),
  both('el acceso a la vivienda', 'access to housing'),
  both('la escuela y el idioma', 'school and language'),
  both('la documentación y el registro civil', 'documents and the civil registry'),
  both('la lucha contra la xenofobia', 'the fight against xenophobia'),
  both('la participación de la diáspora', 'the participation of the diaspora'),
  both('la reunificación familiar', 'family reunification'),
  both('el alojamiento temporal', 'temporary shelter'),
  both('la asistencia humanitaria', 'humanitarian assistance'),
  both('las ciudades intermedias', 'intermediate cities'),
  both('la cooperación entre municipios', 'cooperation among municipalities'),
  both('el presupuesto municipal', 'the municipal budget'),
  both('la planificación territorial', 'land planning'),
  both('la ganadería y las cosechas', 'livestock and harvests'),
  both('la pesca artesanal', 'small-scale fishing'),
  both('la telemedicina', 'telemedicine'),
  both('el transporte lacustre', 'lake transport'),
];

/** What is done about a topic. */
export const ACTIONS: readonly Localized[] = [
  both('Cómo planificar', 'How to plan'),
  both('Herramientas para', 'Tools for'),
  both('Experiencias sobre', 'Experiences of'),
  both('Diagnóstico de', 'Assessment of'),
  both('Lecciones aprendidas en', 'Lessons learned in'),
  both('Quién decide sobre', 'Who decides on'),
  both('Financiamiento de', 'Funding for'),
  both('Evaluación de', 'Evaluation of'),
  both('Alianzas para', 'Partnerships for'),
  both('Marco jurídico de', 'The legal framework of'),
];

/** What a sentence says of a topic: `{topic}`, `{town}` and `{year}` are filled in. */
export const SENTENCES: readonly Localized[] = [
  both(
    'Se presentan las medidas que el municipio de {town} tomó desde {year} en torno a {topic}.',
    'The measures that the municipality of {town} has taken since {year} as regards {topic} are presented.',
  ),
  both(
    'Las autoridades comparan sus políticas y acuerdan los pasos siguientes sobre {topic}.',
    'The authorities compare their policies and agree on the next steps on {topic}.',
  ),
  both(
    'El equipo técnico de {town} explica los obstáculos, los costos y los resultados de su trabajo.',
    'The technical team of {town} explains the obstacles, the costs and the results of its work.',
  ),
  both(
    'Cada país describe el papel de los gobiernos locales y la coordinación con el nivel nacional en {topic}.',
    'Each country describes the role of local governments and the coordination with the national level in {topic}.',
  ),
  both(
    'Las organizaciones de la sociedad civil cuentan cómo acompañan a las comunidades de {town}.',
    'Civil society organizations tell how they support the communities of {town}.',
  ),
  both(
    'Se revisan los indicadores, las fuentes de información y los vacíos que quedan desde {year}.',
    'The indicators, the sources of information and the gaps that remain since {year} are reviewed.',
  ),
];

/** First names, family names and the parts of a town's name: all fictional once they are put together. */
export const FIRST_NAMES =
  'Ana Bruno Clara Darío Elena Fermín Gala Hugo Irene Joel Karina León Marta Néstor Olga'.split(' ');
export const FAMILY_NAMES =
  'Arroyo Belmonte Castaño Dávila Escobar Fuentes Galindo Heredia Ibarra Jáuregui Larios Montoya Naranjo Olmedo Palma Quintero Robledo Salcedo Tapia Urbina Valdés Yáñez Zamora'.split(
    ' ',
  );
export const TOWN_HEADS = ['San', 'Villa', 'Puerto', 'Nueva', 'Valle', 'Loma', 'Aldea', 'Monte'];
export const TOWN_SYLLABLES = 'ca lo mi ra te zun pa que chi na tal co ya ju lan tor be sa ri mo'.split(' ');

/** The countries whose experience is told, ISO 3166-1, the commonest first. */
export const COUNTRIES = ['MX', 'GT', 'HN', 'SV', 'CR', 'PA', 'NI', 'BZ', 'CA', 'US', 'DO', 'CO', 'EC', 'CL', 'BR'];
