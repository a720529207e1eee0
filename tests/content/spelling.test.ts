import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/loaders/content.ts';
import { FROZEN_CONTENT, PROJECT } from '../builds/copy.ts';
import { knownWords } from '../spelling/known-words.ts';
import { contentTexts, interfaceTexts } from '../spelling/texts.ts';

const FROZEN = relative(PROJECT, FROZEN_CONTENT);
const content = readContent(FROZEN_CONTENT, { name: FROZEN });

describe('what is held against the dictionaries', () => {
  it('is every text in its own language, at its line', () => {
    const texts = [...interfaceTexts(), ...contentTexts(content)];
    for (const [lang, file, text] of [
      ['es', 'src/i18n/strings.es.ts', 'Saltar al contenido'],
      ['en', 'src/i18n/strings.en.ts', 'Skip to content'],
      ['es', `${FROZEN}/editions/2021/note/es/nomination.mdx`, 'Postulación'],
      ['en', `${FROZEN}/editions/2021/agenda/2021-08-18.yaml`, 'General instructions. Welcome remarks'],
      ['es', `${FROZEN}/editions/2021/references.yaml`, 'Tendencias Migratorias en América Latina'],
      ['en', `${FROZEN}/editions/2021/references.yaml`, 'International Migration 2020 Highlights'],
    ] as const) {
      const found = texts.find((each) => each.file === file && each.text === text);
      expect(found?.lang, text).toBe(lang);
      expect(readFileSync(file, 'utf8').split('\n')[(found?.line ?? 0) - 1], text).toContain(text);
    }
  });

  it('knows the names that the content holds, those of countries in each language', () => {
    const { es, en } = knownWords(content, '# A comment\niCalendar\n');
    expect([...es]).toEqual(
      expect.arrayContaining(['Yoselin', 'Brus', 'México', 'webinario', 'E-Campus', 'iCalendar']),
    );
    expect([...en]).toEqual(expect.arrayContaining(['Yoselin', 'Brus', 'Mexico', 'webinar', 'E-Campus', 'iCalendar']));
    expect(['comment', 'México'].filter((word) => en.has(word))).toEqual([]);
  });
});
