import { FIXTURE } from './server.ts';
import { expect, test } from './test.ts';

test.describe('a participant on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('reads the agenda, keeps the place in English, opens session 2, follows reference 5 and comes back', async ({
    page,
  }) => {
    await page.goto('es/2021/agenda/');
    await page.getByRole('navigation', { name: 'Días' }).getByRole('link', { name: /19/ }).click();
    await expect(page).toHaveURL(/#day-2021-08-19$/);

    await page.getByRole('link', { name: 'Read this page in English' }).click();
    await expect(page).toHaveURL(/\/en\/2021\/agenda\/#day-2021-08-19$/);
    await expect(page.getByRole('heading', { name: /Virtual session 2/ })).toBeInViewport();

    await page.getByRole('link', { name: /Virtual session 2: Tools/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Tools to improve migration governance at the local level',
    );

    await page
      .getByRole('navigation', { name: /Sections/ })
      .getByRole('link', { name: 'Concept note' })
      .click();
    await page.getByRole('link', { name: 'Reference 5', exact: true }).click();
    const reference = page.locator('#ref-global-compact');
    await expect(reference).toBeInViewport();
    await expect(reference.getByRole('link', { name: /undocs\.org/ })).toHaveAttribute(
      'href',
      /^https:\/\/undocs\.org\/pdf\?symbol=es\/A\/RES\/73\/195/,
    );

    await reference.getByRole('link', { name: 'Back to the text from reference 5' }).click();
    await expect(page.getByRole('link', { name: 'Reference 5', exact: true })).toBeInViewport();
  });

  test('finds on the first screen of the home page what it is, when and what to do, then what is asked most', async ({
    page,
  }) => {
    await page.goto('es/');
    await expect(page.getByText('Un curso en línea y tres sesiones virtuales para fortalecer')).toBeInViewport({
      ratio: 1,
    });
    await expect(page.getByRole('img', { name: /programa/ })).toBeInViewport({ ratio: 0.9 });
    for (const way of ['Ver la agenda', 'Cómo obtener el certificado']) {
      await expect(page.locator('.hero').getByRole('link', { name: way })).toBeInViewport({ ratio: 1 });
    }
    for (const question of [
      '¿Cuándo?',
      '¿Qué tengo que hacer?',
      '¿Cómo obtengo el certificado?',
      '¿Dónde se puede ver?',
    ]) {
      await expect(page.getByText(question)).toBeVisible();
    }
    await expect(page.getByText('16 al 20 de agosto de 2021').first()).toBeVisible();
    await expect(page.getByText('Concluida')).toBeVisible();
  });

  test('goes from the home page to what the certificate takes, step by step', async ({ page }) => {
    await page.goto('es/');
    await page.getByRole('link', { name: /ruta de participación/ }).click();
    const steps = page.locator('ol.route > li');
    await expect(steps).toHaveCount(7);
    await steps.last().getByRole('link', { name: 'Certificado' }).click();
    await expect(page.getByRole('heading', { name: 'Certificado de aprovechamiento' })).toBeInViewport();
  });

  test('switches language without losing the place where no anchor is set', async ({ page }) => {
    await page.goto('es/2021/agenda/');
    await page.locator('#s3-4').evaluate((item) => {
      item.scrollIntoView({ behavior: 'instant', block: 'start' });
    });
    await page.getByRole('link', { name: 'Read this page in English' }).dispatchEvent('click');
    await expect(page).toHaveURL(/\/en\/2021\/agenda\/#s3-4$/);
    await expect(page.locator('#s3-4')).toBeInViewport();
  });

  test('takes question and place along when the other language is opened in a tab of its own, or its address copied', async ({
    page,
  }) => {
    const link = page.getByRole('link', { name: 'Read this page in English' });
    for (const reach of ['focus', 'pointerdown'] as const) {
      await page.goto('es/2021/agenda/?tz=America/Bogota#s2-3');
      await page.evaluate(() => {
        scrollTo({ top: 0, behavior: 'instant' });
      });
      await link.dispatchEvent(reach);
      await expect(link).toHaveAttribute('href', /\/en\/2021\/agenda\/\?tz=America\/Bogota#s2-3$/);
    }
  });
});

test.describe('a visitor of the public', () => {
  test('finds everything Fabio Jiménez facilitates', async ({ page }) => {
    await page.goto('es/');
    await page.getByRole('link', { name: 'Personas e instituciones' }).first().click();
    const entry = page.locator('#fabio-jimenez');
    await expect(entry.getByRole('listitem')).toHaveText([/Sesión 3: Iniciativas/, /Sesión 1: Trabajo en grupos/]);
    await entry.getByRole('link', { name: /Iniciativas/ }).click();
    await expect(page.locator('#s3-1')).toBeInViewport();
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('finds everything Fabio Jiménez facilitates by way of the archive, with its hours', async ({ page }) => {
      await page.goto('es/');
      await page.getByRole('link', { name: 'Archivo', exact: true }).first().click();
      const filters = page.getByRole('navigation', { name: 'Filtrar las sesiones' });
      await filters.getByRole('heading', { name: 'Persona' }).click();
      await filters.getByRole('link', { name: /^Fabio/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fabio Jiménez');
      const where = page.getByRole('region', { name: 'En la agenda' });
      await expect(where).toContainText('2 puntos en 2 sesiones.');
      await expect(where.locator('.matches li')).toHaveText([
        /^\s*09:00\s*Iniciativas para mejorar.*\s+Presentación · facilita\s*$/,
        /^\s*10:00\s*Trabajo en grupos.*\s+Trabajo en grupos · facilita\s*$/,
      ]);
      await where.getByRole('link', { name: /^Trabajo en grupos/ }).click();
      await expect(page).toHaveURL(/\/es\/2021\/agenda\/sesion-1\/#s1-4$/);
      await expect(page.locator('#s1-4')).toBeInViewport();
    });

    test('finds in English what was said about Colombia, and from there all about indicators', async ({ page }) => {
      await page.goto('en/archive/');
      await page.getByRole('link', { name: 'Colombia' }).click();
      await page.getByRole('link', { name: 'Panel on experiences in using the Local MGI' }).click();
      await expect(page.locator('#s2-3')).toBeInViewport();
      await page.locator('#s2-3').getByRole('link', { name: 'Indicators and data' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Indicators and data');
      await expect(page.locator('.matches li')).toHaveCount(2);
    });

    test('chooses panels, and removes the filter again', async ({ page }) => {
      await page.goto('es/archivo/');
      await page.getByRole('heading', { name: 'Tipo', exact: true }).click();
      await page.getByRole('link', { name: 'Paneles', exact: true }).click();
      await expect(page.getByText('Tipo: Paneles')).toBeVisible();
      await page.getByRole('link', { name: 'Quitar el filtro y ver todo el archivo' }).click();
      await expect(page).toHaveURL(/\/es\/archivo\/$/);
    });
  });

  test('learns that the recordings are pending and who can open them', async ({ page }) => {
    await page.goto(`${FIXTURE}en/2021/agenda/session-1/`);
    await page.getByRole('link', { name: 'How to get access' }).click();
    const rows = page.getByRole('row');
    await expect(rows).toHaveCount(4);
    for (const session of [1, 2, 3]) {
      await expect(rows.nth(session).getByRole('cell')).toHaveText(['Pending', 'Restricted access. Pending']);
    }
  });

  test('goes from an acronym in Spanish to the same one in English', async ({ page }) => {
    await page.goto('es/siglas/#iom');
    await page.locator('#iom').getByRole('link', { name: 'IOM' }).click();
    await expect(page).toHaveURL(/\/en\/acronyms\/#iom$/);
    await expect(page.getByRole('row', { name: /^IOM International Organization for Migration/ })).toBeInViewport();
  });

  test('reads what was planned apart from how it went, with its source', async ({ page }) => {
    await page.goto('en/2021/');
    await expect(page.getByRole('heading', { name: 'What was planned' })).toBeVisible();
    const happened = page.getByRole('region', { name: 'How it went' });
    await expect(happened).toContainText('75 people took part');
    await expect(happened.getByRole('link', { name: 'IOM, Mesoamerica and Caribbean Programme' })).toHaveAttribute(
      'href',
      'https://programamesocaribe.iom.int/es/programa-formacion-gobernanza-local',
    );
  });
});

test.describe("someone of the Presidency's team", () => {
  test('sees which text prevails and where the official document will be', async ({ page }) => {
    await page.goto('es/2021/nota-conceptual/');
    const notice = page.getByRole('complementary', { name: 'Edición web' });
    await expect(notice).toContainText('Prevalece el texto que distribuyó la Secretaría Ejecutiva');
    await expect(notice).toContainText('Documento oficial: pendiente de publicación.');
  });

  test('meets a page in both languages at a wrong address', async ({ page, request }) => {
    const response = await request.get('es/2021/no-existe/');
    expect(response.status()).toBe(404);
    await page.setContent(await response.text());
    await expect(page.getByRole('heading', { level: 1 })).toContainText(['Página no encontrada']);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(['Page not found']);
  });
});
