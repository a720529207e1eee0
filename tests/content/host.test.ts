import { describe, expect, it } from 'vitest';
import { personNumber } from '../../src/formats/schedule-xml.ts';
import { readContent } from '../../src/loaders/content.ts';
import { HOST_CONTENT } from '../host.ts';

describe('the content of the host', () => {
  it('has no problem', () => {
    expect(readContent(HOST_CONTENT).site).toHaveLength(1);
  });

  it('has people with a number each in the schedule, and never the same one for two', () => {
    const ids = readContent(HOST_CONTENT).people.map(({ id }) => id);
    expect(Object.values(Object.groupBy(ids, personNumber)).filter((alike) => (alike?.length ?? 0) > 1)).toEqual([]);
  });
});
