import { describe, expect, it } from 'vitest';
import { scriptFaults, styleFaults } from '../site/checks/browsers.ts';

describe('the check of what style sheets ask for', () => {
  it.each([
    ['a:has(b){top:0}', "Selector 'has'"],
    ['a{& b{top:0}}', "Selector 'nesting'"],
    ['a{b{top:0}}', 'css-nesting'],
    ['@media (scripting){a{top:0}}', "Media condition 'scripting'"],
    ['@media (width>=40rem){a{top:0}}', 'css-media-range-syntax'],
    ['@container style(--b:1){a{top:0}}', 'css-container-queries-style'],
    ['a{color:light-dark(red,blue)}', "Function 'light-dark'"],
    ['a{color:color-mix(in srgb,red,blue)}', "Function 'color-mix'"],
    ['a{color:oklch(50% 0.1 20)}', "Function 'oklch'"],
    ['a{inline-size:round(2px,3px)}', "Function 'round'"],
    ['a:user-valid{top:0}', "Selector 'user-valid'"],
    ['a:nth-child(1 of b){top:0}', 'css-nth-child-of'],
    ['a{field-sizing:content}', 'field-sizing:content'],
    ['a{text-wrap:nowrap}', 'text-wrap:nowrap'],
    ['a{grid-template-rows:subgrid}', "Value 'subgrid' of property 'grid-template-rows'"],
    ['a{block-size:100dvh}', 'viewport-unit-variants'],
    ['a{block-size:2lh}', "Unit 'lh'"],
    ['@scope (a){b{top:0}}', "At-rule '@scope'"],
    ["@property --a{syntax:'*';inherits:false}", "At-rule '@property'"],
    ['@starting-style{a{top:0}}', "At-rule '@starting-style'"],
    ['a{anchor-name:--a}', 'anchor-name:--a'],
    ['a{hanging-punctuation:first}', 'hanging-punctuation:first'],
  ])('finds in %s what one of the oldest browsers lacks', (code, fault) => {
    expect(styleFaults(code)).toContain(fault);
  });

  it.each([
    '@layer a{b:is(c,d):not(e)>f::before{inset-inline:0;aspect-ratio:1;gap:1rem}}',
    '@media (min-width:40rem) and (prefers-color-scheme:dark){a:focus-visible{inline-size:min(1rem,clamp(1rem,2vw,3rem))}}',
    'a{text-wrap:balance;hyphens:auto}',
  ])('finds nothing in %s', (code) => {
    expect(styleFaults(code)).toEqual([]);
  });
});

describe('the check of how scripts are written', () => {
  it.each([
    'class A{static{f()}}',
    'const a=/(?<=b)c/',
    'const a=new RegExp("(?<!b)c")',
    'const a=/[a--b]/v',
    'using a=b()',
  ])('finds in %s what one of the oldest browsers cannot read', async (code) => {
    expect(await scriptFaults(code)).not.toEqual([]);
  });

  it.each(['a??=b?.c;class D{#e;static f=#e in D}', 'const a=/(?<b>\\p{L})/du;await f()'])(
    'finds nothing in %s',
    async (code) => {
      expect(await scriptFaults(code)).toEqual([]);
    },
  );
});
