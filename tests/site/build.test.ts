import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyProject } from '../builds/copy.ts';
import { HOST_BELOW_PATH, siteOf } from '../builds/sites.ts';
import { ROOT } from '../root.ts';
import { FROZEN } from './frozen-site.ts';

let copy = '';

beforeAll(() => {
  copy = copyProject();
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const build = (environment?: Record<string, string>) => buildCopy(copy, environment);
const read = (file: string) => readFileSync(join(copy, 'dist', file), 'utf8');

/** A page without the part of its absolute addresses that the host decides. */
const withoutRoot = (html: string, root: string) =>
  html.replaceAll(root, '').replaceAll(root.replace('https:', 'webcal:'), '').replaceAll(encodeURIComponent(root), '');

describe('a build for a host below a path', () => {
  const below = (file: string) => readFileSync(siteOf('below') + file, 'utf8');

  it('writes that path into absolute addresses and 404.html, and nowhere else', () => {
    const agenda = below('es/2021/agenda/index.html');
    expect(agenda).toContain('<link rel="canonical" href="https://ministerio.example/a/b/es/2021/agenda/">');
    expect(agenda).toContain('content="https://ministerio.example/a/b/es/2021/card.png"');
    expect(withoutRoot(agenda, HOST_BELOW_PATH)).not.toContain('/a/b/');
    expect(below('404.html')).toContain('href="/a/b/es/2021/agenda/"');
    expect(below('sitemap-0.xml')).toContain('<loc>https://ministerio.example/a/b/es/2021/agenda/</loc>');
    expect(below('sitemap-0.xml')).toContain('href="https://ministerio.example/a/b/en/2021/agenda/"');
    expect(below('sitemap-index.xml')).toContain('<loc>https://ministerio.example/a/b/sitemap-0.xml</loc>');
    expect(below('robots.txt')).toContain('https://ministerio.example/a/b/sitemap-index.xml');
  });

  it('is the same page as at a root, but for absolute addresses', () => {
    const at = (html: string, root: string) => withoutRoot(html, root);
    const file = 'es/2021/agenda/index.html';
    expect(at(below(file), HOST_BELOW_PATH)).toBe(at(readFileSync(FROZEN + file, 'utf8'), ROOT));
  });
});

describe('what looks like markup in the content', () => {
  it.each(['es/2021/agenda/index.html', 'es/personas/index.html', 'es/2021/agenda/sesion-1/index.html'])(
    'is text on %s',
    (page) => {
      const html = readFileSync(siteOf('announced') + page, 'utf8');
      expect(html).not.toContain('<script>alert(1)');
      expect(html).toContain('alert(1)');
    },
  );
});

describe('a build with a setting that cannot be used', () => {
  it('stops at once and says how to fix it', () => {
    const { status, output } = build({ SITE_URL: 'http://ministerio.example/', LANG: 'en_GB.UTF-8' });
    expect(status).toBe(1);
    expect(output).toMatch(/^SITE_URL .*: give it /);
    expect(output).not.toMatch(/\n\s+at /);
  });
});

describe('a build of broken content', () => {
  it('stops with a message an editor understands, and leaves what was published as it was', () => {
    cpSync(FROZEN, join(copy, 'dist'), { recursive: true });
    const before = read('es/2021/agenda/index.html');
    const file = join(copy, 'content/editions/2021/agenda/2021-08-18.yaml');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('start: 09:15', 'start: 9:15'));
    const { status, output } = build({ LANG: 'en_GB.UTF-8' });
    writeFileSync(file, whole);
    expect(status).toBe(1);
    expect(output).toContain('content/editions/2021/agenda/2021-08-18.yaml:');
    expect(output).toContain('field: session.items[1].start');
    expect(output).toContain('fix:   write 09:15');
    expect(output).toContain('dist/ still holds the one built before');
    expect(output).not.toMatch(/\n\s+at /);
    expect(read('es/2021/agenda/index.html')).toBe(before);
    expect(readdirSync(copy).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });
});
