import type { Page } from '@playwright/test';
import { filled } from '../filled.ts';
import { violationsAt } from './accessibility.ts';
import { FIXTURE } from './server.ts';
import { expect, test } from './test.ts';

const results = (page: Page) => page.locator('[data-search-result]');
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const kind = (page: Page, name: string | RegExp) => page.getByRole('radiogroup').getByText(name);
const status = (page: Page) => page.locator('[data-search] [role="status"]');
const ask = (page: Page, q: string) => page.getByRole('searchbox').fill(q);

test.describe('a reader who searches', () => {
  test('finds from the English home page what was said about indicators in Colombia, and opens it in its place', async ({
    page,
  }) => {
    await page.goto('a/b/en/');
    await ask(page, 'indicators in Colombia');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/a\/b\/en\/search\/\?q=indicators\+in\+Colombia$/);
    const first = results(page).first();
    await expect(first).toContainText('Panel');
    await expect(first).toContainText('19 August 2021, 10:00 (Mexico City time)');
    await expect(first.locator('mark').first()).toBeVisible();
    await first.getByRole('link').click();
    await expect(page).toHaveURL(/\/a\/b\/en\/2021\/agenda\/session-2\/\?q=.*#s2-3$/);
    await expect(page.locator('#s2-3')).toBeInViewport();
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map(({ startContainer: node, startOffset, endOffset }) =>
          node.nodeValue?.slice(startOffset, endOffset),
        ),
      );
    await expect.poll(marked).toContain('Colombia');
  });

  test('finds everything that Fabio Jiménez takes part in, the newest first', async ({ page }) => {
    await page.goto('es/buscar/?person=fabio-jimenez&sort=date');
    await expect(results(page)).toHaveCount(3);
    await expect(results(page).nth(0)).toContainText('Iniciativas para mejorar');
    await expect(results(page).nth(1)).toContainText('Trabajo en grupos');
    await page.getByText('Filtros (1)').click();
    await expect(page.getByRole('combobox', { name: 'Persona' })).toHaveValue('fabio-jimenez');
  });

  test('has what is typed answered in the address, and finds it again on reloading', async ({ page }) => {
    await page.goto('es/buscar/');
    await ask(page, 'certificado');
    await expect(results(page).first()).toContainText('Certificado');
    await expect(page).toHaveURL(/\?q=certificado$/);
    await kind(page, /^Texto/).click();
    await expect(page).toHaveURL(/\?q=certificado&kind=text$/);
    await expect(title(page)).toHaveText('2 resultados para «certificado»');
    await expect(status(page)).toHaveText('2 resultados');
    const count = await results(page).count();
    await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName(`Texto ${String(count)}`);
    await expect(page.getByRole('radio', { checked: true })).toBeFocused();
    await page.reload();
    await expect(results(page)).toHaveCount(count);
    await expect(page.getByRole('searchbox')).toHaveValue('certificado');
  });

  test('goes through results with the keys alone', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.goto('es/buscar/?q=panel');
    await expect(results(page).nth(1)).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(0).getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(results(page).nth(1).getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await expect(results(page)).toHaveCount(0);
    await page.keyboard.type('Maxwald');
    await expect(results(page).first()).toContainText('Rudi Maxwald');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/es\/personas\/rudi-maxwald\/\?q=.*$/);
  });

  test('is told what was understood, what is missing and what other word there is', async ({ page }) => {
    await page.goto('es/buscar/?q=Klein+Salomon');
    await expect(results(page).first()).toContainText('Michelle Klein-Solomon');
    await expect(page.getByText('Se muestran los de «Klein Solomon»')).toBeVisible();
    // Kinds count what the question was taken for.
    await expect(kind(page, 'Persona 1')).toBeVisible();
    await ask(page, 'metodoxyz');
    await expect(title(page)).toHaveText('No hay resultados para «metodoxyz»');
    await page.getByRole('button', { name: 'Metodología' }).click();
    await expect(results(page).first()).toContainText('Metodología');
    await expect(title(page)).toBeFocused();
  });

  test('is led to the paragraph that says it', async ({ page }) => {
    await page.goto('en/search/?q=planning+handbook');
    await results(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/\/en\/2021\/concept-note\/\?q=.*#global-compact-p2$/);
    await expect(page.locator('#global-compact-p2')).toBeInViewport();
    await expect(page.locator('#global-compact-p2')).toContainText('Handbook');
  });

  test('prints results without the address of each', async ({ page }) => {
    await page.goto('es/buscar/?q=indicadores');
    await expect(results(page).first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const after = await results(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    expect(new Set(after)).toEqual(new Set(['none']));
  });

  test('is offered what only the other language has, marked as such', async ({ page }) => {
    await page.goto('es/buscar/?q=achievement');
    const section = page.getByRole('region', { name: 'Resultados en inglés' });
    const first = section.locator('[data-search-result]').first();
    await expect(first).toContainText('Certificate of achievement');
    await expect(first).toContainText('en inglés');
    await expect(first).toHaveAttribute('lang', 'en');
    await expect(status(page)).toContainText('Resultados en inglés: ');
    await ask(page, 'certificado');
    await expect(results(page).first()).toContainText('Certificado');
    await expect(section).toBeHidden();
    await expect(page.locator('[data-part="elsewhere"] [data-search-result]')).toHaveCount(0);
  });

  test('decides whether to see what the other language has of a part of the question', async ({ page }) => {
    await page.goto('es/buscar/?q=achievement+unicorn');
    await expect(status(page)).toHaveText('No hay resultados para «achievement unicorn»');
    const others = page.locator('[data-part="elsewhere"] [data-search-result]');
    await expect(others).toHaveCount(0);
    await page.getByRole('button', { name: 'Buscar también en los textos en inglés' }).click();
    await expect(others.first()).toContainText('achievement');
    await expect(others.first().getByRole('link')).toBeFocused();
  });

  test('loads nothing of it before the field is reached for, and at most 110 KB until the first result', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('es/buscar/');
    expect(asked.filter((url) => /\.js|\/search\//.test(url))).toEqual([]);
    asked.length = 0;
    await ask(page, 'gobiernos locales');
    await expect(results(page).first()).toBeVisible();
    const until = asked.findIndex((url) => url.endsWith('values.json'));
    const { brotliCompressSync } = await import('node:zlib');
    const sizes = await Promise.all(
      // What says how many of each kind there are is asked for once the first results stand there.
      asked.slice(0, until === -1 ? undefined : until).map(async (url) => {
        const body = await (await page.request.get(url)).body();
        // What is packed already travels as it is; scripts and data are packed by the server.
        return /\.js(?:on)?(?:\?|$)/.test(url) ? brotliCompressSync(body).length : body.length;
      }),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(110 * 1024);
  });
});

test.describe('a search that takes long', () => {
  test('says so, and loads when the field is reached for', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('es/buscar/');
    const { promise: wait, resolve: arrive } = Promise.withResolvers<undefined>();
    await page.route(/\.pf_index$/, async (route) => {
      await wait;
      await route.continue();
    });
    await page.getByRole('searchbox').focus();
    await expect.poll(() => asked.some((url) => url.endsWith('pagefind.js'))).toBe(true);
    await ask(page, 'certificado');
    await expect(status(page)).toHaveText('Buscando…');
    await expect(status(page)).toHaveAttribute('aria-busy', 'true');
    arrive(undefined);
    await expect(results(page).first()).toContainText('Certificado');
    await expect(status(page)).toContainText('resultados');
    await expect(status(page)).not.toHaveAttribute('aria-busy');
  });

  test('is not announced at each key', async ({ page }) => {
    await page.clock.install({ time: 0 });
    await page.goto('es/buscar/?q=panel');
    await expect(results(page).first()).toBeVisible();
    await expect(status(page)).toHaveText(/resultados/);
    await status(page).evaluate((element) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(element.textContent)).observe(element, { childList: true });
    });
    await page.clock.pauseAt(3_600_000);
    await page.getByRole('searchbox').selectText();
    for (const key of 'certificado') {
      await page.keyboard.press(key);
      await page.clock.runFor(60);
    }
    const said = async () => {
      await page.clock.runFor(60);
      return page.evaluate(() => (window as unknown as { said: string[] }).said);
    };
    await expect.poll(async () => (await said()).at(-1)).toContain('resultados');
    // That it searches, where the machine is slow, and what it found.
    expect((await said()).length).toBeLessThanOrEqual(2);
  });
});

test.describe('a question that is none', () => {
  for (const [name, q, expected] of [
    ['spaces', '     ', ''],
    ['stop words', 'de la y los', 'Esas palabras aparecen en todos los textos'],
    ['emoji', '😀🎉', 'no hay palabras'],
    ['markup', '<img src=x onerror=alert(1)>', 'No hay resultados'],
    ['right-to-left text', 'مرحبا بالعالم', 'No hay resultados'],
    ['ten thousand characters', 'x'.repeat(10_000), 'No hay resultados'],
  ] as const) {
    test(`of ${name} gets a message and runs nothing`, async ({ page }) => {
      await page.goto(`es/buscar/`);
      await ask(page, q);
      await expect(status(page)).toContainText(expected);
      await expect(page.locator('main img')).toHaveCount(0);
    });
  }

  test('of ten thousand letters beyond ASCII is asked from any page, and fits its address', async ({ page }) => {
    await page.goto('es/');
    await ask(page, 'م'.repeat(10_000));
    await page.getByRole('button', { name: 'Buscar' }).click();
    await expect(status(page)).toContainText('No hay resultados');
    expect(page.url().length).toBeLessThan(4000);
  });

  test('with filters that do not exist is answered without them, and says so', async ({ page }) => {
    await page.goto('en/search/?q=Maxwald&colour=red&kind=dance');
    await expect(results(page).first()).toContainText('Rudi Maxwald');
    await expect(page.locator('[data-part="notes"]')).toContainText('colour');
    await expect(page.locator('[data-part="notes"]')).toContainText('dance');
  });
});

test.describe('filters', () => {
  test('that exist, though nothing has them yet, leave nothing and say so', async ({ page }) => {
    await page.goto('es/buscar/?kind=chapter&place=HN');
    await expect(status(page)).toHaveText('No hay resultados con estos filtros');
    await expect(page.getByText('filtros que no existen')).toHaveCount(0);
    await page.goto('es/buscar/?q=panel&kind=panel&place=BR');
    await expect(status(page)).toHaveText('No hay resultados para «panel» con estos filtros');
    await expect(page.getByText('¿Quisiste decir…?')).toHaveCount(0);
    await page.getByText('Filtros (1)').click();
    await page.getByRole('button', { name: 'Quitar los filtros' }).click();
    await expect(results(page).first()).toContainText('Panel');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page).toHaveURL(/\/es\/buscar\/\?q=panel$/);
  });

  test('that do not exist leave the others to choose from, and the address with the next question', async ({
    page,
  }) => {
    await page.goto('en/search/?q=panel&person=constructor');
    await expect(page.getByText('Filters that do not exist')).toBeVisible();
    await kind(page, /^Panel/).click();
    await expect(page).toHaveURL(/\?q=panel&kind=panel$/);
    await expect(results(page)).toHaveCount(3);
  });
});

test.describe('more results', () => {
  const titles = (page: Page) => results(page).getByRole('heading').allTextContents();

  test('follow those that are there, and are there again when one comes back', async ({ page }) => {
    await page.goto('es/buscar/?q=migración');
    await expect(results(page)).toHaveCount(10);
    const first = await titles(page);
    await page.getByRole('button', { name: 'Mostrar más' }).click();
    await expect(results(page)).toHaveCount(20);
    const all = await titles(page);
    expect(all.slice(0, 10)).toEqual(first);
    await expect(results(page).nth(10).getByRole('link')).toBeFocused();
    await results(page).nth(15).getByRole('link').click();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await page.goBack();
    await expect(results(page)).toHaveCount(all.length);
    await expect(results(page).nth(15)).toBeInViewport();
  });

  test('and the question go along into the other language', async ({ page }) => {
    await page.goto('en/search/?q=Colombia&kind=panel');
    await expect(results(page)).toHaveCount(1);
    await page.getByRole('link', { name: 'Leer esta página en español' }).click();
    await expect(page).toHaveURL(/\/es\/buscar\/\?q=Colombia&kind=panel/);
    await expect(results(page)).toHaveCount(1);
  });
});

test.describe('an index that cannot be used', () => {
  // What fails here is to fail.
  test.use({ isQuiet: false });

  const failure = /^The search is not available/;
  const damage: readonly [string, RegExp, (body: Buffer) => Buffer | undefined][] = [
    ['whose word list is missing', /\.pf_index$/, () => undefined],
    ['whose word list is cut', /\.pf_index$/, (body) => body.subarray(0, 100)],
    ['whose texts are cut', /\.pf_fragment$/, (body) => body.subarray(0, 60)],
    ['whose texts are missing', /\.pf_fragment$/, () => undefined],
    ['whose list of records is missing', /\.pf_meta$/, () => undefined],
    ['whose entry names no index', /pagefind-entry\.json/, () => Buffer.from('{"languages":{}}')],
    ['whose program is cut', /wasm\./, (body) => body.subarray(0, 9000)],
    ['whose entry is a page', /pagefind-entry\.json/, () => Buffer.from('<html>')],
    ['whose code is missing', /pagefind\.js$/, () => undefined],
  ];
  for (const [name, files, change] of filled(damage)) {
    test(`${name} is told, with ways on`, async ({ page }) => {
      const errors: string[] = [];
      // What Pagefind itself says of its files is for developers.
      page.on('pageerror', ({ message }) => {
        if (!message.includes('Pagefind')) errors.push(message);
      });
      await page.route(files, async (route) => {
        const body = change(await (await route.fetch()).body());
        await (body ? route.fulfill({ body }) : route.fulfill({ status: 404, body: '' }));
      });
      await page.goto('en/search/?q=panel');
      await expect(status(page)).toHaveText(failure);
      await expect(page.getByRole('region', { name: 'You can also go straight to' }).getByRole('link')).not.toHaveCount(
        0,
      );
      expect(errors).toEqual([]);
    });
  }

  test('whose filters are missing is told', async ({ page }) => {
    await page.route(/\.pf_filter$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('en/search/?kind=panel');
    await expect(status(page)).toHaveText(failure);
  });

  test('of another language is told', async ({ page, request }) => {
    const asked: string[] = [];
    page.on('request', (one) => asked.push(one.url()));
    await page.goto('es/buscar/?q=panel');
    await expect(results(page).first()).toBeVisible();
    const other = await (await request.get(asked.find((url) => url.endsWith('.pf_index')) ?? '')).body();
    await page.route(/\/en\/index\//, (route) => route.fulfill({ body: other }));
    await page.goto('en/search/?q=employment');
    await expect(status(page)).toHaveText(failure);
  });

  test('because the site was published anew under the page is told as such, and never as no results', async ({
    page,
  }) => {
    await page.goto('en/search/?q=panel');
    await expect(results(page).first()).toBeVisible();
    // The files that were there are gone; those that took their places have other names.
    await page.route(/\.pf_(?:index|fragment|filter)$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.route(/pagefind-entry\.json/, async (route) => {
      const entry = await (await route.fetch()).text();
      await route.fulfill({ body: entry.replace(/"hash":"\w+"/, '"hash":"en_0000000000"') });
    });
    for (const q of ['certificate', 'indicators', 'nothing of this']) {
      await ask(page, q);
      await expect(status(page)).toHaveText(
        'This site has been published anew since you opened this page. Load it again to search.',
      );
      await expect(results(page)).toHaveCount(0);
    }
    // The last question may still be asking.
    await page.unrouteAll({ behavior: 'wait' });
  });

  test('because the network is cut between keys is told, and works again when it is back', async ({ page }) => {
    await page.goto('en/search/');
    await page.route(/\/search\/en\//, (route) => route.abort());
    await ask(page, 'panel');
    await expect(status(page)).toHaveText(failure);
    await page.unroute(/\/search\/en\//);
    await ask(page, 'panels');
    await expect(results(page).first()).toContainText('Panel');
  });

  for (const [name, files] of [
    ['the script of the page', /_astro\/.*\.js/],
    ['the program of the index', /pagefind\.js/],
  ] as const) {
    test(`because ${name} did not arrive works once it does`, async ({ page }) => {
      await page.goto('en/search/');
      await page.route(files, (route) => route.abort());
      await ask(page, 'panel');
      await expect(status(page)).toHaveText(failure);
      await page.unroute(files);
      await ask(page, 'panels');
      await expect(results(page).first()).toContainText('Panel');
    });
  }

  test('works for who went on asking while its script was on its way, and did not arrive', async ({ page }) => {
    await page.goto('en/search/');
    const { promise: held, resolve: drop } = Promise.withResolvers<undefined>();
    let asked = 0;
    await page.route(/_astro\/.*\.js/, async (route) => {
      if (asked++ > 0) return route.continue();
      await held;
      return route.abort();
    });
    await ask(page, 'panel');
    await expect.poll(() => asked).toBe(1);
    await ask(page, 'panels');
    drop(undefined);
    await expect(results(page).first()).toContainText('Panel');
  });

  test('because the policy of a host forbids programs is told, with the ways to the lists', async ({ page }) => {
    await page.route('**/es/buscar/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(" 'wasm-unsafe-eval'", '') });
    });
    await page.goto('es/buscar/?q=panel');
    await expect(status(page)).toContainText('Este navegador no deja funcionar aquí la búsqueda');
    await expect(page.getByRole('main').getByRole('link', { name: 'Archivo' })).toBeVisible();
  });

  test('in the other language alone leaves what this one found', async ({ page }) => {
    await page.route(/\/search\/en\//, (route) => route.abort());
    await page.goto('es/buscar/?q=panel+achievement');
    await expect(status(page)).not.toHaveAttribute('aria-busy');
    await expect(page.getByText('Ningún resultado tiene todas las palabras')).toBeVisible();
    expect(await results(page).count()).toBeGreaterThan(3);
  });
});

test('on a phone, filters in the address are told and do not push the results away', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('es/buscar/?q=panel&edition=2021');
  await expect(page.getByText('Filtros (1)')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Edición' })).toHaveCount(0);
  await expect(results(page).first()).toBeInViewport();
});

test.describe('a reader who has no question', () => {
  for (const site of ['es/', 'en/', `${FIXTURE}en/`]) {
    test(`is given four on ${site}, each of which has an answer`, async ({ page }) => {
      const address = `${site}${site.endsWith('es/') ? 'buscar/' : 'search/'}`;
      await page.goto(address);
      const ideas = page.locator('.ask');
      await expect(ideas).toHaveCount(4);
      const texts = await ideas.allTextContents();
      for (const text of filled(texts)) {
        await page.goto(address);
        await page.getByRole('button', { name: text.trim(), exact: true }).click();
        await expect(results(page).first()).toBeVisible();
        await expect(title(page)).toContainText(text.trim());
        await expect(ideas.first()).toBeHidden();
      }
    });
  }

  test('is told so, and given the same, where a question has no answer', async ({ page }) => {
    await page.goto('es/buscar/?q=xyzxyz');
    await expect(title(page)).toHaveText('No hay resultados para «xyzxyz»');
    await page.locator('.ask').last().click();
    await expect(results(page).first()).toBeVisible();
  });
});

for (const width of [360, 1280]) {
  for (const query of ['q=indicadores', 'q=Maxwald', 'q=xyzxyz', 'kind=panel', 'q=achievement']) {
    test(`a shared link to ?${query} moves nothing while it is answered at ${String(width)} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 780 });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`es/buscar/?${query}`);
      await expect(status(page)).toHaveText(/resultados?/i);
      await expect(status(page)).not.toHaveAttribute('aria-busy');
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(0.05);
      const tops = await results(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      // What was found begins on the first screen of a phone.
      expect(tops[0] ?? 0).toBeLessThan(780);
    });
  }
}

test.describe('from elsewhere on the site', () => {
  test('the archive’s filters are combined with others', async ({ page }) => {
    await page.goto('es/archivo/paneles/');
    await page.getByRole('link', { name: 'Combinar varios filtros en el buscador' }).click();
    await expect(results(page)).toHaveCount(3);
    await page.getByText('Filtros', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Lugar' }).selectOption('CO');
    await expect(results(page)).toHaveCount(1);
    await expect(results(page).getByRole('link')).toHaveAttribute('href', /agenda\/sesion-2\/.*#s2-3$/);
    await page.goto('en/subjects/indicators-and-data/');
    await page.getByRole('link', { name: 'Combine several filters in the search' }).click();
    await expect(page).toHaveURL(/\/en\/search\/\?subject=indicators-and-data$/);
    await kind(page, /^Panel/).click();
    await expect(results(page)).toHaveCount(1);
  });

  test('recorded sessions are narrowed by the places of their items, and offered as a kind', async ({ page }) => {
    await page.goto(`${FIXTURE}en/archive/with-recording/`);
    await page.getByRole('link', { name: 'Combine several filters in the search' }).click();
    await expect(page).toHaveURL(/\?kind=session&access=public$/);
    await expect(results(page)).toHaveCount(3);
    await page.getByText('Filters (1)').click();
    await page.getByRole('combobox', { name: 'Place' }).selectOption({ label: 'Colombia (1)' });
    await expect(results(page)).toHaveCount(1);
    await kind(page, 'All').click();
    await expect(results(page).first()).toContainText('Presentation');
    await expect(results(page).locator('.kind').filter({ hasText: 'Session' })).toHaveCount(0);
    await kind(page, 'Session 1').click();
    await expect(results(page)).toHaveCount(1);
  });

  test('a recording is opened at its third chapter from a result', async ({ page }) => {
    await page.goto(`${FIXTURE}en/search/?q=skills+workshop`);
    await expect(results(page).first()).toBeVisible();
    // What the player says is no title of its page.
    await expect(results(page).filter({ hasText: 'Watch on YouTube' })).toHaveCount(0);
    const chapter = results(page).filter({ hasText: 'Chapter of a recording' }).first();
    await chapter.getByRole('link', { name: /Skills: from the workshop/ }).click();
    await expect(page).toHaveURL(/en\/2031\/agenda\/session-1\/.*#chapter-2645$/);
    await expect(page.getByRole('button', { name: /44:05/ })).toBeVisible();
  });

  test('what a host tells of a recording leads to it', async ({ page }) => {
    await page.goto(`${FIXTURE}en/search/?q=mayor+told+employment+opened`);
    await results(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/en\/2031\/agenda\/session-1\/.*#recording-summary$/);
  });

  test('what is said in a recording is found in its transcript, at its moment', async ({ page }) => {
    await page.goto(`${FIXTURE}en/search/?q=skills&kind=transcript`);
    await results(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/en\/2031\/agenda\/session-\d\/transcript\/.*#t-\d+$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the field leads to a page that explains, with ways to everything', async ({ page }) => {
    await page.goto('es/');
    await ask(page, 'panel');
    await page.getByRole('button', { name: 'Buscar' }).click();
    await expect(page).toHaveURL(/\/es\/buscar\/\?q=panel$/);
    await expect(page.getByText('Tu navegador no ejecuta JavaScript')).toBeVisible();
    await expect(page.getByRole('region', { name: 'También puedes ir' }).getByRole('link')).toHaveText([
      'Agenda',
      'Archivo',
      'Personas e instituciones',
      'Siglas',
      'Grabaciones',
    ]);
  });
});

for (const width of [360, 1280]) {
  test(`results and filters have no accessibility violation at ${String(width)} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('en/search/?q=migration&edition=2021');
    await expect(results(page).first()).toBeVisible();
    await page.getByText('Filters (1)').click();
    await expect(page.getByRole('combobox', { name: 'Edition' })).toBeVisible();
    expect(await violationsAt(page, [width])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
