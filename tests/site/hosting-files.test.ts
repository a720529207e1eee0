import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROJECT } from '../builds/copy.ts';
import { siteOf } from '../builds/sites.ts';
import { filled } from '../filled.ts';
import { HEADERS, HOSTING, KEPT, TYPES } from './hosting.ts';
import { apacheDirectives, nginxDirectives } from './server-settings.ts';

const BUILT = siteOf('frozen');
const text = (file: string) => readFileSync(join(HOSTING, ...file.split('/')), 'utf8');

/** What the nginx files ask for, of the core and of modules that every package of nginx has. */
const NGINX =
  'absolute_redirect add_header alias default_type error_page gzip_proxied gzip_static gzip_vary include index listen location map return root server server_name types';

/** The same of Apache 2.4, of the modules that the guide names. */
const APACHE =
  'AddCharset AddEncoding AddType Alias AllowOverride Directory DirectoryIndex DocumentRoot ErrorDocument FileETag Header Include Options RemoveLanguage RemoveType Require RewriteCond RewriteEngine RewriteRule ServerName VirtualHost';

const filesOf = (folder: string) =>
  filled(readdirSync(join(HOSTING, folder))).map((name) => ({ file: `${folder}/${name}`, name }));

describe('the settings for nginx and Apache', () => {
  it.each(filesOf('nginx'))('$file closes what it opens, and asks for nothing that nginx lacks', ({ file }) => {
    const asked = nginxDirectives(text(file)).filter(({ within }) => within !== 'types' && within !== 'map');
    expect(filled(asked).filter(({ name }) => !NGINX.split(' ').includes(name))).toEqual([]);
  });

  it.each(filesOf('apache'))('$file closes what it opens, and asks for nothing that Apache lacks', ({ file }) => {
    const asked = apacheDirectives(text(file));
    expect(filled(asked).filter(({ name }) => !APACHE.split(' ').includes(name))).toEqual([]);
  });

  it.each([
    ['nginx', nginxDirectives, 'server { listen 80;'],
    ['nginx', nginxDirectives, 'server { listen 80; } }'],
    ['nginx', nginxDirectives, 'listen 80'],
    ['nginx', nginxDirectives, 'add_header X "a;'],
    ['Apache', apacheDirectives, '<Directory "/a">\nOptions -Indexes'],
    ['Apache', apacheDirectives, '<Directory "/a">\n</VirtualHost>'],
  ] as const)('would be refused in the words of %s where they are broken', (_, directives, broken) => {
    expect(() => directives(broken)).toThrow(SyntaxError);
  });

  it('include files that are there', () => {
    for (const folder of ['nginx', 'apache']) {
      const all = filesOf(folder);
      const included = all.flatMap(({ file }) => [...text(file).matchAll(/^\s*include microsite\/(\S+?);?$/gim)]);
      const names = all.map(({ name }) => name);
      expect(filled(included).filter(([, name]) => name === undefined || !names.includes(name))).toEqual([]);
    }
  });

  it('leave brotli and HSTS to the host, in a line to be uncommented', () => {
    expect(nginxDirectives(text('nginx/site.conf').replace('# brotli_static', 'brotli_static'))).toContainEqual({
      name: 'brotli_static',
      args: ['on'],
      within: undefined,
    });
    expect(text('nginx/root.conf')).toContain(
      '    # add_header Strict-Transport-Security "max-age=31536000" always;\n',
    );
    expect(text('apache/root.conf')).toContain(
      '    # Header always set Strict-Transport-Security "max-age=31536000"\n',
    );
  });

  it('have a type for every kind of file of the built site, the same in both', () => {
    const endings = filled(readdirSync(BUILT, { recursive: true, encoding: 'utf8' }))
      .map((path) => extname(path).slice(1))
      .filter((ending) => /^\w+$/.test(ending) && ending !== 'gz' && ending !== 'br');
    expect([...new Set(endings)].filter((ending) => !(ending in TYPES))).toEqual([]);

    const nginx = nginxDirectives(text('nginx/site.conf'))
      .filter(({ within }) => within === 'types')
      .flatMap(({ name, args }) => args.map((ending) => [ending, name] as const));
    expect(Object.fromEntries(nginx)).toEqual(TYPES);

    const apache = apacheDirectives(text('apache/site.conf'));
    const inUtf8 = apache.find(({ name }) => name === 'AddCharset')?.args ?? [];
    const types = apache
      .filter(({ name }) => name === 'AddType')
      .flatMap(({ args: [type = '', ...dotted] }) =>
        dotted.map((ending) => [ending.slice(1), inUtf8.includes(ending) ? `${type}; charset=utf-8` : type] as const),
      );
    expect(Object.fromEntries(types)).toEqual(TYPES);
  });
});

describe('every kind of host', () => {
  const settings = [
    'nginx/site.conf',
    'apache/site.conf',
    'static-hosts/_headers',
    'object-store.es.md',
    'object-store.en.md',
  ];

  it.each(settings)('is given the same headers in %s', (file) => {
    const lines = text(file).split('\n');
    for (const [header, value] of filled(Object.entries(HEADERS))) {
      expect(
        lines.filter((line) => line.includes(header) && line.includes(value)),
        header,
      ).toHaveLength(1);
    }
  });

  it.each(['nginx/maps.conf', 'apache/site.conf', 'static-hosts/_headers', 'object-store.es.md', 'object-store.en.md'])(
    'is told in %s what browsers may keep for good, and that data is for all',
    (file) => {
      expect(text(file)).toContain(KEPT);
      expect(text(file)).toMatch(/["`' ]\*["`']? *(?:;|\||"expr|$)/m);
    },
  );
});

describe('what keeps the site on the devices of readers', () => {
  it.each(['nginx/maps.conf', 'apache/site.conf', 'static-hosts/_headers', 'object-store.es.md', 'object-store.en.md'])(
    'is asked for again at every visit by %s',
    (file) => {
      const rules = text(file).replaceAll(/^ *#.*$/gm, '');
      expect(rules).toMatch(/sw(?:\.js[^]{0,140}|\|offline\)\\\.js.*)no-cache|no-cache.*sw\|offline/);
    },
  );
});

describe('the files for static hosts', () => {
  it('name paths that the site has, each with headers below it', () => {
    const rules = text('static-hosts/_headers')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(
      rules.filter(
        (line) =>
          !/^\/(?:[\w/]+\/)?\*$|^\/(?:(?:sw|offline)\.js|e[sn]\/manifest\.webmanifest)$|^ {2}[\w-]+: \S.*$/.test(line),
      ),
    ).toEqual([]);
    const paths = rules.filter((line) => line.startsWith('/') && line !== '/*' && line.endsWith('*'));
    const kept = filled(paths).map((path) => readdirSync(join(BUILT, path.slice(1, -1))));
    // What is in a folder that browsers keep has a hash in its name.
    expect(kept.flat().filter((name) => !/[._][\w-]{6,}\.\w+(?:\.(?:gz|br))?$/.test(name))).toEqual([]);
  });

  it('lead to the path with three words a line', () => {
    const rules = text('static-hosts/_redirects')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(filled(rules).filter((line) => !/^\/\S* \/\S* 30[12]$/.test(line))).toEqual([]);
  });

  it('build on GitHub with commands that the project has', () => {
    const workflow = parse(text('github-pages.yml')) as {
      permissions: Readonly<Record<string, string>>;
      jobs: { publish: { steps: readonly { run?: string; uses?: string; with?: { path?: string } }[] } };
    };
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { scripts: object };
    const { steps } = workflow.jobs.publish;
    for (const run of filled(steps.flatMap((step) => step.run ?? []))) {
      const [, script, file] = /^(?:npm run (\S+)|node (\S+))$/.exec(run) ?? [];
      expect(script === undefined || script in scripts, run).toBe(true);
      expect(file === undefined || readFileSync(join(PROJECT, file), 'utf8') !== '', run).toBe(true);
    }
    expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
    expect(steps.find(({ uses }) => uses?.includes('upload-pages-artifact') === true)?.with?.path).toBe('dist');
  });
});

describe('the texts for hosts', () => {
  const codeIn = (file: string) =>
    [...text(file).matchAll(/^ *```(\w+)\n([^]*?)^ *```$/gm)].map(([, lang, code]) => ({ lang, code }));
  const headings = (file: string) => text(file).match(/^#+ /gm) ?? [];

  it.each(['guide', 'object-store'])('say the same steps in both languages: %s', (name) => {
    expect(headings(`${name}.es.md`)).toEqual(filled(headings(`${name}.en.md`)));
    expect(codeIn(`${name}.es.md`).map(({ lang }) => lang)).toEqual(
      filled(codeIn(`${name}.en.md`).map(({ lang }) => lang)),
    );
  });

  it.each(['es', 'en'])('name files that are in the package (%s)', (lang) => {
    const named = [...text(`guide.${lang}.md`).matchAll(/`hosting\/([\w./-]+?)\/?`/g)].map(([, path = '']) =>
      join(path),
    );
    const there = readdirSync(HOSTING, { recursive: true, encoding: 'utf8' });
    expect(filled(named).filter((path) => !there.includes(path))).toEqual([]);
  });

  it.each(['es', 'en'])(
    'have a function for a CDN that finds pages, and leads to the slash and nowhere else (%s)',
    (lang) => {
      const [code] = codeIn(`object-store.${lang}.md`).filter(({ lang: of }) => of === 'js');
      const ask = (uri: string, querystring: object = {}) => {
        const answer = runInNewContext(`${code?.code ?? ''}\nhandler(event)`, {
          event: { request: { uri, querystring } },
        }) as {
          uri?: string;
          statusCode?: number;
          headers?: { location: { value: string } };
        };
        return answer.headers ? [answer.statusCode, answer.headers.location.value] : answer.uri;
      };
      expect(ask('/')).toBe('/index.html');
      expect(ask('/es/2021/')).toBe('/es/2021/index.html');
      expect(ask('/es/feed.xml')).toBe('/es/feed.xml');
      expect(ask('/es')).toEqual([301, '/es/']);
      expect(ask('/es/2021', { tz: { value: 'America/Panama' } })).toEqual([301, '/es/2021/?tz=America/Panama']);
      expect(ask('//other.example/es')).toEqual([301, '/other.example/es/']);
    },
  );
});
