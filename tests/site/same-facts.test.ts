import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { readContent } from '../../src/loaders/content.ts';
import { contentOf } from '../builds/sites.ts';
import { content, FROZEN, pageOf } from './frozen-site.ts';
import { all, words as wordsOf } from './site.ts';
import { inCalendar, inData, inSchedule, LABELS, onPage, onSheet } from './stated-items.ts';

const WHERE = {
  es: { agenda: 'es/2021/agenda/', session: 'sesion', mine: 'es/2021/mi-agenda/', sheet: 'hoja/guatemala/' },
  en: { agenda: 'en/2021/agenda/', session: 'session', mine: 'en/2021/my-agenda/', sheet: 'sheet/guatemala/' },
} as const;

describe.each(['es', 'en'] as const)('what is said of an item in %s', (lang) => {
  const labels = LABELS[lang];
  const { agenda, session, mine, sheet } = WHERE[lang];
  const page = (address: string) => onPage(pageOf(address).html, labels);
  const sessions = new Map([1, 2, 3].flatMap((number) => [...page(`${agenda}${session}-${String(number)}/`)]));

  it('is stated of all eighteen', () => {
    expect(sessions.size).toBe(18);
    expect(sessions.get('s1-1')?.contributors).toHaveLength(2);
    expect(sessions.get('s3-4')?.places).toHaveLength(4);
  });

  it.each([
    ['agenda.json', () => inData(`${FROZEN}${lang}/2021/agenda.json`, lang)],
    ['agenda.ics', () => inCalendar(`${FROZEN}${lang}/2021/agenda.ics`, labels)],
    ['schedule.xml', () => inSchedule(`${FROZEN}${lang}/2021/schedule.xml`, labels)],
  ])('is the same in %s as on the page of its session', (_, stated) => {
    expect(Object.fromEntries(stated())).toEqual(Object.fromEntries(sessions));
  });

  it.each([
    ['the agenda', agenda],
    ['a reader’s own agenda', mine],
  ])('is told in short in %s: who takes part, and what it holds', (_, address) => {
    const { document } = pageOf(address);
    const list = new Intl.ListFormat({ es: 'es-MX', en: 'en-GB' }[lang], { type: 'conjunction' });
    const line = (label: string, names: readonly string[]) =>
      names.length > 0 ? [`${label}: ${list.format(names)}`] : [];
    for (const [id, { contributors, facilitators, parts }] of filled([...sessions])) {
      const item = document.getElementById(id);
      const isPlain = item?.classList.contains('plain');
      const told = [
        ...line(
          labels.contributors,
          contributors.map((one) => one.replace(/,.*/, '')),
        ),
        ...line(labels.facilitators, facilitators),
      ].join('. ');
      expect(wordsOf(item?.querySelector('.what > .source')) ?? '', id).toBe(isPlain ? '' : told);
      expect([...(item?.querySelectorAll('.parts li') ?? [])].map(wordsOf), id).toEqual(parts);
    }
  });

  it('is the same on a sheet as on the page of its session', () => {
    expect(onSheet(pageOf(agenda + sheet).html, labels)).toEqual([...sessions.values()]);
  });
});

const { organizations, people, agenda } = readContent(contentOf('frozen'));

/** The items that a page of the archive lists, by their anchors. */
const listed = (address: string) =>
  all(pageOf(address), '.matches a').map((link) => link.getAttribute('href')?.split('#')[1]);
/** The sections of the note that the page of a body lists. */
const sections = (address: string) =>
  all(pageOf(address), '[aria-labelledby="note"] a').map((link) => link.getAttribute('href')?.split('#')[1]);
const plain = (name: string) => name.replace(/\s*\([^()]*\)$/, '');
const says = (text: string, word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(word)}(?![\\p{L}\\p{N}])`, 'u').test(text);
const names = (text: string, { name, acronym }: (typeof organizations)[number]['data']) =>
  [plain(name.es), ...(acronym ? [acronym.es] : [])].some((word) => says(text, word));

/** What an editor wrote in a section of the note, without what the site adds beside it. */
const ownText = (section: Element) =>
  [...(section.querySelector('.prose') ?? section).querySelectorAll(':scope > p, :scope > ul, :scope > ol')]
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ');

/** What the agenda says of each item in its own words: everything but what it is classified under. */
const words = new Map(
  [1, 2, 3].flatMap((number) =>
    all(pageOf(`es/2021/agenda/sesion-${String(number)}/`), '[data-item]').map((item) => {
      for (const list of item.querySelectorAll('dl.who'))
        if (list.querySelector('dt')?.textContent === 'Temas') list.remove();
      const leaves = [...item.querySelectorAll('a, p, li, dt, dd, h3')].map(({ textContent }) => textContent);
      return [item.id, leaves.join(' ').replace(/\s+/g, ' ')] as const;
    }),
  ),
);

describe('where a body appears', () => {
  it.each(organizations.map((body) => [body.id, body] as const))(
    '%s is where the agenda names it or one of its people',
    (id, { data }) => {
      const own = people.filter((person) => person.data.organization === id).map((person) => person.data.name);
      const expected = [...words].filter(([, text]) => names(text, data) || own.some((name) => text.includes(name)));
      expect(listed(`es/instituciones/${id}/`).toSorted()).toEqual(expected.map(([item]) => item).toSorted());
    },
  );

  it.each(organizations.map((body) => [body.id, body] as const))('%s is where the note names it', (id, { data }) => {
    const pages = ['nota-conceptual', 'metodologia', 'participantes'].map((name) => pageOf(`es/2021/${name}/`));
    const expected = pages.flatMap((page) =>
      all(page, 'section[data-find="kind:text"][id]')
        .filter((section) => names(ownText(section), data))
        .map((section) => section.id),
    );
    for (const address of [`es/instituciones/${id}/`, `en/organizations/${id}/`]) {
      expect(sections(address).toSorted()).toEqual(expected.toSorted());
    }
  });

  it('is five items for the Presidency, and one for SEGOB, in whose name someone speaks', () => {
    expect(listed('es/instituciones/ppt-mexico-2021/').toSorted()).toEqual(['s1-1', 's1-2', 's1-5', 's1-7', 's3-6']);
    expect(listed('en/organizations/segob/')).toEqual(['s1-1']);
  });

  it('is the call of the course for the Secretariat', () => {
    expect(
      all(pageOf('es/instituciones/rcm-executive-secretariat/'), '.roles a').map(({ textContent }) => textContent),
    ).toContain('Envía la convocatoria, tras la cual se abre el curso en línea');
  });
});

describe('where a person appears', () => {
  it.each(people.map((person) => [person.id, person] as const))('%s is where the agenda names them', (id, { data }) => {
    const expected = [...words].filter(([, text]) => text.includes(data.name)).map(([item]) => item);
    expect(expected).not.toEqual([]);
    expect(listed(`es/personas/${id}/`).toSorted()).toEqual(expected.toSorted());
  });
});

describe('what is said of the edition', () => {
  it('is that the working group carries it out with support from IOM, wherever it is said', () => {
    expect(pageOf('es/').document.querySelector('.credits')?.textContent.trim()).toBe(
      'Realiza: Grupo de Trabajo sobre Migración Irregular y Masiva · Con apoyo de: Organización Internacional para las Migraciones',
    );
    expect(pageOf('en/').document.querySelector('.credits')?.textContent.trim()).toBe(
      'Carried out by: Working Group on Irregular and Mass Migration · With support from: International Organization for Migration',
    );
    expect(all(pageOf('en/organizations/iom/'), '.roles a').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Supports the 2021 edition', 'Facilitates the 2020 edition', 'Offers the online course']),
    );
    for (const { html, address } of filled(content))
      expect(html, address).not.toMatch(/Organises the|Organiza la edición/);
  });

  it('names no body as organizer of 2020, for no source does', () => {
    const [script] = all(pageOf('en/2020/'), 'script[type="application/ld+json"]');
    expect(script?.textContent).toMatch(/^(?!.*"organizer").*"contributor"/s);
  });

  it('has with every fact of how it went its source, with the day it was read and its language where that is another', () => {
    const sources = all(pageOf('es/2021/'), '[aria-labelledby="happened"] .outcomes > .source').map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(sources).toEqual([
      'Fuente: OIM, Programa Mesoamérica y el Caribe · consultada el 25 de noviembre de 2026',
      'Fuente: OIM, noticias del programa regional (en inglés) · 20 de agosto de 2021 · consultada el 25 de noviembre de 2026',
      'Fuente: Once Noticias · consultada el 25 de noviembre de 2026',
    ]);
  });

  it('says how the sessions are held, on the pages of a concluded edition too', () => {
    for (const address of ['es/2021/', 'es/2021/agenda/sesion-1/']) {
      expect(pageOf(address).document.querySelector('dl.facts')?.textContent, address).toContain(
        'En línea, por Zoom, con interpretación',
      );
    }
  });

  it('tells that Break is an English word, wherever a Spanish page shows it', () => {
    const shown = content
      .filter(({ address }) => address.startsWith('es/'))
      .flatMap((page) =>
        all(page, 'a:not([lang=en]), td')
          .filter((element) => element.children.length === 0 && element.textContent.trim() === 'Break')
          .map(() => page.address),
      );
    expect(shown).toEqual([]);
    expect(all(pageOf('es/2021/agenda/'), '#s3-3 h3 [lang=en]')).toHaveLength(1);
  });
});

describe('a link to what is in another language', () => {
  const foreign = agenda.flatMap(({ data }) => data.course?.language ?? []);

  it('is marked on the references that the issue of languages is about', () => {
    const marked = (address: string) =>
      all(pageOf(address), '.references li')
        .filter((entry) => /\((?:en inglés|in Spanish)\)/.test(entry.textContent))
        .map((entry) => entry.getAttribute('value'));
    expect(marked('es/2021/nota-conceptual/')).toEqual(['1', '2', '3', '4', '7']);
    expect(marked('en/2021/concept-note/')).toEqual(['5', '9', '10', '11', '13']);
    expect(foreign).toEqual(['es']);
  });

  it('shows the symbol of a document, and its official English title to readers of English', () => {
    const entry = pageOf('en/2021/concept-note/')
      .document.querySelector('#ref-global-compact')
      ?.textContent.replace(/\s+/g, ' ');
    expect(entry).toContain('Global Compact for Safe, Orderly and Regular Migration, A/RES/73/195.');
    expect(readFileSync(`${FROZEN}es/2021/nota-conceptual/index.html`, 'utf8')).toContain('A/RES/73/195');
  });
});
