import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { all, DIST, pageOf } from './site.ts';

interface Data {
  readonly items: readonly {
    id: string;
    start: string;
    end: string;
    title: string;
    kind: string;
    facilitators: string[];
  }[];
}

const json = (file: string): unknown => JSON.parse(readFileSync(DIST + file, 'utf8'));

describe.each(['es', 'en'])('the open data in %s', (lang) => {
  const data = json(`${lang}/2021/agenda.json`) as Data;

  it('is as the schema beside it says', () => {
    const ajv = new Ajv2020({ allErrors: true });
    const validate = ajv.compile(json(`${lang}/2021/agenda.schema.json`) as object);
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('is refused by that schema where it lacks an instant', () => {
    const ajv = new Ajv2020();
    const validate = ajv.compile(json(`${lang}/2021/agenda.schema.json`) as object);
    expect(validate({ ...data, items: [{ ...data.items[0], start: '09:00' }] })).toBe(false);
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
