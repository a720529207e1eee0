import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../src/loaders/vtt.ts';
import { LOSING, PLAYED } from '../fixtures/webvtt-files.ts';

/** What is said in a file: start, end and words of each cue. */
function saidIn(text: string): readonly (readonly [number, number, string])[] {
  const reading = readTranscript(text);
  if ('findings' in reading) throw new Error(JSON.stringify(reading.findings));
  return reading.cues.map(({ start, end, voices }) => [start, end, voices.map((voice) => voice.text).join(' ')]);
}

// A browser reads the same files in tests/browser/transcripts.spec.ts.
describe('a transcript', () => {
  it.each(PLAYED)('with %s is read as browsers play it', (_, text, said) => {
    expect(saidIn(text)).toEqual(said);
  });

  it.each(LOSING)('with %s is refused, since browsers play less than is written', (_, text) => {
    const reading = readTranscript(text);
    expect('findings' in reading && reading.findings[0]).toMatchObject({
      line: expect.any(Number) as unknown,
      fix: { es: expect.stringMatching(/./) as unknown, en: expect.stringMatching(/./) as unknown },
    });
  });

  it.each(['…', '♪ ♪', '- …'])('of nothing but %s is refused', (text) => {
    const reading = readTranscript(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`);
    expect('findings' in reading && reading.findings[0]?.wrong.en).toBe('has no cue');
  });

  it('tells who speaks', () => {
    const reading = readTranscript('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Hola.</v> <v Luis>Buenas.\n');
    expect('cues' in reading && reading.cues[0]?.voices).toEqual([
      { speaker: 'Ana', text: 'Hola.' },
      { speaker: 'Luis', text: 'Buenas.' },
    ]);
  });
});

/** Automatic captions as YouTube gives them: each line is said, shown for a moment, and repeated above the next. */
const ROLLING = `WEBVTT
Kind: captions
Language: es

00:00:00.160 --> 00:00:02.470 align:start position:0%
 
buenos<00:00:00.480><c> días</c><00:00:00.880><c> a</c>

00:00:02.470 --> 00:00:02.480 align:start position:0%
buenos días a
 

00:00:02.480 --> 00:00:04.870 align:start position:0%
buenos días a
todas<00:00:02.800><c> las</c><00:00:03.000><c> personas</c>

00:00:04.870 --> 00:00:04.880 align:start position:0%
todas las personas
 

00:00:04.880 --> 00:00:07.000 align:start position:0%
todas las personas
participantes
`;

/** The same without times within the words, as other programs write them. */
const TWO_LINES = `WEBVTT

00:00.000 --> 00:02.000
buenos días a

00:02.000 --> 00:04.000
buenos días a
todas las personas

00:04.000 --> 00:06.000
todas las personas
participantes

00:06.000 --> 00:08.000
participantes
y autoridades
`;

describe('captions that roll', () => {
  it('say each line once, at the time it is first said', () => {
    expect(saidIn(ROLLING).map(([start, , text]) => [start, text])).toEqual([
      [0.16, 'buenos días a'],
      [2.48, 'todas las personas'],
      [4.88, 'participantes'],
    ]);
  });

  it('do so without times within the words, too', () => {
    expect(saidIn(TWO_LINES).map(([start, , text]) => [start, text])).toEqual([
      [0, 'buenos días a'],
      [2, 'todas las personas'],
      [4, 'participantes'],
      [6, 'y autoridades'],
    ]);
  });

  it('are not taken for what a speaker says twice', () => {
    const text =
      'WEBVTT\n\n00:00.000 --> 00:01.000\nSí.\n\n00:01.000 --> 00:02.000\nSí.\n\n00:02.000 --> 00:04.000\nEntonces seguimos.\n\n00:04.000 --> 00:05.000\nGracias.\n\n00:05.000 --> 00:06.000\nGracias.\nA ustedes.\n\n00:06.000 --> 00:07.000\nPregunta.\n\n00:07.000 --> 00:08.000\nRespuesta.\n';
    expect(saidIn(text).map(([, , words]) => words)).toEqual([
      'Sí.',
      'Sí.',
      'Entonces seguimos.',
      'Gracias.',
      'Gracias. A ustedes.',
      'Pregunta.',
      'Respuesta.',
    ]);
  });

  it('keep the place of each line in its file, for what is said of it', () => {
    const reading = readTranscript(ROLLING);
    expect('lines' in reading && reading.lines).toEqual([5, 13, 21]);
  });
});
