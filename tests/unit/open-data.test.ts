import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/agenda.ts';
import type { Document } from '../../src/domain/document.ts';
import type { Edition } from '../../src/domain/edition.ts';
import type { Step } from '../../src/domain/milestone.ts';
import { whereOf } from '../../src/domain/venue.ts';
import { agendaData, agendaDataJsonSchema } from '../../src/formats/agenda-json.ts';
import { COURSE, dayOf, DIRECTORY, EDITION, itemAt, pageIn, sessionOf } from './programme.ts';

const validate = new Ajv2020().compile(agendaDataJsonSchema());

/** The data of a programme, as whoever fetches them reads them; none that their own schema refuses. */
function dataOf(edition: Edition, days: readonly Day[], steps: readonly Step[] = []) {
  const data: unknown = JSON.parse(JSON.stringify(agendaData({ edition, days, steps }, pageIn('en'), DIRECTORY)));
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  return data as ReturnType<typeof agendaData>;
}

const ITEM = itemAt('s1-1', '2031-03-08', '09:00', '10:00');
const untimed = { start: undefined, end: undefined, hours: 'afternoon' } as const;
const step = (id: string, fields: Partial<Step>): Step => ({
  ...{ id, kind: 'nomination', title: { es: 'Postulación', en: 'Nomination' }, text: { es: 'x', en: 'x' } },
  ...{ audience: undefined, on: undefined, opens: undefined, closes: undefined, order: undefined },
  ...{ link: undefined, target: undefined },
  ...fields,
});
const PENDING: Document = {
  ...{ id: 'report', kind: 'report', title: { es: 'Informe', en: 'Report' }, language: undefined },
  ...{ authors: [{ organization: 'body' }], month: undefined, state: 'pending', published: undefined },
  ...{ announced: undefined, file: undefined, url: undefined },
};

const venue = {
  name: { es: 'Centro', en: 'Centre' },
  city: { es: 'Ciudad', en: 'Town' },
  country: 'PA',
  rooms: [
    { id: 'main', name: { es: 'Sala', en: 'Hall' } },
    { id: 'annex', name: { es: 'Anexo', en: 'Annex' } },
  ],
};

describe('the open data', () => {
  it('of an edition that is only announced have its days and no session', () => {
    expect(dataOf(EDITION, [])).toMatchObject({
      startDate: '2031-03-08',
      endDate: '2031-03-10',
      eventStatus: 'https://schema.org/EventScheduled',
      sessions: [],
      items: [],
    });
  });

  it('give no hour that is not known', () => {
    const session = sessionOf(1, [ITEM], untimed);
    const data = dataOf(EDITION, [dayOf({ ...session, items: [{ ...ITEM, ...untimed }] })]);
    for (const entry of [data.sessions[0], data.items[0]]) {
      expect(entry).toMatchObject({ hours: 'afternoon' });
      expect(Object.keys(entry ?? {}).filter((name) => /^(?:start|end|localStart|localEnd)$/.test(name))).toEqual([]);
    }
  });

  it('tell where the edition is, and of an item only what is its own', () => {
    const above = whereOf({ venue, room: 'main' });
    const items = [
      { ...ITEM, where: above },
      { ...ITEM, id: 's1-2', where: whereOf({ venue, room: 'annex' }) },
    ];
    const data = dataOf({ ...EDITION, where: above }, [dayOf(sessionOf(1, items, { where: above }))]);
    const place = { type: 'Place', name: 'Centre', city: 'Town', country: 'PA' };
    expect(data).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ ...place, room: 'Hall' }],
      sessions: [{ location: [{ ...place, room: 'Hall' }] }],
    });
    expect(data.items.map(({ location }) => location)).toEqual([undefined, [{ ...place, room: 'Annex' }]]);
  });

  it.each([
    [
      { state: 'public', url: 'https://example.org/join' },
      { url: 'https://example.org/join', access: 'public' },
    ],
    [{ state: 'restricted' }, { access: 'restricted' }],
    [{ state: 'pending' }, { access: 'pending' }],
  ] as const)('tell who may join on line: %j', (link, told) => {
    const where = whereOf({ online: { platform: 'Zoom', link } });
    expect(dataOf({ ...EDITION, where }, []).location).toEqual([{ type: 'VirtualLocation', name: 'Zoom', ...told }]);
  });

  it('tell what an edition has come to, when that was said and why', () => {
    const said = {
      state: 'cancelled',
      at: '2031-02-01T00:00:00Z',
      reason: { es: 'Por algo.', en: 'Because.' },
    } as const;
    expect(dataOf({ ...EDITION, state: 'cancelled', status: [said] }, [])).toMatchObject({
      status: [{ state: 'cancelled', at: '2031-02-01T00:00:00Z', reason: 'Because.' }],
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });

  it('list the steps that have a date or an order, with no date that is not known', () => {
    const steps = [
      step('step-nomination', { opens: '2031-02-01', audience: { es: 'Todos', en: 'All' } }),
      step('step-survey', { order: 'after-sessions', link: { state: 'restricted' } }),
      step('step-certificate', {}),
    ];
    expect(dataOf(EDITION, [], steps).milestones).toEqual([
      { id: 'step-nomination', kind: 'nomination', title: 'Nomination', audience: 'All', startDate: '2031-02-01' },
      {
        ...{ id: 'step-survey', kind: 'nomination', title: 'Nomination', order: 'after-sessions' },
        link: { state: 'restricted' },
      },
    ]);
  });

  it('list documents and materials, with the address, size and type of what can be had', () => {
    const file = { name: 'slides.pdf', bytes: 2000, type: 'application/pdf' };
    const slides: Document = { ...PENDING, id: 'slides', kind: 'slides', state: 'published', file };
    const data = dataOf({ ...EDITION, documents: [PENDING] }, [dayOf(sessionOf(1, [ITEM], { materials: [slides] }))]);
    expect(data.documents).toEqual([
      { id: 'report', kind: 'report', title: 'Report', authors: ['Body'], state: 'pending' },
    ]);
    expect(data.sessions[0]?.materials).toMatchObject([
      { url: 'https://example.org/documents/slides.pdf', bytes: 2000, encodingFormat: 'application/pdf' },
    ]);
  });

  it('give groups their hours, and their place where it is their own', () => {
    const where = whereOf({ venue, room: 'annex' });
    const group = {
      ...{ id: 'origin', anchor: 's1-1-origin', title: { es: 'Origen', en: 'Origin' }, where },
      ...{ start: ITEM.start, end: ITEM.end, facilitators: [{ person: 'ana' }], materials: [] },
    };
    expect(dataOf(EDITION, [dayOf(sessionOf(1, [{ ...ITEM, groups: [group] }]))]).items[0]?.groups).toMatchObject([
      {
        ...{ id: 's1-1-origin', title: 'Origin', start: '2031-03-08T14:00:00Z', facilitators: ['Person ana (Body)'] },
        location: [{ room: 'Annex' }],
      },
    ]);
  });

  it('keep the first course where it was, and list those after it', () => {
    const courses = [COURSE, { ...COURSE, id: 'course-2' }];
    const day = { date: COURSE.start, until: COURSE.end, courses, sessions: [] };
    expect(dataOf(EDITION, [day])).toMatchObject({ course: { id: 'course' }, furtherCourses: [{ id: 'course-2' }] });
  });
});
