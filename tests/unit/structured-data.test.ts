import { describe, expect, it } from 'vitest';
import { breadcrumbList, toScript, webSite } from '../../src/domain/structured-data.ts';

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
});
