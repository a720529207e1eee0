import { describe, expect, it } from 'vitest';
import { svgFault } from '../../src/loaders/svg.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 9 9"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

describe('a drawing that the site publishes', () => {
  it.each([
    ['<script>alert(1)</script>', /holds <script>/],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg" href="#a"/>', /holds <x:script>/],
    ['<foreignObject/>', /holds <foreignObject>/],
    ['<g xmlns:h="http://www.w3.org/1999/xhtml"><h:body/></g>', /holds <h:body>/],
    ['<path onload="alert(1)"/>', /holds onload="…"/],
    ['<path ONCLICK="alert(1)"/>', /holds ONCLICK="…"/],
    ['<a href="https://example.org/"><path/></a>', /holds href="…"/],
    ['<a href=" java&#115;cript:alert(1)"><path/></a>', /holds href="…"/],
    ['<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="a.png"/>', /holds xlink:href="…"/],
    ['<image href="data:image/svg+xml,%3Csvg/%3E"/>', /holds href="…"/],
    ['<use href="//example.org/a.svg#a"/>', /holds href="…"/],
    ['<path fill="url(https://example.org/a.svg#a)"/>', /holds fill="…"/],
    ['<path style="fill:u\\72l(//example.org/a)"/>', /holds style="…"/],
    ['<style>path{fill:url( "a.svg#b")}</style>', /holds <style>/],
    ['<style>@imp<!-- -->ort "a.css";</style>', /holds <style>/],
    ['<style><![CDATA[a{cursor:image-set("a.png" 1x)}]]></style>', /holds <style>/],
    ['<set attributeName="onclick" to="alert(1)"/>', /holds attributeName="…"/],
    ['<animate attributeName="xlink:href" values="a"/>', /holds attributeName="…"/],
    ['<?xml-stylesheet href="a.css"?>', /holds <\?xml-stylesheet\?>/],
    ['<path>', /is not valid XML/],
    ['<path', /is not valid XML/],
  ])('is refused as an SVG with %s, which would run or load it where it is opened by itself', (inside, wrong) => {
    expect(svgFault(svg(inside))).toMatchObject({
      wrong: { en: expect.stringMatching(wrong) as unknown },
      fix: { en: expect.stringMatching(/^export it as plain SVG/) as unknown },
    });
  });

  it.each([
    ['with entities', `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg('')}`, /holds <!DOCTYPE/],
    ['that is a page', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', /is not an SVG drawing/],
    ['without a size', svg('', ''), /is not an SVG drawing that gives its size/],
    ['of no width', svg('', 'viewBox="0 0 0 9"'), /is not an SVG drawing that gives its size/],
  ])('is refused as an SVG %s', (_, text, wrong) => {
    expect(svgFault(text)?.wrong.en).toMatch(wrong);
  });

  it.each([
    '<defs><linearGradient id="a"/></defs><path fill="url(#a)" style="stroke:url(\'#a\')"/>',
    '<style>path{fill:url(#a)}</style><path/>',
    '<image href="data:image/png;base64,iVBORw0KGgo="/><use href="#a"/>',
    '<metadata xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="C:\\a.png"/>',
  ])('may hold %s', (inside) => {
    expect(
      svgFault(
        `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- drawn -->${svg(inside)}`,
      ),
    ).toBeUndefined();
  });
});
