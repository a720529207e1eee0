import { LOSING, LOST, PLAYED } from '../fixtures/webvtt-files.ts';
import { expect, test } from './test.ts';

/** What a browser plays of a WebVTT file: when each cue starts and ends, and its words; none of a file it cannot play. */
function playedIn(text: string): Promise<(readonly [number, number, string])[]> {
  const [video, track] = [document.createElement('video'), document.createElement('track')];
  const read = new Promise<(readonly [number, number, string])[]>((resolve) => {
    track.addEventListener('load', () => {
      const cues = [...(track.track.cues ?? [])] as VTTCue[];
      resolve(
        cues.map((cue) => [cue.startTime, cue.endTime, cue.getCueAsHTML().textContent.replace(/\s+/g, ' ').trim()]),
      );
    });
    track.addEventListener('error', () => {
      resolve([]);
    });
  });
  track.src = `data:text/vtt,${encodeURIComponent(text)}`;
  video.append(track);
  document.body.append(video);
  track.track.mode = 'hidden';
  return read;
}

// The site reads the same files in tests/unit/webvtt.test.ts.
test('a browser plays the transcripts that the site takes, as it takes them', async ({ page }) => {
  for (const [what, text, said] of PLAYED) {
    const played = await page.evaluate(playedIn, text);
    expect
      .soft(
        played.filter(([, , words]) => words !== ''),
        what,
      )
      .toEqual(said);
  }
});

test('a browser loses words of the transcripts that the site refuses', async ({ page }) => {
  for (const [what, text] of LOSING) {
    expect.soft(JSON.stringify(await page.evaluate(playedIn, text)), what).not.toContain(LOST);
  }
});
