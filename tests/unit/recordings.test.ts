import { describe, expect, it } from 'vitest';
import { isLanguageTag } from '../../src/domain/locale.ts';
import {
  chapterSpans,
  hasRecording,
  openVideo,
  type Recording,
  announcedAt,
  whoCanOpen,
} from '../../src/domain/recordings.ts';

const video = {
  state: 'published',
  published: '2031-09-20T15:00:00Z',
  announced: '2031-09-20T15:00:00Z',
  language: 'es',
  interpretation: ['en'],
  duration: 7084,
} as const;
const youtube = { ...video, id: 'AAAAAAAAAAA', url: 'https://www.youtube.com/watch?v=AAAAAAAAAAA' };
const restricted = { ...video, access: 'restricted' } as const;
const open = { ...video, access: 'public', url: 'https://www.ecampus.iom.int/x' } as const;
const pending = { state: 'pending' } as const;
const withdrawn = { state: 'withdrawn' } as const;

describe('a recording', () => {
  const cases: readonly [string, Pick<Recording, 'youtube' | 'ecampus'>, string, string | undefined][] = [
    ['pending at both', { youtube: pending, ecampus: pending }, 'nobody-yet', undefined],
    ['withdrawn from both', { youtube: withdrawn, ecampus: withdrawn }, 'nobody-yet', undefined],
    ['on E-Campus only, restricted', { youtube: pending, ecampus: restricted }, 'participants', undefined],
    ['withdrawn from YouTube, on E-Campus', { youtube: withdrawn, ecampus: restricted }, 'participants', undefined],
    ['on E-Campus only, public', { youtube: pending, ecampus: open }, 'everyone', open.url],
    ['on YouTube only', { youtube, ecampus: pending }, 'everyone', youtube.url],
    ['at both', { youtube, ecampus: open }, 'everyone', youtube.url],
  ];

  it.each(cases)('%s tells who can open it', (_, recording, who, url) => {
    expect(whoCanOpen(recording)).toBe(who);
    expect(hasRecording(recording)).toBe(who === 'everyone');
    expect(openVideo(recording)?.url).toBe(url);
  });
});

describe('a recording that this site tells of', () => {
  const at = (announced: string) => ({ announced });
  const cases: readonly [string, Pick<Recording, 'youtube' | 'ecampus'>, string | undefined][] = [
    ['pending', { youtube: pending, ecampus: pending }, undefined],
    ['for participants only', { youtube: pending, ecampus: restricted }, undefined],
    ['withdrawn, without a word', { youtube: withdrawn, ecampus: pending }, undefined],
    ['on YouTube', { youtube, ecampus: restricted }, video.announced],
    [
      'withdrawn',
      { youtube: { ...withdrawn, ...at('2031-11-01T00:00:00Z') }, ecampus: pending },
      '2031-11-01T00:00:00Z',
    ],
    // On YouTube since before it was opened on E-Campus: what was told then is not taken back.
    ['at both', { youtube, ecampus: { ...open, ...at('2031-10-01T00:00:00Z') } }, '2031-10-01T00:00:00Z'],
    [
      'withdrawn from YouTube, open on E-Campus',
      { youtube: { ...withdrawn, ...at('2031-11-01T00:00:00Z') }, ecampus: open },
      '2031-11-01T00:00:00Z',
    ],
  ];

  it.each(cases)('%s is dated by its newest announcement, if it has one', (_, recording, announced) => {
    expect(announcedAt(recording)).toBe(announced);
  });
});

describe('chapters', () => {
  it('last until the next one, and the last until the end', () => {
    const title = { es: 'x', en: 'x' };
    const chapters = [
      { at: 0, item: 's1-1', title },
      { at: 750, item: 's1-2', title },
    ];
    expect(chapterSpans(chapters, 7084).map(({ at, until }) => [at, until])).toEqual([
      [0, 750],
      [750, 7084],
    ]);
  });
});

describe('a language of a video', () => {
  it.each(['es', 'en', 'pt-BR', 'es-419', 'quc'])('exists by the tag %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each(['', 'zz', 'ES', 'español', 'pt_BR', 'pt-br', 'es-', 'x-private'])(
    'does not exist by the tag "%s"',
    (tag) => {
      expect(isLanguageTag(tag)).toBe(false);
    },
  );
});
