import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { filled } from '../filled.ts';
import { cardOf, illustrated } from '../../src/domain/card.ts';
import type { PublishedProgramme } from '../../src/domain/edition.ts';
import { cardText } from '../../src/formats/card-text.ts';
import { drawableText, drawCard, fitTitle } from '../../src/formats/card.ts';
import { cardRoute } from '../../src/i18n/destinations.ts';
import { dayOf, EDITION, itemAt, pageIn, sessionOf } from './programme.ts';

const card = async (title: string) =>
  Buffer.from(await drawCard({ kicker: 'Conferencia', title, footer: ['16 al 20 de agosto de 2021'] }));

/** The pixels of a part of a card. */
const pixels = async (title: string, part: { left: number; top: number; width: number; height: number }) =>
  sharp(await card(title))
    .extract(part)
    .raw()
    .toBuffer();

describe('what a card says', () => {
  it.each([
    'Łódź, Timișoara a’r Ŵyl',
    'Việt Nam',
    'Ŧ ŧ Ǎ ǎ Ĭ Ə Ḥ ḥ ẖ Ŋ',
    'Ελλάδα',
    'Київ, Ӄ ӊ Ҹ',
    '«¿Qué?» — 16–20 “agosto”…',
  ])('is drawn as it is: %s', (text) => {
    expect(drawableText(text)).toBe(text);
  });

  it('is drawn with every letter of every Latin alphabet', () => {
    const ranges = [
      [0xa1, 0x24f],
      [0x1e00, 0x1eff],
    ] as const;
    const letters = ranges
      .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
      .filter((letter) => /\p{L}/u.test(letter) && letter.normalize('NFC') === letter);
    expect(letters.length).toBeGreaterThan(600);
    expect(letters.filter((letter) => drawableText(letter) !== letter)).toEqual([]);
  });

  it('falls back to the Latin form, or to no text, never to boxes', () => {
    expect(drawableText('이주 거버넌스 (Gobernanza)')).toBe('(Gobernanza)');
    expect(drawableText('Panel (パネル) de «パネル» apertura')).toBe('Panel de apertura');
    expect(drawableText('ＲＣＭ')).toBe('RCM');
    expect(['الهجرة', '제3차 2021', '(移民)'].map(drawableText)).toEqual(['', '', '']);
  });

  it('has a hyphen for a dash, and a space for a space, that the typefaces lack', () => {
    expect(drawableText('co\u2011creación \u2015 9:00\u202fa.\u00a0m.\u00ad\u200b')).toBe('co-creación - 9:00 a. m.');
  });

  it('keeps the marks that its letters can carry, and no other', () => {
    expect(drawableText('G\u0303uarani\u0301 q\u0302')).toBe('G\u0303uaraní q');
  });

  it('is drawn the same without what cannot be drawn', async () => {
    const plain = await card('Panel');
    expect((await card('Panel (パネル)')).equals(plain)).toBe(true);
    expect((await card('الهجرة')).equals(await card(''))).toBe(true);
    expect((await card('Panel.')).equals(plain)).toBe(false);
  });
});

describe('a title', () => {
  it('is shown whole at the largest size at which it has room', () => {
    expect(fitTitle('Corto')).toEqual({ lines: ['Corto'], size: 58 });
    const sizes = ['palabra '.repeat(12), 'palabra '.repeat(20), 'palabra '.repeat(30)].map((text) => {
      const { lines, size } = fitTitle(text.trim());
      expect(lines.join(' ')).toBe(text.trim());
      return size;
    });
    expect(sizes).toEqual([58, 48, 38]);
  });

  it('that no size holds is cut between words, with an ellipsis', () => {
    const { lines, size } = fitTitle('PALABRAS ANCHAS '.repeat(20).trim());
    expect([size, lines.length]).toEqual([38, 7]);
    expect(lines.at(-1)).toMatch(/ (?:PALABRAS|ANCHAS)…$/);
  });

  it('of one word is parted between letters', () => {
    const { lines } = fitTitle('W'.repeat(300));
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toMatch(/^W+…$/);
    expect(fitTitle('W'.repeat(40)).lines.join('')).toBe('W'.repeat(40));
  });

  it.each([
    ['small', 'Gobernanza migratoria municipal '.repeat(10)],
    ['wide', 'MMMMM WWWWW '.repeat(25)],
    ['unbroken', 'W'.repeat(300)],
    ['marked', 'Ŵ'.repeat(300)],
  ])('of three hundred %s letters stays between the margins, above the date', async (_, title) => {
    const places = [
      { left: 0, top: 500, width: 1200, height: 130 },
      { left: 1140, top: 70, width: 60, height: 560 },
      { left: 0, top: 70, width: 60, height: 560 },
      { left: 0, top: 60, width: 1200, height: 95 },
    ];
    for (const place of filled(places))
      expect((await pixels(title, place)).equals(await pixels('Corto', place))).toBe(true);
  });
});

describe('the card of a page', () => {
  const session = (number: number, fields = {}) =>
    sessionOf(number, [itemAt(`s${String(number)}-1`, '2031-03-08', '09:00', '11:00')], fields);
  const withSessions = (id: string, ...numbers: readonly number[]): PublishedProgramme => ({
    edition: { ...EDITION, id },
    days: numbers.map((number) => dayOf(session(number))),
    steps: [],
    pages: [],
    recorded: false,
  });
  const [newest, second, third] = [withSessions('2033'), withSessions('2031', 1, 2), withSessions('2030', 1)];
  const oldest = withSessions('2029', 1);
  const all = [newest, second, third, oldest];
  const shown = (own: PublishedProgramme, session?: number) => cardRoute(cardOf(all, own, session));

  it('is that of its session, in the two newest editions that have sessions', () => {
    expect(illustrated(all)).toEqual([second, third]);
    expect(shown(second, 2)).toEqual({ page: 'session-card', edition: '2031', session: 2 });
    expect(shown(third, 1)).toEqual({ page: 'session-card', edition: '2030', session: 1 });
  });

  it('is that of its edition elsewhere', () => {
    expect(shown(second)).toEqual({ page: 'card', edition: '2031' });
    expect(shown(oldest, 1)).toEqual({ page: 'card', edition: '2029' });
    expect(shown(newest, 1)).toEqual({ page: 'card', edition: '2033' });
  });

  it('of a session tells its title, and when it is', () => {
    const held = session(1, { state: 'cancelled' });
    const [es, en] = (['es', 'en'] as const).map((lang) => cardText({ edition: EDITION, session: held }, pageIn(lang)));
    expect(es).toMatch(/\. Cancelada: .*\. .* de marzo de 2031, de 09:00 a .*, hora de /);
    expect(en).toMatch(/\. Cancelled: .*\. .* March 2031, 09:00.*, .* time/);
  });

  it.each(['Panel', 'Diálogo '.repeat(60)])('of a session holds its whole tile above the title %#', async (title) => {
    const words = { kicker: 'Conferencia', label: 'Sesión 2', title, footer: ['Un día', 'de 09:00 a 11:00'] };
    const part = { left: 72, top: 100, width: 112, height: 122 };
    const drawn = async (number: number, one: typeof words) =>
      sharp(Buffer.from(await drawCard(one, number)))
        .extract(part)
        .raw()
        .toBuffer();
    expect((await drawn(2, words)).equals(await drawn(2, { ...words, title: '' }))).toBe(true);
    expect((await drawn(2, words)).equals(await drawn(3, words))).toBe(false);
  });
});

describe('the card of an edition', () => {
  it.each([
    ['scheduled', 'Edición de prueba. 8 al 10 de marzo de 2031', 'Trial edition. 8–10 March 2031'],
    ['rescheduled', 'Edición de prueba. 8 al 10 de marzo de 2031', 'Trial edition. 8–10 March 2031'],
    ['moved-online', 'Edición de prueba. 8 al 10 de marzo de 2031', 'Trial edition. 8–10 March 2031'],
    [
      'cancelled',
      'Cancelada: Edición de prueba. 8 al 10 de marzo de 2031',
      'Cancelled: Trial edition. 8–10 March 2031',
    ],
  ] as const)('that is %s says so in front where it is not held', (state, es, en) => {
    expect(cardText({ edition: { ...EDITION, state } }, pageIn('es'))).toMatch(new RegExp(`^[^.]+\\. ${es}$`));
    expect(cardText({ edition: { ...EDITION, state } }, pageIn('en'))).toMatch(new RegExp(`^[^.]+\\. ${en}$`));
  });

  it('that waits for new days says so, and names none', () => {
    const waiting = { ...EDITION, state: 'postponed', dates: undefined } as const;
    expect(cardText({ edition: waiting }, pageIn('es'))).toMatch(
      /\. Aplazada: Edición de prueba\. 2031 \(días por confirmar\)$/,
    );
    expect(cardText({ edition: waiting }, pageIn('en'))).not.toMatch(/March|marzo/);
  });
});
