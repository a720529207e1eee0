import { describe, expect, it } from 'vitest';
import { breadcrumbList, sessionEvent, toScript, webSite } from '../../src/domain/structured-data.ts';
import { EDITION, itemAt, sessionOf } from './programme.ts';

describe('JSON-LD', () => {
  it('cannot be ended by a text of the content', () => {
    const script = toScript([webSite('</script><script>alert(1)</script>', '', 'https://example.org/', 'es')]);
    expect(script).not.toContain('<');
    expect(JSON.parse(script)).toMatchObject({ name: '</script><script>alert(1)</script>' });
  });

  it('holds several things as one graph', () => {
    const thing = webSite('a', 'b', 'https://example.org/', 'es');
    expect(JSON.parse(toScript([thing, thing]))).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [thing, thing],
    });
  });

  it('numbers the trail from 1', () => {
    const list = breadcrumbList([
      { name: 'a', url: 'https://example.org/' },
      { name: 'b', url: 'https://example.org/b/' },
    ]);
    expect(list).toMatchObject({ itemListElement: [{ position: 1 }, { position: 2, item: 'https://example.org/b/' }] });
  });

  it('says of an item that was withdrawn that it is cancelled, and of no other', () => {
    const items = [
      itemAt('s1-1', '2031-03-08', '09:00', '10:00'),
      itemAt('s1-2', '2031-03-08', '10:00', '11:00', { status: 'withdrawn' }),
    ];
    const { subEvent } = sessionEvent(sessionOf(1, items), EDITION, undefined, {
      lang: 'en',
      directory: { people: new Map(), organizations: new Map() },
      editionUrl: () => 'https://example.org/',
      sessionUrl: () => 'https://example.org/1/',
    });
    expect((subEvent as readonly { eventStatus?: string }[]).map(({ eventStatus }) => eventStatus)).toEqual([
      undefined,
      'https://schema.org/EventCancelled',
    ]);
  });
});
