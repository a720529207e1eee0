import { Features } from 'lightningcss';

/** The oldest browsers that the site works in, as the lists of what browsers know name them. The README tells them too. */
export const OLDEST_BROWSERS = ['safari 16.0', 'ios_saf 16.0', 'chrome 108', 'firefox 110', 'samsung 20'] as const;

/** The same as targets of a build, which knows no Samsung Internet: its 20 is Chrome 106. */
export const BUILD_TARGETS = ['safari16', 'ios16', 'chrome106', 'firefox110'];

/**
 * How Lightning CSS writes style sheets for them: it counts versions above sixteen bits. No sheet says light-dark(), for which
 * it would make room wherever a page has both schemes.
 */
export const STYLES = {
  targets: Object.fromEntries(
    BUILD_TARGETS.map((target) => {
      const [, name = '', major = ''] = /^([a-z]+)(\d+)$/.exec(target) ?? [];
      return [name === 'ios' ? 'ios_saf' : name, Number(major) << 16];
    }),
  ),
  exclude: Features.LightDark,
};
