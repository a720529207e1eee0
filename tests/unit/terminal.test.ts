import { describe, expect, it } from 'vitest';
import { inTerminal, terminalLang } from '../../src/i18n/terminal.ts';

describe('the language of a terminal', () => {
  it.each([
    [[], {}, 'es'],
    [[], { LANG: 'C.UTF-8' }, 'es'],
    [[], { LANG: 'fr_CA.UTF-8' }, 'es'],
    [[], { LANG: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'es_GT.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
    [[], { LANG: 'en_US.UTF-8', LC_MESSAGES: 'es_MX' }, 'es'],
    [['--lang', 'en'], { LANG: 'es_MX.UTF-8' }, 'en'],
    [['--lang=es'], { LANG: 'en_US.UTF-8' }, 'es'],
    [['--lang'], { LANG: 'en_US.UTF-8' }, 'en'],
  ] as const)('after %j and with %j is %s', (argv, env, lang) => {
    expect(terminalLang({ argv, env })).toBe(lang);
  });

  it('is the one that things are said in', () => {
    expect(inTerminal({ es: 'Listo', en: 'Done' }, { argv: ['--lang=en'], env: {} })).toBe('Done');
  });
});
