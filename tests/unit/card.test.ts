import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { drawableText, drawCard, fitTitle } from '../../src/components/card.ts';

describe('what a card says', () => {
  it.each(['Łódź, Timișoara a’r Ŵyl', 'Việt Nam', 'Ελλάδα', 'Київ', '«¿Qué?» — 16–20 “agosto”…'])(
    'is drawn as it is: %s',
    (text) => {
      expect(drawableText(text)).toBe(text);
    },
  );

  it('falls back to the Latin form, or to no text, never to boxes', () => {
    expect(drawableText('이주 거버넌스 (Gobernanza)')).toBe('(Gobernanza)');
    expect(drawableText('الهجرة')).toBe('');
    expect(drawableText('Panel (パネル) de apertura')).toBe('Panel de apertura');
  });

  it('shrinks a long title, and cuts one that no size holds between words', () => {
    expect(fitTitle('Corto')).toEqual({ text: 'Corto', size: 58 });
    expect(fitTitle('a'.repeat(120)).size).toBe(48);
    const { text, size } = fitTitle('palabra '.repeat(40).trim());
    expect([size, text.endsWith('palabra…'), text.length <= 241]).toEqual([38, true, true]);
  });

  it('keeps the date below a title of three hundred letters', async () => {
    const bottom = async (title: string) => {
      const image = await drawCard({ kicker: 'Conferencia', title, footer: '16 al 20 de agosto de 2021' });
      return sharp(Buffer.from(image)).extract({ left: 0, top: 530, width: 700, height: 90 }).raw().toBuffer();
    };
    expect(await bottom('Gobernanza migratoria municipal '.repeat(10))).toEqual(await bottom('Corto'));
  });
});
