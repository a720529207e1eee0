import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'astro/zod';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { agendaDataSchema } from '../../src/schemas/open-data.ts';
import { FROZEN, pageOf } from './frozen-site.ts';
import { all } from './site.ts';

interface Data {
  readonly course: { startDate: string; endDate: string; deadline: string };
  readonly items: readonly {
    id: string;
    start: string;
    end: string;
    title: string;
    kind: string;
    facilitators: string[];
  }[];
}

const json = (file: string): unknown => JSON.parse(readFileSync(FROZEN + file, 'utf8'));

describe.each(['es', 'en'])('the open data in %s', (lang) => {
  const data = json(`${lang}/2021/agenda.json`) as Data;

  it('is refused by that schema where it lacks an instant', () => {
    const ajv = new Ajv2020();
    const validate = ajv.compile(json(`${lang}/2021/agenda.schema.json`) as object);
    expect(validate({ ...data, items: [{ ...data.items[0], start: '09:00' }] })).toBe(false);
  });

  it('is refused by that schema with a property that it does not name, and without one that it does', () => {
    const validate = new Ajv2020().compile(json(`${lang}/2021/agenda.schema.json`) as object);
    const { course, ...rest } = data;
    expect(validate({ ...data, venue: 'here' })).toBe(false);
    expect(validate({ ...data, course: { ...course, endDate: undefined } })).toBe(false);
    expect(validate(rest)).toBe(true);
  });

  it('is described by the schema of which its type is made, in the draft of 2020-12', () => {
    const schema = json(`${lang}/2021/agenda.schema.json`) as { $schema: string };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema).toEqual(z.toJSONSchema(agendaDataSchema));
    expect(agendaDataSchema.parse(data)).toEqual(data);
  });

  it('ends its course on the day of its deadline, as the calendar and the JSON-LD of the edition do', () => {
    expect(data.course).toMatchObject({ startDate: '2021-08-16', endDate: '2021-08-20', deadline: '2021-08-20' });
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(`${FROZEN}${lang}/2021/agenda.ics`, 'utf8')) as []);
    const event = calendar
      .getAllSubcomponents('vevent')
      .find((one) => String(one.getFirstPropertyValue('uid')) === '2021-course@rcm-training');
    // The end of a whole day is the day after it (RFC 5545, section 3.6.1).
    expect(String(event?.getFirstPropertyValue('dtend'))).toBe('2021-08-21');
    const [script] = all(pageOf(`${lang}/2021/`), 'script[type="application/ld+json"]');
    const graph = (JSON.parse(script?.textContent ?? '') as { '@graph': { '@type': string; endDate?: string }[] })[
      '@graph'
    ];
    expect(graph.find((thing) => thing['@type'] === 'CourseInstance')?.endDate).toBe('2021-08-20');
  });

  it('gives every item the instants of the page', () => {
    const page = pageOf(`${lang}/2021/agenda/`);
    const shown = all(page, '[data-item]:not(#course)').map((item) => [
      item.id,
      ...[...item.querySelectorAll('.hours time')].map((time) => time.getAttribute('datetime')),
    ]);
    expect(shown).toHaveLength(18);
    expect(data.items.map(({ id, start, end }) => [id, start, end])).toEqual(shown);
  });
});

describe('the facilitators in the open data', () => {
  const who = (id: string) => (json('es/2021/agenda.json') as Data).items.find((item) => item.id === id)?.facilitators;

  it('are named as on the page, to be confirmed where they are, and absent where nobody is named', () => {
    expect(who('s1-4')).toEqual(['Fabio Jiménez (OIM)', 'Yoselin Manzano (OIM)']);
    expect(who('s1-5')).toEqual(['Presidencia Pro Témpore (por definir)']);
    expect(who('s2-3')).toEqual(['Representante de México', 'Representante de Colombia', 'Representante de Canadá']);
    expect(who('s3-2')).toEqual([]);
  });
});
