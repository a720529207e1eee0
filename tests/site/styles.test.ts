import { describe, expect, it } from 'vitest';
import { siteOf } from '../builds/sites.ts';
import { HOST_SITE } from '../host.ts';
import { namesIn, namesInScripts, styledPagesIn, stylesIn, type Style } from './styles.ts';

const sites = [
  HOST_SITE,
  ...(['fixture', 'archive', 'hybrid', 'announced', 'weeks', 'postponed', 'otherwise'] as const).map(siteOf),
].map(styledPagesIn);
const pages = sites.flat();
const said = new Map(pages.flatMap(({ styles }) => [...styles]));

describe('the style sheets', () => {
  it('are read whole: each selector, property and layer, with what a reader brings about left out', () => {
    expect([
      ...stylesIn('@layer a{.b>:hover,.c:before{color:red;top:0}}@media print{d:is(e,.f){top:0}}').values(),
    ]).toEqual([
      { key: '@layer a | .b>:hover | color', selector: '.b>:hover', still: '.b>*' },
      { key: '@layer a | .b>:hover | top', selector: '.b>:hover', still: '.b>*' },
      { key: '@layer a | .c:before | color', selector: '.c:before', still: '.c' },
      { key: '@layer a | .c:before | top', selector: '.c:before', still: '.c' },
      { key: '@media print | d:is(e,.f) | top', selector: 'd:is(e,.f)', still: 'd:is(e,.f)' },
    ]);
    expect(namesIn('a.b:not(#c, [d-e="f"])>:hover')).toEqual(['a', 'b', 'c', 'd-e']);
  });

  it('reach every page', () => {
    expect(pages.filter(({ styles }) => styles.size < 100).map(({ file }) => file)).toEqual([]);
    expect(said.size).toBeGreaterThan(500);
  });

  it('leave no element of a page without a rule that another family of pages has for it', () => {
    const missing = new Map<string, string>();
    for (const { file, has, styles } of pages) {
      for (const { key, selector, still } of said.values()) {
        // Paper is each family's own, and so is an element alone; what has a name looks alike everywhere.
        if (key.startsWith('@media print') || !/[.#[]/.test(selector)) continue;
        if (!styles.has(key) && !missing.has(key) && has(still)) missing.set(key, file);
      }
    }
    expect([...missing].map(([key, file]) => `${file} lacks ${key}`)).toEqual([]);
  });

  it('say nothing about what no page has and no script makes', () => {
    const unmet = new Map<string, Style>(said);
    for (const { has, styles } of pages) {
      for (const [key, { still }] of unmet) if (styles.has(key) && has(still)) unmet.delete(key);
    }
    const scripted = namesInScripts();
    const onPages = (name: string) =>
      [name, `.${name}`, `#${name}`, `[${name}]`].some((selector) => pages.some(({ has }) => has(selector)));
    // A script makes it, or fills an element that stands empty (`.tools > *`).
    const dead = [...unmet.values()].filter(({ selector, still }) => {
      const names = namesIn(selector);
      const isMade = still.endsWith('*') || names.some((name) => scripted.has(name));
      return !isMade || !names.every((name) => scripted.has(name) || onPages(name));
    });
    expect(dead.map(({ key }) => key)).toEqual([]);
  });
});
