import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { ROOT } from '../root.ts';
import { content, pageOf } from './frozen-site.ts';
import { all } from './site.ts';

/** The hours of the rows of a sheet, one text a row: `08:00–08:15 | 09:00–09:15`. */
const hoursOf = (address: string) =>
  all(pageOf(address), 'tr:has(time)').map((row) =>
    [...row.querySelectorAll('td.clock')].map(({ textContent }) => textContent.replace(/\s+/g, '')).join(' | '),
  );
const clocksOf = (address: string) =>
  all(pageOf(address), 'th.clock').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('the sheet of a delegation', () => {
  it('tells the whole agenda in the hours of its country, beside Mexico City’s', () => {
    const address = 'es/2021/agenda/hoja/guatemala/';
    expect(clocksOf(address)).toEqual(['Guatemala UTC−06:00', 'Ciudad de México UTC−05:00']);
    const hours = hoursOf(address);
    expect(hours).toHaveLength(18);
    expect([hours[0], hours[6], hours[9], hours[17]]).toEqual([
      '08:00–08:15 | 09:00–09:15',
      '09:55–10:00 | 10:55–11:00',
      '09:00–09:45 | 10:00–10:45',
      '09:55–10:00 | 10:55–11:00',
    ]);
  });

  it('gives every clock of a country that has several', () => {
    const address = 'en/2021/agenda/sheet/canada/';
    expect(clocksOf(address)).toEqual([
      'Toronto UTC−04:00',
      'Vancouver UTC−07:00',
      'Edmonton and Regina UTC−06:00',
      'Winnipeg UTC−05:00',
      'Halifax UTC−03:00',
      'St John’s UTC−02:30',
      'Mexico City UTC−05:00',
    ]);
    expect(hoursOf(address)[0]).toBe(
      '10:00–10:15 | 07:00–07:15 | 08:00–08:15 | 09:00–09:15 | 11:00–11:15 | 11:30–11:45 | 09:00–09:15',
    );
  });

  it('does not repeat Mexico City’s hours in Mexico', () => {
    expect(clocksOf('es/2021/agenda/hoja/mexico/')[0]).toBe('Ciudad de México y Cancún UTC−05:00');
    expect(clocksOf('es/2021/agenda/hoja/mexico/').filter((name) => name.includes('UTC−05:00'))).toHaveLength(1);
  });

  it.each([
    ['es/2021/agenda/hoja/guatemala/', 'es/2021/agenda/?tz=America/Guatemala'],
    ['en/2021/agenda/sheet/dominican-republic/', 'en/2021/agenda/?tz=America/Santo_Domingo'],
  ])('%s holds a QR code that a phone reads', async (address, leadsTo) => {
    const svg = pageOf(address).document.querySelector('svg.qr');
    svg?.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    svg?.querySelector('.light')?.setAttribute('fill', '#fff');
    const drawn = sharp(Buffer.from(svg?.outerHTML ?? ''), { density: 600 }).resize(600, 600);
    const { data, info } = await drawn.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(ROOT + leadsTo);
  });

  it('says of which day its version is', () => {
    for (const page of filled(content.filter(({ address }) => /\/(?:hoja|sheet)\/./.test(address)))) {
      expect(page.document.querySelector('main time')?.getAttribute('datetime'), page.address).toBe('2026-11-23');
    }
  });
});
