import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCopy, copyProject } from '../project-copy.ts';

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
const withoutRoot = (html: string) => html.replaceAll(/(?:https|webcal):\/\/ministerio\.example\/(?:a\/b\/)?/g, '');

describe('a build for a host below a path', () => {
  it('writes that path into absolute addresses and 404.html, and nowhere else', () => {
    const { status, output } = build({ SITE_URL: 'https://ministerio.example/a/b/' });
    expect([status, output]).toEqual([0, expect.stringContaining('The site is built')]);
    const agenda = read('es/2021/agenda/index.html');
    expect(agenda).toContain('<link rel="canonical" href="https://ministerio.example/a/b/es/2021/agenda/">');
    expect(agenda).toContain('content="https://ministerio.example/a/b/es/2021/card.png"');
    expect(withoutRoot(agenda)).not.toContain('/a/b/');
    expect(read('404.html')).toContain('href="/a/b/es/2021/agenda/"');
    expect(read('sitemap-0.xml')).toContain('<loc>https://ministerio.example/a/b/es/2021/agenda/</loc>');
    expect(read('sitemap-0.xml')).toContain('href="https://ministerio.example/a/b/en/2021/agenda/"');
    expect(read('sitemap-index.xml')).toContain('<loc>https://ministerio.example/a/b/sitemap-0.xml</loc>');
    expect(read('robots.txt')).toContain('https://ministerio.example/a/b/sitemap-index.xml');
  });

  it('is the same page as at a root, but for absolute addresses', () => {
    expect(build({ SITE_URL: 'https://ministerio.example/' }).status).toBe(0);
    const atRoot = withoutRoot(read('es/2021/agenda/index.html'));
    expect(build({ SITE_URL: 'https://ministerio.example/a/b/' }).status).toBe(0);
    expect(withoutRoot(read('es/2021/agenda/index.html'))).toBe(atRoot);
  });
});

describe('a build before, during and after the edition', () => {
  it.each([
    ['2021-08-16T04:59:59Z', 'Próxima', '¿Cuándo es?'],
    ['2021-08-16T05:00:00Z', 'En curso', '¿Cuándo es?'],
    ['2021-08-21T05:00:00Z', 'Concluida', '¿Cuándo fue?'],
  ])('at %s says %s', (now, state, question) => {
    const { status } = build({ SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000) });
    expect(status).toBe(0);
    expect(read('es/index.html')).toContain(`>${state}</span>`);
    expect(read('es/index.html')).toContain(question);
  });
});

describe('a build with a setting that cannot be used', () => {
  it.each([
    ['SITE_URL', 'garbage'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['SITE_URL', 'http://ministerio.example/'],
    ['SITE_URL', 'https://ministerio.example/a b/'],
    ['SITE_URL', 'https://user:secret@ministerio.example/'],
    ['SOURCE_DATE_EPOCH', 'yesterday'],
  ])('%s=%s stops at once and says how to mend it', (name, value) => {
    const { status, output } = build({ [name]: value });
    expect(status).toBe(1);
    expect(output).toMatch(new RegExp(`^${name} is .*: give it `));
    expect(output).not.toMatch(/\n\s+at /);
  });
});

describe('a build of broken content', () => {
  it('stops with a message an editor understands, and leaves what was published as it was', () => {
    expect(build().status).toBe(0);
    const before = read('es/2021/agenda/index.html');
    const file = join(copy, 'content/editions/2021/agenda/2021-08-18.yaml');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('start: 09:15', 'start: 9:15'));
    const { status, output } = build();
    writeFileSync(file, whole);
    expect(status).toBe(1);
    expect(output).toContain('content/editions/2021/agenda/2021-08-18.yaml:');
    expect(output).toContain('field: session.items[1].start');
    expect(output).toContain('mend:  write hours and minutes with two digits each');
    expect(output).toContain('dist/ still holds the site built before');
    expect(output).not.toMatch(/\n\s+at /);
    expect(read('es/2021/agenda/index.html')).toBe(before);
    expect(existsSync(join(copy, 'dist.next'))).toBe(false);
  });

  it('escapes what it prints from the content', () => {
    const file = join(copy, 'content/people/fabio-jimenez.yaml');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('Fabio Jiménez', '"<script>alert(1)</script>"'));
    const { status } = build();
    writeFileSync(file, whole);
    expect(status).toBe(0);
    for (const page of ['es/2021/agenda/index.html', 'es/personas/index.html', 'es/2021/agenda/sesion-1/index.html']) {
      expect(read(page)).not.toContain('<script>alert(1)');
      expect(read(page)).toContain('alert(1)');
    }
  });
});
