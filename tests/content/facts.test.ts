import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inTerminal } from '../../src/i18n/terminal.ts';
import { readContent } from '../../src/loaders/content.ts';
import { HOST_CONTENT } from '../host.ts';
import { factFaults } from './facts.ts';

const FACTS = 'tests/content/facts-2021.yaml';

it('the programme of 2021 is told as it was', () => {
  const faults = factFaults(readContent(HOST_CONTENT), '2021', readFileSync(FACTS, 'utf8'), FACTS);
  expect(faults.length, `\n${faults.map((fault) => inTerminal(fault)).join('\n\n')}\n`).toBe(0);
});
