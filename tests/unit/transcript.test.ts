import { describe, expect, it } from 'vitest';
import { filled } from '../filled.ts';
import { type Cue, passagesOf, secondOf } from '../../src/domain/transcript.ts';
import { transcriptPages } from '../../src/views/transcript-pages.ts';

const title = { es: 'x', en: 'x' };
const cue = (start: number, text: string, speaker?: string): Cue => ({
  start,
  end: start + 4,
  voices: [{ speaker, text }],
});
const chapter = (at: number) => ({ at, item: 's1-1', title });
const whole = { number: 1, start: 0, until: 10_000 };

describe('the passages of a transcript', () => {
  it('stand under the chapters they belong to, with what comes before the first', () => {
    const passages = passagesOf(
      [cue(1, 'a'), cue(11.5, 'b'), cue(19.9, 'c'), cue(20, 'd')],
      [chapter(10), chapter(20)],
      whole,
    );
    expect(passages.map((one) => [one.chapter?.at, one.paragraphs[0]?.phrases.map(({ text }) => text)])).toEqual([
      [undefined, ['a']],
      [10, ['b', 'c']],
      [20, ['d']],
    ]);
  });

  it('break where the speaker changes, and name each', () => {
    const [passage] = passagesOf(
      [cue(1, 'a', 'Ana'), cue(5, 'b', 'Ana'), cue(9, 'c', 'Luis'), cue(13, 'd')],
      [],
      whole,
    );
    expect(passage?.paragraphs.map(({ speaker, phrases }) => [speaker, phrases.map(({ text }) => text)])).toEqual([
      ['Ana', ['a', 'b']],
      ['Luis', ['c']],
      [undefined, ['d']],
    ]);
  });

  it('break after a sentence once they are long', () => {
    const long = 'palabra '.repeat(60).trim();
    const [passage] = passagesOf([cue(1, long), cue(5, `${long}.`), cue(9, 'Otra.'), cue(13, 'Y otra.')], [], whole);
    expect(passage?.paragraphs.map(({ phrases }) => phrases.length)).toEqual([2, 2]);
  });

  it('link each second once, however many begin in it', () => {
    const [passage] = passagesOf([cue(1.2, 'a'), cue(1.8, 'b'), cue(2, 'c')], [], whole);
    expect(passage?.paragraphs[0]?.phrases.map(({ at }) => at)).toEqual([1, undefined, 2]);
  });

  it('say which chapter goes on from the part before', () => {
    const part = { number: 2, start: 15, until: 100 };
    const passages = passagesOf([cue(12, 'a'), cue(16, 'b'), cue(20, 'c')], [chapter(10), chapter(20)], part);
    expect(passages.map((one) => [one.chapter?.at, one.continued])).toEqual([
      [10, true],
      [20, false],
    ]);
  });
});

describe('the parts of a transcript', () => {
  const steady = (count: number, letters: number, every = 5) =>
    Array.from({ length: count }, (_, index) => cue(index * every, 'x'.repeat(letters)));

  it('are one where it is short', () => {
    expect(transcriptPages([steady(10, 60)], [], 60)).toEqual([{ number: 1, start: 0, until: 61 }]);
  });

  it('hold every cue once, and none more than its share, in either language', () => {
    const transcripts = [steady(1500, 70), steady(1400, 90, 5.3)];
    const parts = transcriptPages(transcripts, [chapter(600), chapter(3000)], 7500, 5000);
    for (const cues of filled(transcripts)) {
      const shares = parts.map(({ start, until }) =>
        cues.filter((one) => start <= secondOf(one) && secondOf(one) < until),
      );
      expect(shares.flat()).toEqual(cues);
      for (const share of filled(shares)) {
        expect(
          share.flatMap(({ voices }) => voices).reduce((sum, { text }) => sum + text.length, 0),
        ).toBeLessThanOrEqual(5000);
      }
    }
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
  });

  it('end where a chapter does when they are half full', () => {
    const parts = transcriptPages([steady(100, 80)], [chapter(300)], 500, 8000);
    expect(parts.map(({ start }) => start)).toEqual([0, 300]);
  });
});
